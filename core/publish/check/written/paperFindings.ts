import type { ArticleFile } from '../../../article/articleFile';
import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { comparedLetters, runsOneWay } from './comparedLetters';
import { expectedWords } from './expectedWords';
import { printedText } from './printedText';
import type { PrintedPage } from './WrittenRequest';

/** As many places are told of as of other files. */
const mostPlaces = 5;
const mostWords = 8;
/** Fewer words than this in a row may stand anywhere. */
const fewestCommon = 2;
/** What a site may leave out on paper, or show in another way, as it likes. */
const asSitesLike: ReadonlySet<string> = new Set(['dateline', 'figure', 'gallery', 'linkCard', 'relatedArticle']);

/** Words that stand together on a sheet, and their block. */
interface Run {
  readonly words: string[];
  readonly place: string | null;
}

/**
 * Words of an article that its sheets have not, or in another order, and what they have beyond the page that was printed.
 * `pieces`: what stands on them, in order. Of a page in the frame of a site only the running text is looked for. Nothing
 * is told of what is written from right to left, which may stand in the order of the eye.
 */
export function paperFindings(
  article: ArticleFile,
  pieces: readonly string[],
  { html, isInProfile }: PrintedPage,
): readonly PageFinding[] {
  const shown = pieces.join(' ');
  const onPage = printedText(html).join(' ');
  if (!runsOneWay(onPage) || !runsOneWay(shown)) return [];
  const onSheets = comparedLetters(shown);
  const findings: PageFinding[] = [];
  let next = 0;
  for (const run of runsOf(article, isInProfile)) {
    const letters = comparedLetters(run.words.join(' '));
    const at = onSheets.indexOf(letters, next);
    if (at === -1) findings.push(absent(run, onSheets));
    else next = at + letters.length;
  }
  return [...findings.slice(0, mostPlaces), ...beyond(shown, onPage)];
}

/** The words that have to stand together: between two of them may be what the page says of its own accord. */
function runsOf(article: ArticleFile, isInProfile: boolean): readonly Run[] {
  const { content } = article.document;
  const firstBlock = isInProfile ? content.findIndex(({ type }) => type === 'dateline') + 1 : 0;
  const document = {
    ...article.document,
    content: content.map((block) =>
      isInProfile && asSitesLike.has(block.type) ? ({ type: 'paragraph' } as const) : block,
    ),
  };
  const metadata = isInProfile ? { ...article.metadata, corrections: [] } : article.metadata;
  const promise = { firstBlock, hasAlternatives: false, hasCardAddresses: false };
  const runs: Run[] = [];
  let isBroken = true;
  for (const { word, place, isRequired } of expectedWords({ ...article, document, metadata }, promise)) {
    const last = runs.at(-1);
    if (isRequired && !isBroken && last?.place === place) last.words.push(word);
    else if (isRequired) runs.push({ words: [word], place });
    isBroken = !isRequired;
  }
  return runs;
}

/** What of a run is not there: without the words at its ends that are, where those are no mere chance. */
function absent({ words, place }: Run, onSheets: string): PageFinding {
  const isThere = (some: readonly string[]): boolean => onSheets.includes(comparedLetters(some.join(' ')));
  if (isThere(words)) return findingOf('words-moved', { place, facts: { words: few(words) } });
  let first = 0;
  while (isThere(words.slice(0, first + 1))) first++;
  if (first < fewestCommon) first = 0;
  let last = words.length;
  while (last - 1 > first && isThere(words.slice(last - 1))) last--;
  if (words.length - last < fewestCommon) last = words.length;
  return findingOf('words-missing', { place, facts: { words: few(words.slice(first, last)) } });
}

/** Letters that the sheets have more of than the page: something stands on them twice, or is nobody's. */
function beyond(shown: string, onPage: string): readonly PageFinding[] {
  const left = countOf(comparedLetters(onPage));
  const isMore = [...countOf(comparedLetters(shown))].some(([letter, count]) => count > (left.get(letter) ?? 0));
  if (!isMore) return [];
  const known = countOf(onPage.split(/\s+/u).map(comparedLetters));
  const words = shown.split(/\s+/u).filter((word) => {
    const letters = comparedLetters(word);
    const count = known.get(letters) ?? 0;
    known.set(letters, count - 1);
    return letters !== '' && count <= 0;
  });
  return [findingOf('words-added', { facts: { words: few(words) } })];
}

function countOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function few(words: readonly string[]): string {
  const shown = words.slice(0, mostWords).join(' ');
  return words.length > mostWords ? `${shown} …` : shown;
}
