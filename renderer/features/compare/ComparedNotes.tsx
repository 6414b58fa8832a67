import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ComparedRow, InlineRun } from '#core/compare/ComparedRow';
import { markChanges } from '#core/compare/markChanges';
import type { MarkJson } from '#core/document/documentJson';
import { blockName } from './blockName';

/** So much of a text is quoted where its formatting is told of. */
const longestQuote = 40;

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

/** What is different beside the words, said in words: the kind of block, a picture, a number, bold, a link. */
export function ComparedNotes({ row: { before, after, attributes, runs } }: { readonly row: ComparedRow }) {
  const { t } = useTranslation();
  const notes = [
    ...(before !== null && after !== null && before.type !== after.type
      ? [t('compare.becomes', { before: blockName(t, before.type), after: blockName(t, after.type) })]
      : []),
    ...attributes
      .filter(({ name }) => name !== 'widthPx' && name !== 'heightPx')
      .map(({ name, before: old, after: next }) =>
        isNamed(name)
          ? t(`compare.attribute.${name}`, { before: String(old), after: String(next) })
          : t('compare.attribute.other', { name, before: String(old), after: String(next) }),
      ),
    ...runs.filter(({ change }) => change === 'formatted').flatMap((run) => formatNotes(t, run)),
  ];
  // The notes on a block have no names; they never change places.
  return notes.map((note, index) => (
    <p key={`${index} ${note}`} className="compared-note">
      {note}
    </p>
  ));
}

function formatNotes(t: TFunction, run: InlineRun): readonly string[] {
  const shown = run.text.replace(/\s+/gu, ' ').trim();
  const text = shown.length > longestQuote ? `${shown.slice(0, longestQuote).trimEnd()}…` : shown;
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
