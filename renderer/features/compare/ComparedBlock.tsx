import type { ComparedRow, NodeJson } from '#core/compare/ComparedRow';
import { ComparedNotes } from './ComparedNotes';
import { ComparedPicture } from './ComparedPicture';
import type { Side } from './ComparedText';
import { ComparedText } from './ComparedText';

/** One side of a row of a comparison, or both in one text; nothing where that side has no block. */
export function ComparedBlock({
  row,
  side,
  addressOf,
}: {
  readonly row: ComparedRow;
  readonly side: Side;
  /** The address of a picture of the article. */
  readonly addressOf: (image: string) => string;
}) {
  const block = side === 'before' ? row.before : side === 'after' ? row.after : (row.after ?? row.before);
  if (block === null) return null;
  const isWhole = row.before === null || row.after === null;
  const image = block.attrs?.['image'];
  return (
    <div
      className="compared-block"
      data-type={block.type}
      data-whole={isWhole ? (row.before === null ? 'inserted' : 'deleted') : undefined}
    >
      {typeof image === 'string' && <ComparedPicture address={addressOf(image)} />}
      {block.type === 'horizontalRule' && <hr />}
      {row.runs.length > 0 && (
        <p>
          <ComparedText runs={row.runs} side={side} />
        </p>
      )}
      {row.parts.map((part, index) => (
        // The parts of a block have no names; they never change places.
        <ComparedBlock key={`${index} ${part.change}`} row={part} side={side} addressOf={addressOf} />
      ))}
      {side !== 'before' && <ComparedNotes row={row} />}
    </div>
  );
}

/** Whether a block holds anything that is seen. */
export function isSeen({ type, content }: NodeJson): boolean {
  return (
    type === 'horizontalRule' ||
    type === 'figure' ||
    type === 'linkCard' ||
    (content?.some((part) => part.type === 'text' || isSeen(part)) ?? false)
  );
}
