import type { BlockCheck } from '../Check';

/**
 * Where something is still to come: TK, XXX, ???, XX before a noun, lorem ipsum. A number in Roman figures after a
 * capitalised word is none (`Super Bowl XXX`), nor are signs that go with a word (`Va???`).
 */
const gap =
  /(?<![\p{L}\p{N}_-])(?:TK(?:TK)*(?! Maxx)|(?<!\p{Lu}\p{Ll}+ )X{3,}|XX(?=[ \u00a0]\p{Ll})|lorem ipsum)(?![\p{L}\p{N}_-])|(?<![\p{L}\p{N}!?])\?{3,}/gu;

/** A mark that the writer left for something to be filled in. */
export const gapMarker: BlockCheck = {
  name: 'gapMarker',
  findIn({ text }) {
    return [...text.matchAll(gap)].map((match) => ({
      check: 'gapMarker',
      code: 'gap',
      severity: 'error',
      from: match.index,
      to: match.index + match[0].length,
      facts: { found: match[0] },
      fixes: [],
    }));
  },
};
