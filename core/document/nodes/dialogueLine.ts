import { Node } from '@tiptap/core';

/**
 * A spoken line that opens with an en dash and a space: “– Vi är glada, säger hon.” The dash is the form of the
 * block and not part of its text, so that it can be neither forgotten nor doubled.
 */
export const dialogueLine = Node.create({
  name: 'dialogueLine',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [
    { tag: 'p.dialogue', priority: 60 },
    // What a copy has for other programs, such as the dash.
    { tag: 'span[data-spalt-sign]', ignore: true, priority: 60 },
  ],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'dialogue' }, 0],
});
