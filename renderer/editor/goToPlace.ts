import type { Editor } from '@tiptap/core';
import { goToPosition } from './goToPosition';

/** Goes to the node at a path such as `document.content[4]`. */
export function goToPlace(editor: Editor, place: string): void {
  const index = Number(/content\[(\d+)\]/u.exec(place)?.[1] ?? 0);
  let position = 0;
  for (const child of editor.state.doc.children.slice(0, index)) position += child.nodeSize;
  goToPosition(editor, position + 1);
}
