import type { Editor } from '@tiptap/core';
import { RE2JS } from 're2js';
import { withFixedSpaces } from './withFixedSpaces';

/** What the user looks for. */
export interface AskedSearch {
  readonly term: string;
  readonly isCase: boolean;
  readonly isWord: boolean;
  readonly isPattern: boolean;
}

/** Looks for it in the whole article. A space finds a fixed one too, but for whole words, which no such pattern can tell. */
export function search(editor: Editor, { term, isCase, isWord, isPattern }: AskedSearch): void {
  const hasSpace = !isWord && term.includes(' ');
  editor
    .chain()
    .setCaseSensitive(isCase)
    .setWholeWord(isWord && !isPattern)
    .setUseRegex(isPattern || hasSpace)
    .run();
  const pattern = isPattern ? term : RE2JS.quote(term);
  editor.commands.setSearchTerm(isPattern || hasSpace ? withFixedSpaces(pattern) : term);
}
