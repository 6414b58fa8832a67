import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { ArticleId } from '#core/article/ArticleId';

/** What it is kept under. The window keeps it for its page, also when the process of the page is gone. */
const storageKey = 'caret';
/** How long it waits for further keys. */
const keepDelayMs = 250;

/** An article that the page opens first may be the one that it had open when it went. */
let isFirst = true;

/** Keeps where the caret is in an article from now on. Gives what ends that. */
export function keepCaret(editor: Editor, id: ArticleId): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    timer = undefined;
    const { from, to } = editor.state.selection;
    sessionStorage.setItem(storageKey, `${id} ${from} ${to}`);
  };
  const keepSoon = (): void => {
    timer ??= setTimeout(keep, keepDelayMs);
  };
  editor.on('selectionUpdate', keepSoon);
  return () => {
    clearTimeout(timer);
    editor.off('selectionUpdate', keepSoon);
  };
}

/**
 * Where the caret was in the article when the page that had it open went, asked once. Null where another article was
 * open, or where nothing came before. What was typed last may not have come back: then it is the nearest place.
 */
export function takeKeptCaret(document: Node, id: ArticleId): Selection | null {
  // At a start nothing is kept, and to ask for it takes as long as to lay out the article.
  const kept = isFirst && isLoadedAgain() ? sessionStorage.getItem(storageKey) : null;
  isFirst = false;
  const [keptId, ...places] = kept?.split(' ') ?? [];
  if (keptId !== id) return null;
  const [from = 0, to = from] = places.map((place) => Math.min(Number(place), document.content.size));
  return TextSelection.between(document.resolve(from), document.resolve(to));
}

/** Whether the window had this page before: it was loaded again, by itself after a crash. */
function isLoadedAgain(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload');
}
