import { Link } from '@tiptap/extension-link';
import { isSafeAddress } from '../isSafeAddress';

/**
 * A link. It holds an address and nothing else: how a link looks, opens and is rated is a matter of the page that
 * is published, not of the article.
 */
export const link = Link.extend({
  inclusive: false,
  addAttributes() {
    return {
      href: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !isSafeAddress(value)) {
            throw new RangeError(`Not an address that a link may have: ${JSON.stringify(value)}`);
          }
        },
        parseHTML: (element: { getAttribute(name: string): string | null }) => element.getAttribute('href'),
      },
    };
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (address) => isSafeAddress(address),
});
