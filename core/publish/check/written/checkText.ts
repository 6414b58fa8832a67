import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { dialogueFindings } from './dialogueFindings';
import { expectedWords } from './expectedWords';
import { wordFindings } from './wordFindings';
import { wordsIn } from './wordsIn';
import type { WrittenArticle } from './WrittenArticle';

/** What stands before a line on its own account: the indent and the sign of an item, the dash of dialogue. */
const sign = /^ *(?:(?:[•–]|-?\d+\.) +)?/u;

/**
 * Looks at an article that was written as plain text: whether all its words are there once and in order, lines of dialogue have their dash, no
 * line is longer than was asked for (`lineWidth`; null: they may be) but for a word that is so by itself, and nothing is in it that no text holds.
 */
export function checkText(
  text: string,
  { article, lineWidth }: Pick<WrittenArticle, 'article'> & { readonly lineWidth: number | null },
): readonly PageFinding[] {
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) => wordsIn(line).map((word) => ({ word, line: index + 1 })));
  const expected = expectedWords(article, { firstBlock: 0, hasAlternatives: false, hasCardAddresses: true });
  return [
    ...wordFindings(expected, found),
    ...dialogueFindings(article.document, lines),
    ...lines.flatMap((line, index) => [
      ...(lineWidth === null ? [] : widthFindings(line, index + 1, lineWidth)),
      ...controlFindings(line, index + 1),
    ]),
  ];
}

function widthFindings(text: string, line: number, width: number): readonly PageFinding[] {
  const count = Array.from(text.replace(/\p{M}/gu, '')).length;
  if (count <= width || !text.replace(sign, '').includes(' ')) return [];
  return [findingOf('line-too-long', { line, facts: { count, width } })];
}

/** Cells of a table have tabs between them. */
function controlFindings(text: string, line: number): readonly PageFinding[] {
  const [character] = /[^\P{Cc}\t]/u.exec(text) ?? [];
  if (character === undefined) return [];
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [findingOf('control-character', { line, facts: { character: name } })];
}
