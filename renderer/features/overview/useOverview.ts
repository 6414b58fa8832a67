import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { Measures } from './measuresOfNode';
import { measuresOfNode } from './measuresOfNode';
import type { OutlineItem } from './outlineOf';
import { outlineOf, placeInOutline } from './outlineOf';

/** How long it waits for further keys: it is read between sentences, not between letters. */
const delayMs = 150;

/** What is told of an article. */
export interface Overview {
  readonly measures: Measures;
  readonly outline: readonly OutlineItem[];
  /** The item that the cursor is in; -1 before the first. */
  readonly place: number;
}

/** Measures and outline of the article in the editor, a moment behind the typist. */
export function useOverview(editor: Editor, charactersPerLine: number): Overview {
  const [overview, setOverview] = useState(() => overviewOf(editor, charactersPerLine));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setOverview(overviewOf(editor, charactersPerLine));
    };
    const lookSoon = (): void => {
      timer ??= setTimeout(look, delayMs);
    };
    look();
    editor.on('update', lookSoon);
    editor.on('selectionUpdate', lookSoon);
    return () => {
      clearTimeout(timer);
      editor.off('update', lookSoon);
      editor.off('selectionUpdate', lookSoon);
    };
  }, [editor, charactersPerLine]);
  return overview;
}

function overviewOf({ state }: Editor, charactersPerLine: number): Overview {
  const outline = outlineOf(state.doc);
  return {
    measures: measuresOfNode(state.doc, charactersPerLine),
    outline,
    place: placeInOutline(outline, state.selection.from),
  };
}
