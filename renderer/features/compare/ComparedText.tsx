import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assertNever';
import type { InlineRun } from '#core/compare/ComparedRow';
import type { MarkJson } from '#core/document/documentJson';
import { quoted } from './quoted';
import type { Takeable } from './TakeButton';
import { TakeButton } from './TakeButton';

/** Which side of a comparison is shown: the old text, the new one, or both in one text. */
export type Side = 'before' | 'after' | 'both';

/**
 * The text of a block with what was deleted and inserted marked in it, by line as well as by colour, and after each
 * change of words a way to take it back.
 */
export function ComparedText({
  runs,
  side,
  takeable,
}: {
  readonly runs: readonly InlineRun[];
  readonly side: Side;
  readonly takeable: Takeable;
}) {
  const { t } = useTranslation();
  return runs.map((run, index) => {
    const isShown = side === 'both' || (side === 'before' ? run.before : run.after) !== null;
    const change = takeable.changes.find((each) => each.kind === 'words' && each.to === index + 1);
    const words = change?.kind === 'words' ? runs.slice(change.from, change.to) : [];
    // Side by side it stands where the new words are; where there are none, beside the old ones.
    const isHere = side === 'both' || (words.some(({ after }) => after !== null) ? 'after' : 'before') === side;
    return (
      // The runs of a text have no names; they never change places.
      <Fragment key={`${index} ${run.text}`}>
        {isShown && shownRun(t, run, side)}
        {change !== undefined && isHere && (
          <TakeButton change={change} take={takeable.take} label={labelOf(t, words)} isWithinText />
        )}
      </Fragment>
    );
  });
}

/** What becomes of the text when a change of words is taken back. */
function labelOf(t: TFunction, words: readonly InlineRun[]): string {
  const textOf = (side: 'before' | 'after'): string =>
    quoted(words.flatMap((run) => (run[side] === null ? [] : [run.text])).join(''));
  const [before, after] = [textOf('before'), textOf('after')];
  const isWhole = words.some((run) => run.before !== null) && words.some((run) => run.after !== null);
  if (isWhole) return t('compare.take.replaced', { before, after });
  return before === '' ? t('compare.take.inserted', { after }) : t('compare.take.deleted', { before });
}

function shownRun(t: TFunction, { change, text, before, after }: InlineRun, side: Side): ReactNode {
  const shown = marked(text, (side === 'before' ? before : after) ?? before ?? []);
  switch (change) {
    case 'deleted':
      return <del>{shown}</del>;
    case 'inserted':
      return <ins>{shown}</ins>;
    case 'formatted':
      return (
        <span className="is-formatted" title={t('compare.formatted')}>
          {shown}
        </span>
      );
    case 'none':
      return shown;
    default:
      return assertNever(change);
  }
}

function marked(text: string, marks: readonly MarkJson[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inner}</strong>;
      case 'italic':
        return <em>{inner}</em>;
      case 'link':
        return (
          <span className="compared-link" title={mark.attrs.href}>
            {inner}
          </span>
        );
      default:
        return assertNever(mark);
    }
  }, text);
}
