import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assertNever';
import type { InlineRun } from '#core/compare/ComparedRow';
import type { MarkJson } from '#core/document/documentJson';

/** Which side of a comparison is shown: the old text, the new one, or both in one text. */
export type Side = 'before' | 'after' | 'both';

/** The text of a block with what was deleted and inserted marked in it, by line as well as by colour. */
export function ComparedText({ runs, side }: { readonly runs: readonly InlineRun[]; readonly side: Side }) {
  const { t } = useTranslation();
  return runs
    .filter(({ before, after }) => side === 'both' || (side === 'before' ? before : after) !== null)
    .map(({ change, text, before, after }, index) => {
      const shown = marked(text, (side === 'before' ? before : after) ?? before ?? []);
      // The runs of a text have no names; they never change places.
      const key = `${index} ${text}`;
      switch (change) {
        case 'deleted':
          return <del key={key}>{shown}</del>;
        case 'inserted':
          return <ins key={key}>{shown}</ins>;
        case 'formatted':
          return (
            <span key={key} className="is-formatted" title={t('compare.formatted')}>
              {shown}
            </span>
          );
        case 'none':
          return <span key={key}>{shown}</span>;
        default:
          return assertNever(change);
      }
    });
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
