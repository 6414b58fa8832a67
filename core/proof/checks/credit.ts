import type { ArticleCheck } from '../Check';
import type { Finding } from '../Finding';
import { figuresIn } from '../language/figuresIn';

/** A photo without a credit, or whose caption names the photographer again. */
export const credit: ArticleCheck = {
  name: 'credit',
  findIn({ blocks }) {
    return figuresIn(blocks).flatMap((figure): readonly Finding[] => {
      const name = figure.credit.text.replace(opening, '').trim();
      const finding = { check: 'credit', severity: 'warning' } as const;
      if (name === '') {
        const place = { block: figure.credit.index, from: 0, to: figure.credit.text.length };
        return [{ ...finding, code: 'credit-missing', place, facts: {}, fixes: [] }];
      }
      const range = rangeOfCredit(figure.caption.text, name);
      if (range === undefined) return [];
      const place = { block: figure.caption.index, ...range };
      return [{ ...finding, code: 'credit-doubled', place, facts: { name }, fixes: [{ kind: 'replace', text: '' }] }];
    });
  },
};

const opening = /^\s*(?:foto(?:graf)?|bild|photo(?:graph(?:er|y)?)?|picture|image)\s*(?::|\s(?:av|by)\s)\s*/iu;

/** Where a caption ends with its credit: after a full stop or a word for photo, or in brackets. */
function rangeOfCredit(text: string, name: string): { readonly from: number; readonly to: number } | undefined {
  const at = text.lastIndexOf(name);
  if (at < 0 || !/^[\s.)\]/]*$/u.test(text.slice(at + name.length))) return undefined;
  const before =
    /(?:\s*[([]?\s*(?:foto|bild|photo|photograph|picture)\s*(?::|\s(?:av|by)\s)\s*|\s*[([]\s*|(?<=[.!?…])\s+)$/iu.exec(
      text.slice(0, at),
    );
  return before === null ? undefined : { from: before.index, to: text.length };
}
