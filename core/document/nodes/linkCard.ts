import { Node } from '@tiptap/core';
import { isWebAddress } from '../isSafeAddress';

/**
 * Something on the web that the text shows: a video, a post, a map. It is a card with a link and not the thing itself,
 * so that writing needs no network and reading sets no stranger's cookies.
 */
export const linkCard = Node.create({
  name: 'linkCard',
  group: 'block',
  content: 'linkCardTitle linkCardNote',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes() {
    return {
      href: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !isWebAddress(value)) {
            throw new RangeError(`Not an address that a card may lead to: ${JSON.stringify(value)}`);
          }
        },
      },
    };
  },
  parseHTML: () => [
    {
      tag: 'div.link-card[data-href]',
      getAttrs: (element) => {
        const href = element.getAttribute('data-href') ?? '';
        return isWebAddress(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['div', { class: 'link-card', 'data-href': String(node.attrs['href']) }, 0],
});

/** What it is: “Se vattnet stiga över Storgatan”. */
export const linkCardTitle = Node.create({
  name: 'linkCardTitle',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.link-card-title', priority: 60 }],
  renderHTML: () => ['p', { class: 'link-card-title' }, 0],
});

/** A line more about it, where one is needed. */
export const linkCardNote = Node.create({
  name: 'linkCardNote',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.link-card-note', priority: 60 }],
  renderHTML: () => ['p', { class: 'link-card-note' }, 0],
});
