import type { ArticleCheck } from '../Check';
import { contextOfBlock } from '../contextOfBlock';
import { isProse } from '../language/isProse';
import { quotesOf } from '../language/quotesOf';

const checkedTypes: ReadonlySet<string> = new Set(['headline', 'kicker', 'subhead', 'caption', 'factBoxTitle']);

/**
 * A sign of quotation without its partner. A quotation that goes on in the next paragraph is opened there again and
 * closed only at its end, so one paragraph alone can't tell.
 */
export const unbalancedQuotes: ArticleCheck = {
  name: 'unbalancedQuotes',
  findIn({ blocks, context }) {
    return blocks.flatMap((block, at) => {
      if (!isProse(block) && !checkedTypes.has(block.type)) return [];
      const { lone } = quotesOf(block.text, contextOfBlock(block, context).language);
      const next = blocks[at + 1];
      const last = lone.at(-1);
      const goesOn = next?.type === block.type && /^\s*["”“„»«]/u.test(next.text);
      return lone
        .filter((sign) => !(sign === last && sign.kind === 'unclosed' && goesOn))
        .map(({ offset, kind }) => ({
          check: 'unbalancedQuotes',
          code: `quote-${kind}`,
          severity: 'error',
          place: { block: block.index, from: offset, to: offset + 1 },
          facts: { sign: block.text.charAt(offset) },
          fixes: [],
        }));
    });
  },
};
