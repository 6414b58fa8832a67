import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AttributeChange, ComparedRow, InlineRun } from '#core/compare/ComparedRow';
import { markChanges } from '#core/compare/markChanges';
import type { SingleChange } from '#core/compare/SingleChange';
import type { MarkJson } from '#core/document/documentJson';
import { blockName } from './blockName';
import { quoted } from './quoted';
import type { Takeable } from './TakeButton';
import { TakeButton } from './TakeButton';

/** Attributes that have words of their own. */
const named = [
  'image',
  'isDecorative',
  'start',
  'placement',
  'crop',
  'rotation',
  'focalPoint',
  'href',
  'article',
] as const;

function isNamed(name: string): name is (typeof named)[number] {
  return named.some((each) => each === name);
}

/** Something that is different, and the change that takes it back; null where that goes with another one. */
interface Note {
  readonly text: string;
  readonly change: SingleChange | null;
}

/**
 * What is different beside the words, said in words: the kind of block, a picture, a number, bold, a link. Each can be
 * taken back by itself.
 */
export function ComparedNotes({ row, takeable }: { readonly row: ComparedRow; readonly takeable: Takeable }) {
  const { t } = useTranslation();
  // The notes on a block have no names; they never change places.
  return notesOf(t, row, takeable.changes).map(({ text, change }, index) => (
    <p key={`${index} ${text}`} className="compared-note">
      {text}
      {change !== null && <TakeButton change={change} take={takeable.take} label={`${t('compare.only')}: ${text}`} />}
    </p>
  ));
}

function notesOf(
  t: TFunction,
  { before, after, attributes, runs }: ComparedRow,
  changes: readonly SingleChange[],
): readonly Note[] {
  const ofKind = (kind: SingleChange['kind']): SingleChange | null =>
    changes.find((each) => each.kind === kind) ?? null;
  const parts = ofKind('parts');
  return [
    ...(before !== null && after !== null && before.type !== after.type
      ? [
          {
            text: t('compare.becomes', { before: blockName(t, before.type), after: blockName(t, after.type) }),
            change: ofKind('type'),
          },
        ]
      : []),
    ...attributes
      .filter(({ name }) => name !== 'widthPx' && name !== 'heightPx')
      .map((attribute) => ({
        text: attributeText(t, attribute),
        change: changes.find((each) => each.kind === 'attributes' && each.names[0] === attribute.name) ?? null,
      })),
    ...runs.flatMap((run, index) => {
      if (run.change !== 'formatted') return [];
      const change = changes.find((each) => each.kind === 'format' && each.run === index) ?? null;
      return formatNotes(t, run).map((text, at) => ({ text, change: at === 0 ? change : null }));
    }),
    ...(parts === null ? [] : [{ text: t('compare.parts'), change: parts }]),
  ];
}

function attributeText(t: TFunction, { name, before, after }: AttributeChange): string {
  return isNamed(name)
    ? t(`compare.attribute.${name}`, { before: String(before), after: String(after) })
    : t('compare.attribute.other', { name, before: String(before), after: String(after) });
}

function formatNotes(t: TFunction, run: InlineRun): readonly string[] {
  const text = quoted(run.text);
  return markChanges(run).map(({ type, before, after }) =>
    t(`compare.format.${type}.${before === null ? 'set' : after === null ? 'unset' : 'changed'}`, {
      text,
      before: addressOf(before),
      after: addressOf(after),
    }),
  );
}

function addressOf(mark: MarkJson | null): string {
  return mark?.type === 'link' ? mark.attrs.href : '';
}
