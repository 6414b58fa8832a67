import { Node } from '@tiptap/core';
import { isWebAddress } from '../isSafeAddress';
import { isUuid } from '../isUuid';

/**
 * “Läs också: …”: a link to another article, by its title. It knows the article by its identity where the library has
 * it, and by the address of its page once it has one; of the two, at least the latter is needed on a published page.
 */
export const relatedArticle = Node.create({
  name: 'relatedArticle',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  draggable: true,
  addAttributes() {
    return {
      article: { default: null, validate: orNull(isUuid) },
      href: { default: null, validate: orNull(isWebAddress) },
    };
  },
  parseHTML: () => [
    {
      tag: 'p.related-article',
      priority: 60,
      getAttrs: (element) => {
        const [article, href] = [element.getAttribute('data-article') ?? '', element.getAttribute('data-href') ?? ''];
        return { article: isUuid(article) ? article : null, href: isWebAddress(href) ? href : null };
      },
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'p',
    {
      class: 'related-article',
      ...(typeof attrs['article'] === 'string' ? { 'data-article': attrs['article'] } : {}),
      ...(typeof attrs['href'] === 'string' ? { 'data-href': attrs['href'] } : {}),
    },
    0,
  ],
});

function orNull(isRight: (text: string) => boolean) {
  return (value: unknown): void => {
    if (value !== null && (typeof value !== 'string' || !isRight(value))) {
      throw new RangeError(`Not what a related article is known by: ${JSON.stringify(value)}`);
    }
  };
}
