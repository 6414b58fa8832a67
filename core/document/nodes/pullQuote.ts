import { Node } from '@tiptap/core';
import { isPullQuotePlacement } from '../pullQuotePlacement';

/** A quotation lifted out of the running text in large type. */
export const pullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'quotation attribution',
  defining: true,
  isolating: true,
  addAttributes() {
    return {
      placement: {
        default: 'column',
        validate: (value: unknown) => {
          if (!isPullQuotePlacement(value)) throw new RangeError(`No such placement: ${JSON.stringify(value)}`);
        },
        parseHTML: (element) => {
          const placement = element.getAttribute('data-placement');
          return isPullQuotePlacement(placement) ? placement : 'column';
        },
        renderHTML: ({ placement }) => (placement === 'column' ? {} : { 'data-placement': String(placement) }),
      },
    };
  },
  // Not an aside here: within the editor that would be a landmark each.
  parseHTML: () => [{ tag: ':is(aside, div).pull-quote' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'pull-quote' }, 0],
});

/** What was said, without quotation marks: the page's style sets them. */
export const quotation = Node.create({
  name: 'quotation',
  content: 'inline*',
  marks: 'bold italic',
  defining: true,
  parseHTML: () => [{ tag: 'p.quotation', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'quotation' }, 0],
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
