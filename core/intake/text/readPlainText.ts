import type { DocumentChild, DocumentJson, InlineJson } from '../../document/documentJson';
import { toPlainText } from '../../document/isPlainText';
import { isByline } from '../isByline';
import { openingDash, paragraphOrDialogueLine } from '../paragraphOrDialogueLine';
import { takeDateline } from '../takeDateline';

/**
 * Makes a document of plain text, as it comes by mail or from another editor. No word is lost and none is doubled.
 *
 * - The first line is the headline, and a line right after it that names the writer is the byline.
 * - Empty lines part paragraphs, and a line break within a paragraph stays a line break. Where there are next to
 *   no empty lines, each line is a paragraph.
 * - `# ` opens a subhead. So is a short line with no full stop, right above a paragraph that is longer than it.
 * - A line that opens with a dash and a space (`–`, `—` or `-`) is a dialogue line.
 * - A place in capitals and a bar before the first paragraph (`LERUM | Nu har …`) is the dateline.
 *
 * `language` (BCP 47) decides which word opens a byline: `Av`, `By`. Any kind of line break and a byte order mark are
 * understood; unfit characters go (see `toPlainText`). Of a text without words comes an empty document.
 */
export function readPlainText(text: string, language: string): DocumentJson {
  const [headline = '', ...lines] = linesOf(text);
  const groups = groupsOf(lines);
  const byline = bylineOf(groups[0], language);
  const body = (byline === '' ? groups : groups.slice(1)).flatMap(blocksOfGroup);
  const { dateline, blocks } = takeDateline(body);
  return {
    type: 'doc',
    content: [
      { type: 'kicker' },
      bare('headline', headline.replace(subheadMark, '')),
      { type: 'standfirst' },
      bare('byline', byline),
      bare('dateline', dateline),
      ...(blocks.length === 0 ? [{ type: 'paragraph' as const }] : blocks),
    ],
  };
}

const subheadMark = /^#{1,6}\s+/u;

/** The lines of a text without the white space at their ends, from the first that has words. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map((line) => toPlainText(line).trim());
  const start = lines.findIndex((line) => line !== '');
  const end = lines.findLastIndex((line) => line !== '');
  return start === -1 ? [] : lines.slice(start, end + 1);
}

/** Lines that stand together, without an empty line between them; each by itself where lines are paragraphs. */
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  if (areLinesParagraphs(lines)) return lines.flatMap((line) => (line === '' ? [] : [[line]]));
  const groups: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line === '') isOpen = false;
    else if (isOpen) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      isOpen = true;
    }
  }
  return groups;
}

/** Longer lines than this are nobody's who breaks them by hand. */
const longestBrokenLine = 90;

/** Whether the text has no empty lines, or next to none although its lines are as long as paragraphs. */
function areLinesParagraphs(lines: readonly string[]): boolean {
  const emptyCount = lines.filter((line) => line === '').length;
  if (emptyCount === 0) return true;
  return emptyCount * 5 < lines.length && lines.some((line) => line.length > longestBrokenLine);
}

/** The line after the headline, when it stands alone and names the writer. */
function bylineOf(group: readonly string[] | undefined, language: string): string {
  const [line = '', ...others] = group ?? [];
  return others.length === 0 && isByline(line, language) ? line : '';
}

function blocksOfGroup(group: readonly string[]): readonly DocumentChild[] {
  const blocks: DocumentChild[] = [];
  let lines: string[] = [];
  const endParagraph = (next?: string): void => {
    const [first, second = next] = lines;
    const hasSubhead = first !== undefined && second !== undefined && isSubhead(first, second);
    if (hasSubhead) blocks.push(subhead(first));
    const content = withBreaks(hasSubhead ? lines.slice(1) : lines);
    if (content.length > 0) blocks.push(paragraphOrDialogueLine(content));
    lines = [];
  };
  for (const line of group) {
    const isMarked = subheadMark.test(line);
    // A dash opens a paragraph of its own, also right under another line.
    if (isMarked || openingDash.test(line)) endParagraph(isMarked ? undefined : line);
    if (isMarked) blocks.push(subhead(line.replace(subheadMark, '')));
    else lines.push(line);
    if (openingDash.test(line)) endParagraph();
  }
  endParagraph();
  return blocks;
}

/** Longer than any subhead that fits a column. */
const maximumSubheadLength = 60;
/** Shorter lines than this, one under the other, are an address, a list or verse rather than running text. */
const minimumParagraphLength = 80;

function isSubhead(line: string, next: string): boolean {
  return (
    line.length <= maximumSubheadLength &&
    next.length >= minimumParagraphLength &&
    !/[.!…:;,–-]$/u.test(line) &&
    !/[|@]|:\/\//u.test(line)
  );
}

function subhead(text: string): DocumentChild {
  return { type: 'subhead', content: [{ type: 'text', text }] };
}

function withBreaks(lines: readonly string[]): InlineJson[] {
  return lines.flatMap((text, index): InlineJson[] => [
    ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
    { type: 'text', text },
  ]);
}

function bare<Type extends string>(type: Type, text: string) {
  return text === '' ? { type } : { type, content: [{ type: 'text' as const, text }] };
}
