import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { renderPage } from '#core/publish/html/renderPage';
import type { OfferOf } from '#core/publish/pictures/PictureOffer';
import { articleOf, documentOf, figure, imageName, link, paragraph } from '../../document/build';

const offerOf: OfferOf = ({ widthPx, heightPx }) => ({
  file: { path: 'bro/bro-1.jpg', widthPx, heightPx },
  kinds: [],
  shapes: [],
});

type HtmlElement = DefaultTreeAdapterTypes.Element;

function elementsOfPage(article: ArticleFile): readonly HtmlElement[] {
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): readonly HtmlElement[] =>
    'tagName' in node ? [node, ...node.childNodes.flatMap(visit)] : [];
  return parse(renderPage(article, offerOf)).childNodes.flatMap(visit);
}

const attribute = (element: HtmlElement | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

function metaOf(article: ArticleFile): Readonly<Record<string, readonly string[]>> {
  const result: Record<string, string[]> = {};
  for (const element of elementsOfPage(article).filter(({ tagName }) => tagName === 'meta')) {
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    if (name !== undefined) (result[name] ??= []).push(attribute(element, 'content') ?? '');
  }
  return result;
}

const hostile = `</title></style></script><script>alert(1)</script><img src=x onerror="alert(1)">`;

describe('renderPage', () => {
  it('says what it is in its head', () => {
    const article = articleOf(
      documentOf({
        headline: 'Ny bro',
        standfirst: 'På lördag öppnar den.',
        byline: 'Av Anna Ek',
        lead: figure(imageName(1), { alternativeText: 'En bro', widthPx: 1800, heightPx: 1200 }),
      }),
      {
        canonicalAddress: 'https://tidning.example/nyheter/bro',
        publishedAt: '2026-03-02T08:00:00+01:00',
        modifiedAt: '2026-03-02T09:00:00+01:00',
        section: 'Lokalt',
        tags: ['broar', 'trafik'],
        source: 'Älvnäs Tidning',
      },
    );
    expect(metaOf(article)).toEqual({
      viewport: ['width=device-width, initial-scale=1'],
      description: ['På lördag öppnar den.'],
      author: ['Anna Ek'],
      robots: ['max-image-preview:large'],
      'color-scheme': ['light dark'],
      'og:type': ['article'],
      'og:title': ['Ny bro'],
      'og:description': ['På lördag öppnar den.'],
      'og:url': ['https://tidning.example/nyheter/bro'],
      'og:site_name': ['Älvnäs Tidning'],
      'og:locale': ['sv_SE'],
      'og:image': ['https://tidning.example/nyheter/bro/bro-1.jpg'],
      'og:image:width': ['1800'],
      'og:image:height': ['1200'],
      'og:image:alt': ['En bro'],
      'article:published_time': ['2026-03-02T08:00:00+01:00'],
      'article:modified_time': ['2026-03-02T09:00:00+01:00'],
      'article:section': ['Lokalt'],
      'article:tag': ['broar', 'trafik'],
      'twitter:card': ['summary_large_image'],
    });
    const canonical = elementsOfPage(article).find(({ tagName }) => tagName === 'link');
    expect(attribute(canonical, 'href')).toBe('https://tidning.example/nyheter/bro');
  });

  it('says nothing that it does not know', () => {
    const article = articleOf(documentOf({ lead: figure(imageName(1)) }), { language: 'fi' });
    expect(Object.keys(metaOf(article))).toEqual([
      'viewport',
      'robots',
      'color-scheme',
      'og:type',
      'og:title',
      'twitter:card',
    ]);
    expect(metaOf(article)['twitter:card']).toEqual(['summary']);
    expect(elementsOfPage(article).some(({ tagName }) => tagName === 'link')).toBe(false);
  });

  it.each([
    ['en', 'en_GB'],
    ['en-US', 'en_US'],
    ['sv-FI', 'sv_FI'],
  ])('has the locale of %s', (language, locale) => {
    expect(metaOf(articleOf(documentOf({}), { language }))['og:locale']).toEqual([locale]);
  });

  it('has one headline, even where the article has none', () => {
    for (const headline of ['Ny bro', '']) {
      const headings = elementsOfPage(articleOf(documentOf({ headline }))).filter(({ tagName }) => tagName === 'h1');
      expect(headings).toHaveLength(1);
    }
  });

  it('asks for nothing but its photos and runs nothing, whatever the article holds', () => {
    const article = articleOf(
      documentOf(
        {
          kicker: hostile,
          headline: hostile,
          standfirst: hostile,
          byline: hostile,
          dateline: hostile,
          lead: figure(imageName(1), { caption: hostile, credit: hostile, alternativeText: hostile }),
        },
        paragraph(hostile, link('https://a.example/?"', hostile)),
      ),
      {
        description: hostile,
        section: hostile,
        source: hostile,
        tags: [hostile],
        authors: [{ name: hostile, role: hostile, address: `https://a.example/?"><script>` }],
        canonicalAddress: `https://a.example/?"><script>`,
      },
    );
    const elements = elementsOfPage(article);
    const counts = new Map<string, number>();
    for (const { tagName } of elements) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchObject({ script: 1, style: 1, title: 1, img: 1, main: 1, article: 1 });
    expect(['iframe', 'object', 'embed', 'base', 'form'].filter((name) => counts.has(name))).toEqual([]);
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => name.startsWith('on') || name === 'style' || name === 'srcset')).toEqual([]);
    expect(elements.find(({ tagName }) => tagName === 'script')?.attrs).toEqual([
      { name: 'type', value: 'application/ld+json' },
    ]);
  });

  it('has a style that asks for nothing', () => {
    const page = renderPage(articleOf(documentOf({})), offerOf);
    const style = /<style>([^<]*)<\/style>/u.exec(page)?.[1] ?? '';
    expect(style.length).toBeGreaterThan(1000);
    expect(style).not.toMatch(/url\(|@import|@font-face|https?:/u);
  });
});
