import { indentOf } from './documentXml';
import type { WordList } from './wordBlocks';
import { namespaces, xmlPart } from './wordXml';

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** No list of Word's begins higher, or below zero. */
const highestStart = 32_767;

/** The part that tells what signs lists have: each of them is one by itself, so that each begins anew. */
export function numberingXml(lists: readonly WordList[]): string {
  const kinds = [
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${signs('bullet')}</w:abstractNum>\n`,
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${signs('decimal')}</w:abstractNum>\n`,
  ];
  const numbers = lists.map(({ start }, index) => {
    const first = Math.max(0, Math.min(start ?? 1, highestStart));
    const begins =
      start === null
        ? ''
        : levels
            .map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${first}"/></w:lvlOverride>`)
            .join('');
    return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${start === null ? 0 : 1}"/>${begins}</w:num>\n`;
  });
  return xmlPart(`w:numbering ${namespaces}`, [...kinds, ...numbers].join(''));
}

function signs(format: 'bullet' | 'decimal'): string {
  return levels
    .map((level) => {
      const text = format === 'bullet' ? '•' : `%${level + 1}.`;
      const indent = `<w:pPr><w:ind w:left="${indentOf(level)}" w:hanging="360"/></w:pPr>`;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
    })
    .join('');
}
