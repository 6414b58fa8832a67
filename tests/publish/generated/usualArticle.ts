import type { ArticleFile } from '#core/article/articleFile';
import { articleOf, documentOf, factBox, figure, paragraph, pullQuote, subhead } from '../../unit/core/document/build';
import { Chance } from './Chance';
import type { GeneratedPhoto } from './generatedArticles';
import { inventedWords } from './inventedWords';

/** An article as papers have most: 600 words of Swedish look, a photo, a box and a quotation. */
export function usualArticle({ image, widthPx, heightPx }: GeneratedPhoto): ArticleFile {
  const chance = new Chance(600);
  const words = (count: number): string => `${inventedWords(chance, 'sv', count)}.`;
  return articleOf(
    documentOf(
      {
        kicker: 'Kultur',
        headline: words(6).slice(0, -1),
        standfirst: words(28),
        byline: 'Tove Ravn',
        lead: figure(image, {
          widthPx,
          heightPx,
          caption: words(12),
          credit: 'Mira Solberg',
          alternativeText: words(8),
        }),
        dateline: 'HALLSÅKER',
      },
      ...[55, 60, 45].map((count) => paragraph(words(count))),
      subhead(words(4).slice(0, -1)),
      ...[70, 50].map((count) => paragraph(words(count))),
      pullQuote(words(9), 'Sixten Dahl'),
      ...[60, 65, 40].map((count) => paragraph(words(count))),
      factBox('Fakta', paragraph(words(40))),
      ...[30, 25].map((count) => paragraph(words(count))),
    ),
    {
      status: 'published',
      publishedAt: '2026-08-20T05:00:00+02:00',
      section: 'Kultur',
      tags: ['bibliotek', 'nätter'],
      authors: [{ name: 'Tove Ravn', role: 'reporter', address: null }],
    },
  );
}
