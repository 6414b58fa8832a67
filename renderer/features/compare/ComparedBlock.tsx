import { useTranslation } from 'react-i18next';
import type { ComparedRow, NodeJson } from '#core/compare/ComparedRow';
import type { SingleChange } from '#core/compare/SingleChange';
import { textOf } from '#core/text/textOf';
import { ComparedNotes } from './ComparedNotes';
import { ComparedPicture } from './ComparedPicture';
import type { Side } from './ComparedText';
import { ComparedText } from './ComparedText';
import { quoted } from './quoted';
import type { Takeable } from './TakeButton';
import { TakeButton } from './TakeButton';

/** One side of a row of a comparison, or both in one text; nothing where that side has no block. */
export function ComparedBlock({
  row,
  path,
  side,
  takeable,
  addressOf,
}: {
  readonly row: ComparedRow;
  /** The indexes that lead to it, from its row on. */
  readonly path: readonly number[];
  readonly side: Side;
  /** What can be taken back of the whole row that it is in. */
  readonly takeable: Takeable;
  /** The address of a picture of the article. */
  readonly addressOf: (image: string) => string;
}) {
  const { t } = useTranslation();
  const block = side === 'before' ? row.before : side === 'after' ? row.after : (row.after ?? row.before);
  if (block === null) return null;
  const isWhole = row.before === null || row.after === null;
  const image = block.attrs?.['image'];
  const own = { ...takeable, changes: takeable.changes.filter((change) => isAt(change, path)) };
  const part = own.changes.find(({ kind }) => kind === 'part');
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
          <ComparedText runs={row.runs} side={side} takeable={own} />
        </p>
      )}
      {row.parts.map((each, index) => (
        // The parts of a block have no names; they never change places.
        <ComparedBlock
          key={`${index} ${each.change}`}
          row={each}
          path={[...path, index]}
          side={side}
          takeable={takeable}
          addressOf={addressOf}
        />
      ))}
      {part !== undefined && row.change !== 'none' && (
        <p className="compared-note">
          {t(`compare.change.${row.change}`)}
          <TakeButton change={part} take={own.take} label={`${t('compare.only')}: ${quoted(textOf(block))}`} />
        </p>
      )}
      {side !== 'before' && <ComparedNotes row={row} takeable={own} />}
    </div>
  );
}

function isAt({ path }: SingleChange, place: readonly number[]): boolean {
  return path.length === place.length && path.every((index, at) => index === place[at]);
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
