import type { Editor } from '@tiptap/core';

/**
 * Brings what is found now into view. ProseMirror itself scrolls only to a selection that has the focus, and while one
 * searches the field has it.
 */
export function showFound(editor: Editor): void {
  const { results, currentIndex } = editor.storage.findAndReplace;
  const result = results[currentIndex ?? 0];
  if (result === undefined || editor.isDestroyed) return;
  const { node } = editor.view.domAtPos(result.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
  // A block that was laid out just now is seldom as high as it was thought to be.
  requestAnimationFrame(() => element?.scrollIntoView({ block: 'nearest' }));
}
