import { documentOf, figure, imageName, paragraph, relatedArticle } from '../../../core/document/build';
import { idOf, newsOf } from './siteLibrary';

/** A photo that may be published. */
export const photo = (number: number, caption = '') =>
  figure(imageName(number), {
    caption,
    credit: 'Mira Solberg',
    alternativeText: 'Åbron.',
    widthPx: 1200,
    heightPx: 800,
  });

/** Sixty articles, some with photos, tags, authors and links to each other. */
export const manyNews = Array.from({ length: 60 }, (_, index) =>
  newsOf(
    index + 1,
    {
      section: index % 2 === 0 ? 'Nyheter' : 'Kultur & nöje',
      tags: index % 3 === 0 ? ['Åbron', 'C++'] : [],
      authors: [{ name: index % 5 === 0 ? 'Tove Ravn' : 'Bo Lind', role: null, address: null }],
      ...(index % 7 === 0 ? { language: 'en' } : {}),
    },
    documentOf(
      index % 4 === 0
        ? { headline: `Nyhet ${index + 1}`, lead: photo(index + 1) }
        : { headline: `Nyhet ${index + 1}`, standfirst: 'Ingress.' },
      paragraph('Brödtext.'),
      relatedArticle('En annan', { article: idOf(((index + 7) % 60) + 1) }),
    ),
  ),
);
