import { Node } from '@tiptap/core';

/** A subhead between paragraphs of the body. There is one level: newspaper articles have no deeper outline. */
export const subhead = Node.create({
  name: 'subhead',
  group: 'block',
  content: 'inline*',
  marks: 'italic',
  defining: true,
  parseHTML: () => [{ tag: 'h2' }, { tag: 'h3' }, { tag: 'h4' }],
  renderHTML: ({ HTMLAttributes }) => ['h2', { ...HTMLAttributes, class: 'subhead' }, 0],
});
