import type { ArticleCheck } from '../Check';

/** An article that nobody has signed: neither its byline nor its details name anyone. */
export const byline: ArticleCheck = {
  name: 'byline',
  findIn({ blocks, metadata }) {
    const block = blocks.find(({ type }) => type === 'byline');
    if (block === undefined || metadata.authors.length > 0) return [];
    const named = block.text.replace(/^\s*(?:(?:text|foto|words|photos?)\b[\s:&+och/]*|av\b|by\b)+/iu, '');
    if (/\p{L}/u.test(named)) return [];
    const place = { block: block.index, from: 0, to: block.text.length };
    return [{ check: 'byline', code: 'byline-missing', severity: 'warning', place, facts: {}, fixes: [] }];
  },
};
