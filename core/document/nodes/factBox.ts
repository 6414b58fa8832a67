import { Node } from '@tiptap/core';

/** A box of facts beside the text, with a title of its own, and where they come from. */
export const factBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'factBoxTitle (paragraph | bulletList | orderedList)+ sourceLine?',
  defining: true,
  isolating: true,
  // Not an aside here: within the editor that would be a landmark each.
  parseHTML: () => [{ tag: ':is(aside, div).fact-box' }],
  renderHTML: () => ['div', { class: 'fact-box' }, 0],
});

/** The title of a fact box: “Fakta: Torsbro skola”. */
export const factBoxTitle = Node.create({
  name: 'factBoxTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'p.fact-box-title', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'fact-box-title' }, 0],
});
