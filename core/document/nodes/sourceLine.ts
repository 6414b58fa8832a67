import { Node } from '@tiptap/core';

/** The line that says where the facts come from: “Källa: Lerums kommun”. */
export const sourceLine = Node.create({
  name: 'sourceLine',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p.source', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'source' }, 0],
});
