import { diffArrays } from 'diff';
import type { PageFinding, PageFindingCode } from '../ExportCheck';
import { findingOf } from '../findingOf';
import type { ExpectedWord } from './expectedWords';

/** A word of a file, and the line that it is in; null where lines mean nothing. */
export interface FoundWord {
  readonly word: string;
  readonly line: number | null;
}

/** So many places are told of each kind: who has more looks at the file itself. */
const mostPlaces = 5;
/** So many words of each place. */
const mostWords = 8;
/** The time of the search grows with the square of what differs: with more, the first difference is enough. */
const mostDifferences = 600;

/** Words in a row that only one of the two has. */
interface Stretch {
  readonly words: readonly string[];
  readonly place: string | null;
  readonly line: number | null;
}

/** Words of the article that a file has not, that it has beyond them or twice, or that stand in another order. */
export function wordFindings(expected: readonly ExpectedWord[], found: readonly FoundWord[]): readonly PageFinding[] {
  const required = expected.filter(({ isRequired }) => isRequired);
  const isWhole = isWithin(required, found);
  const isMore = !isWithin(found, expected);
  if (isWhole && !isMore) return [];
  const between = stretchesOf(isWhole ? expected : required, found) ?? fromFirstDifference(expected, found);
  const missing = isWhole ? [] : between.missing;
  const added = isMore ? (isWhole ? between.added : withoutOwn(between.added, expected)) : [];
  if (missing.length > 0 && bagOf(missing) === bagOf(added)) return missing.slice(0, mostPlaces).map(as('words-moved'));
  return [
    ...missing.slice(0, mostPlaces).map(as('words-missing')),
    ...added.slice(0, mostPlaces).map(as('words-added')),
  ];
}

/** Whether all words of one list are in the other in their order. */
function isWithin(inner: readonly { readonly word: string }[], outer: readonly { readonly word: string }[]): boolean {
  let index = 0;
  for (const { word } of outer) if (word === inner[index]?.word) index++;
  return index === inner.length;
}

/** What a file has beyond what is required, without what the format may say of its own accord. */
function withoutOwn(added: readonly Stretch[], expected: readonly ExpectedWord[]): readonly Stretch[] {
  const allowed = new Map<string, number>();
  for (const { word, isRequired } of expected) if (!isRequired) allowed.set(word, (allowed.get(word) ?? 0) + 1);
  const isOwn = (word: string): boolean => {
    const count = allowed.get(word) ?? 0;
    allowed.set(word, count - 1);
    return count > 0;
  };
  return added
    .map((stretch) => ({ ...stretch, words: stretch.words.filter((word) => !isOwn(word)) }))
    .filter(({ words }) => words.length > 0);
}

interface Between {
  readonly missing: readonly Stretch[];
  readonly added: readonly Stretch[];
}

/** What one list has and the other has not, by the least change; undefined where they have little in common. */
function stretchesOf(expected: readonly ExpectedWord[], found: readonly FoundWord[]): Between | undefined {
  const changes = diffArrays(
    expected.map(({ word }) => word),
    found.map(({ word }) => word),
    { maxEditLength: mostDifferences },
  );
  if (changes === undefined) return undefined;
  const missing: Stretch[] = [];
  const added: Stretch[] = [];
  let [wantedIndex, givenIndex] = [0, 0];
  for (const change of changes) {
    if (change.removed) missing.push(...byBlock(expected.slice(wantedIndex, wantedIndex + change.count)));
    if (change.added) added.push({ words: change.value, place: null, line: found[givenIndex]?.line ?? null });
    if (!change.added) wantedIndex += change.count;
    if (!change.removed) givenIndex += change.count;
  }
  return { missing, added };
}

function byBlock(expected: readonly ExpectedWord[]): readonly Stretch[] {
  const stretches: { readonly words: string[]; readonly place: string | null; readonly line: null }[] = [];
  for (const { word, place } of expected) {
    const last = stretches.at(-1);
    if (last?.place === place) last.words.push(word);
    else stretches.push({ words: [word], place, line: null });
  }
  return stretches;
}

/** Where two lists part: the words of the first block from there on, and what stands in their place. */
function fromFirstDifference(expected: readonly ExpectedWord[], found: readonly FoundWord[]): Between {
  let [index, at] = [0, 0];
  for (let wanted = expected[0]; wanted !== undefined; wanted = expected[++index]) {
    if (wanted.word === found[at]?.word) at++;
    else if (wanted.isRequired) break;
  }
  const rest = expected.slice(index).filter(({ isRequired }) => isRequired);
  return {
    missing: byBlock(rest).slice(0, 1),
    added: [{ words: found.slice(at).map(({ word }) => word), place: null, line: found[at]?.line ?? null }],
  };
}

function bagOf(stretches: readonly Stretch[]): string {
  return stretches
    .flatMap(({ words }) => words)
    .toSorted()
    .join(' ');
}

function as(code: PageFindingCode): (stretch: Stretch) => PageFinding {
  return ({ words, place, line }) => {
    const shown = words.slice(0, mostWords).join(' ');
    return findingOf(code, { place, line, facts: { words: words.length > mostWords ? `${shown} …` : shown } });
  };
}
