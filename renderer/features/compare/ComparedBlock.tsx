import { useTranslation } from 'react-i18next';
import type { ComparedRow, NodeJson } from '#core/compare/ComparedRow';
import { blockName } from './blockName';
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
  const { t } = useTranslation();
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
      {typeof image === 'string' && <img src={addressOf(image)} alt={t('compare.picture')} />}
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
      {side !== 'before' && <Notes row={row} />}
    </div>
  );
}

/** What is different beside the words: the kind of block, a picture, a number. */
function Notes({ row: { before, after, attributes } }: { readonly row: ComparedRow }) {
  const { t } = useTranslation();
  const notes = [
    ...(before !== null && after !== null && before.type !== after.type
      ? [t('compare.becomes', { before: blockName(t, before.type), after: blockName(t, after.type) })]
      : []),
    ...attributes
      .filter(({ name }) => name !== 'widthPx' && name !== 'heightPx')
      .map(({ name, before: old, after: next }) =>
        name === 'image' || name === 'isDecorative'
          ? t(`compare.attribute.${name}`)
          : t('compare.attribute.other', { name, before: String(old), after: String(next) }),
      ),
  ];
  return notes.map((note) => (
    <p key={note} className="compared-note">
      {note}
    </p>
  ));
}

/** Whether a block holds anything that is seen. */
export function isSeen({ type, content }: NodeJson): boolean {
  return (
    type === 'horizontalRule' ||
    type === 'figure' ||
    (content?.some((part) => part.type === 'text' || isSeen(part)) ?? false)
  );
}
