import type { FoundWord } from './findWords';
import { findWords } from './findWords';
import type { QueryTerm, SearchQuery } from './readQuery';
import type { SearchBlock, SearchField } from './SearchText';
import { searchFields } from './SearchText';

/** Part of a text, in UTF-16 code units; `end` is just after it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of an article that shows what was found. */
export interface Snippet {
  readonly field: SearchField;
  readonly text: string;
  /** What was found, within `text`, in order. */
  readonly ranges: readonly TextRange[];
  /** Whether the block goes on before or after the piece. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Where a text has what the query looks for, whole words, in order and without overlap: to be marked in a headline. */
export function findMatches(text: string, query: SearchQuery): readonly TextRange[] {
  return matchesIn(text, query).ranges;
}

/**
 * The piece of an article that best shows why it was found: of all blocks but the headline the one with most of the
 * query's terms, in the weightiest field; cut between words to at most `maximumLength` UTF-16 code units, unless one
 * match is longer. The headline when nothing else has any; null when the article has nothing of the query.
 */
export function snippetOf(blocks: readonly SearchBlock[], query: SearchQuery, maximumLength = 160): Snippet | null {
  let best: { readonly block: SearchBlock; readonly ranges: readonly TextRange[]; readonly rank: number } | undefined;
  for (const block of blocks) {
    const { ranges, termCount } = matchesIn(block.text, query);
    if (termCount === 0) continue;
    const fieldRank = searchFields.length - searchFields.indexOf(block.field);
    const rank = block.field === 'headline' ? 0 : termCount * searchFields.length + fieldRank;
    if (best === undefined || rank > best.rank) best = { block, ranges, rank };
  }
  return best === undefined ? null : cutOut(best.block, best.ranges, maximumLength);
}

interface Matches {
  readonly ranges: readonly TextRange[];
  /** How many terms of the query were found. */
  readonly termCount: number;
}

function matchesIn(text: string, query: SearchQuery): Matches {
  const words = findWords(text);
  const found = new Set<QueryTerm>();
  const ranges: TextRange[] = [];
  for (const [index, { start }] of words.entries()) {
    for (const term of query) {
      const last = words[index + term.words.length - 1];
      if (last === undefined || !standsAt(words, index, term)) continue;
      found.add(term);
      const previous = ranges.at(-1);
      if (previous === undefined || start >= previous.end) ranges.push({ start, end: last.end });
      else ranges[ranges.length - 1] = { start: previous.start, end: Math.max(previous.end, last.end) };
    }
  }
  return { ranges, termCount: found.size };
}

function standsAt(words: readonly FoundWord[], index: number, { words: wanted, isPrefix }: QueryTerm): boolean {
  return wanted.every((word, offset) => {
    const folded = words[index + offset]?.folded ?? '';
    return isPrefix && offset === wanted.length - 1 ? folded.startsWith(word) : folded === word;
  });
}

function cutOut({ field, text }: SearchBlock, ranges: readonly TextRange[], maximumLength: number): Snippet {
  const core = densestPart(ranges, maximumLength);
  const free = Math.max(0, maximumLength - (core.end - core.start));
  // A third of what is free before the match, the rest after it; more before it where the text ends soon.
  const latestStart = Math.max(0, text.length - maximumLength);
  const roughStart = Math.max(0, Math.min(core.start - Math.floor(free / 3), latestStart));
  const start = firstWordStart(text, roughStart, core.start);
  const end = lastWordEnd(text, Math.min(text.length, start + maximumLength), core.end);
  return {
    field,
    // A line break within a paragraph would break the line that shows the piece.
    text: text.slice(start, end).replaceAll('\n', ' '),
    ranges: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start - start, end: range.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** The first place from `from` on that has white space before it, but not after `latest`. */
function firstWordStart(text: string, from: number, latest: number): number {
  for (let place = from; place < latest; place++) if (place === 0 || /\s/u.test(text.charAt(place - 1))) return place;
  return latest;
}

/** The last place up to `to` that has white space after it, but not before `earliest`. */
function lastWordEnd(text: string, to: number, earliest: number): number {
  for (let place = to; place > earliest; place--) {
    if (place === text.length || /\s/u.test(text.charAt(place))) return place;
  }
  return earliest;
}

/** The first part with most matches in two thirds of the length, so that they are seen with what is around them. */
function densestPart(ranges: readonly TextRange[], maximumLength: number): TextRange {
  let densest: TextRange = { start: 0, end: 0 };
  let most = 0;
  for (const [index, range] of ranges.entries()) {
    const near = ranges.slice(index).filter(({ end }) => end - range.start <= (maximumLength * 2) / 3);
    const count = Math.max(1, near.length);
    if (count <= most) continue;
    most = count;
    densest = { start: range.start, end: (near.at(-1) ?? range).end };
  }
  return densest;
}
