import { Node } from '@tiptap/core';

/** A question of an interview in question and answer; the paragraphs after it are the answer. */
export const question = Node.create({
  name: 'question',
  group: 'block',
  content: 'inline*',
  marks: 'italic link',
  defining: true,
  parseHTML: () => [
    { tag: 'p.question', priority: 60 },
    // A copy is bold for other programs.
    { tag: 'strong[data-spalt-sign]', skip: true, priority: 60 },
  ],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'question' }, 0],
});
