import { Node } from '@tiptap/core';

/**
 * The fields above the body, each one line of text, always there and in this order; an empty one is left out of
 * what is published. They are nodes of the same document as the body, so that undo, search, spelling, comments
 * and suggestions reach them as they reach a paragraph.
 */

/** The short line above the headline that names the subject or the section. */
export const kicker = Node.create({
  name: 'kicker',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.kicker', priority: 60 }],
  renderHTML: () => ['p', { class: 'kicker' }, 0],
});

/** The headline: the article's `h1`. */
export const headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'h1' }],
  renderHTML: () => ['h1', { class: 'headline' }, 0],
});

/** The standfirst (Swedish: ingress): the paragraph in larger type that sums up the article. */
export const standfirst = Node.create({
  name: 'standfirst',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.standfirst', priority: 60 }],
  renderHTML: () => ['p', { class: 'standfirst' }, 0],
});

/** Who wrote it, as readers see it: “Av Anna Ek och Bo Lind”. */
export const byline = Node.create({
  name: 'byline',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.byline', priority: 60 }],
  renderHTML: () => ['p', { class: 'byline' }, 0],
});

/** Where it was written: “LERUM”. The bar after it, “LERUM |”, is part of the form and not of the text. */
export const dateline = Node.create({
  name: 'dateline',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.dateline', priority: 60 }],
  renderHTML: () => ['p', { class: 'dateline' }, 0],
});
