import { Node } from '@tiptap/core';

/** A word to the editor in the midst of the text. It is never published. */
export const editorNote = Node.create({
  name: 'editorNote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p.editor-note', priority: 60 }],
  renderHTML: () => ['p', { class: 'editor-note' }, 0],
});
