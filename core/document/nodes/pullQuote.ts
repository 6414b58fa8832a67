import { Node } from '@tiptap/core';

/** A quotation lifted out of the running text in large type. */
export const pullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'quotation attribution',
  defining: true,
  isolating: true,
  // Not an aside here: within the editor that would be a landmark each.
  parseHTML: () => [{ tag: ':is(aside, div).pull-quote' }],
  renderHTML: () => ['div', { class: 'pull-quote' }, 0],
});

/** What was said, without quotation marks: the page's style sets them. */
export const quotation = Node.create({
  name: 'quotation',
  content: 'inline*',
  marks: 'bold italic',
  defining: true,
  parseHTML: () => [{ tag: 'p.quotation', priority: 60 }],
  renderHTML: () => ['p', { class: 'quotation' }, 0],
});

/** Who said it: “Eva Lind, rektor”. */
export const attribution = Node.create({
  name: 'attribution',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'p.attribution', priority: 60 }],
  renderHTML: () => ['p', { class: 'attribution' }, 0],
});
