import type { DocumentJson } from '../../../document/documentJson';
import { placeOf } from '../../../base/problemsOfZod';
import { textOf } from '../../../text/textOf';
import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { wordsIn } from './wordsIn';

const dash = /^– /u;

/** Lines of dialogue that do not begin with their dash. `lines` are those of the file, or its paragraphs, in their order. */
export function dialogueFindings({ content }: DocumentJson, lines: readonly string[]): readonly PageFinding[] {
  const spoken = lines.filter((line) => dash.test(line)).map(wordsIn);
  let next = 0;
  return content.flatMap((block, index): readonly PageFinding[] => {
    const words = block.type === 'dialogueLine' ? wordsIn(textOf(block)) : [];
    if (words.length === 0) return [];
    // A line has the first of the words, a paragraph all of them; one may begin with signs alone.
    const at = spoken.findIndex((each, place) => place >= next && isStart(each, words));
    if (at === -1) {
      const shown = words.slice(0, 8).join(' ');
      return [findingOf('dash-missing', { place: placeOf(['document', 'content', index]), facts: { words: shown } })];
    }
    next = at + 1;
    return [];
  });
}

/** Whether the words are the first of others. */
function isStart(words: readonly string[], others: readonly string[]): boolean {
  return words.length <= others.length && words.every((word, index) => word === others[index]);
}
