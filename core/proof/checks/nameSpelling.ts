import type { ArticleCheck } from '../Check';
import type { Finding } from '../Finding';
import { isOneSlipApart } from '../language/isOneSlipApart';
import { soundOf } from '../language/soundOf';
import type { Word } from '../language/wordsOf';
import { wordsOf } from '../language/wordsOf';
import type { ProofBlock } from '../proofBlocks';

/** Two capitalised words in a row: what names are made of. */
interface NamePair {
  readonly block: number;
  readonly first: Word;
  readonly second: Word;
}

/** The same name spelt in two ways: `Qvist Ek` and `Kvist Ek`. The rarer spelling is told, at each of its places. */
export const nameSpelling: ArticleCheck = {
  name: 'nameSpelling',
  findIn({ blocks }) {
    const pairs = blocks.filter(({ type }) => type !== 'editorNote').flatMap(pairsIn);
    const findings = [...findSide(pairs, 'second', 'first'), ...findSide(pairs, 'first', 'second')];
    // The middle one of three names stands in two pairs.
    return [...new Map(findings.map((finding) => [JSON.stringify(finding.place), finding])).values()];
  },
};

function pairsIn({ text, index: block }: ProofBlock): readonly NamePair[] {
  const words = wordsOf(text);
  return words.flatMap((second, at): readonly NamePair[] => {
    const first = words[at - 1];
    if (first === undefined || text.slice(first.to, second.from) !== ' ') return [];
    return isName(first.text) && isName(second.text) ? [{ block, first, second: withoutPossessive(second) }] : [];
  });
}

/** A capital and small letters: what is all in capitals may be anything. */
function isName(word: string): boolean {
  return /^\p{Lu}\p{L}*\p{Ll}[\p{L}’'-]*$/u.test(word);
}

function withoutPossessive({ text, from }: Word): Word {
  const bare = text.replace(/[’']s?$/u, '');
  return { text: bare, from, to: from + bare.length };
}

/** Compares the words of one side among names that share the other. */
function findSide(
  pairs: readonly NamePair[],
  side: 'first' | 'second',
  shared: 'first' | 'second',
): readonly Finding[] {
  const groups = groupedBy(pairs, shared);
  return [...groups.values()].flatMap((group) => {
    const counts = new Map<string, number>();
    for (const pair of group) counts.set(pair[side].text, (counts.get(pair[side].text) ?? 0) + 1);
    const spellings = [...counts.keys()];
    return group.flatMap((pair): readonly Finding[] => {
      const { text, from, to } = pair[side];
      const other = spellings.find(
        (spelling) => isOtherSpelling(spelling, text, side) && isRighter(spelling, text, counts, spellings),
      );
      if (other === undefined) return [];
      const right = matchingEnd(other, text);
      const name = side === 'first' ? `${right} ${pair.second.text}` : `${pair.first.text} ${right}`;
      const found = `${pair.first.text} ${pair.second.text}`;
      return [
        {
          check: 'nameSpelling',
          code: 'name-spelt-otherwise',
          severity: 'warning',
          place: { block: pair.block, from, to },
          facts: { found, other: name },
          fixes: [{ kind: 'replace', text: right }],
        },
      ];
    });
  });
}

function groupedBy(pairs: readonly NamePair[], side: 'first' | 'second'): ReadonlyMap<string, readonly NamePair[]> {
  const groups = new Map<string, NamePair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[side].text);
    if (group === undefined) groups.set(pair[side].text, [pair]);
    else group.push(pair);
  }
  return groups;
}

/** The commoner spelling is the right one; of two that are as common, the one that comes first. */
function isRighter(
  spelling: string,
  text: string,
  counts: ReadonlyMap<string, number>,
  spellings: readonly string[],
): boolean {
  const [other = 0, own = 0] = [counts.get(spelling), counts.get(text)];
  return other === own ? spellings.indexOf(spelling) < spellings.indexOf(text) : other > own;
}

/**
 * Whether two words are one name in two spellings: they sound the same, or a surname has one slip. What only goes on
 * longer is another form or another name: `Eks`, `Daniela`, `Kyrkan`.
 */
function isOtherSpelling(one: string, other: string, side: 'first' | 'second'): boolean {
  const [a, b] = [stemOf(one, other), stemOf(other, one)];
  if (a === b || a.startsWith(b) || b.startsWith(a)) return false;
  if (Math.min(a.length, b.length) >= 3 && soundOf(a) === soundOf(b)) return true;
  if (side === 'first' || Math.min(a.length, b.length) < 6) return false;
  // Endings tell forms and kin apart: `Maria`, `Marie`.
  return a[0] === b[0] && a.at(-1) === b.at(-1) && isOneSlipApart(a, b);
}

/** The word without the -s of a genitive that the other lacks. */
function stemOf(word: string, other: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith('s') && !other.toLowerCase().endsWith('s') ? lower.slice(0, -1) : lower;
}

/** The right spelling with the genitive of the wrong one. */
function matchingEnd(right: string, found: string): string {
  const [rightHas, foundHas] = [right.endsWith('s'), found.endsWith('s')];
  if (rightHas === foundHas) return right;
  return foundHas ? `${right}s` : right.slice(0, -1);
}
