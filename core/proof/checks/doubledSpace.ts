import type { BlockCheck } from '../Check';

/** Two spaces where one is meant. */
export const doubledSpace: BlockCheck = {
  name: 'doubledSpace',
  findIn({ text }) {
    // A fixed space among them stays, whatever was typed beside it.
    return [...text.matchAll(/(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu)].map((match) => ({
      check: 'doubledSpace',
      code: 'space-doubled',
      severity: 'warning',
      from: match.index,
      to: match.index + match[0].length,
      facts: {},
      fixes: [{ kind: 'replace', text: /[\u00a0\u202f]/u.exec(match[0])?.[0] ?? ' ' }],
    }));
  },
};
