import type { NewsArticle as SchemaNewsArticle } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { newsArticleOf } from '#core/publish/html/newsArticleOf';
import type { OfferOf } from '#core/publish/pictures/PictureOffer';
import { swedishArticle } from '../../../../publish/sampleArticles';
import { articleOf, documentOf, figure, imageName } from '../../document/build';

const offerOf: OfferOf = ({ image, widthPx, heightPx }) => ({
  file: { path: `bro/bro-${Number.parseInt(image, 16)}.jpg`, widthPx, heightPx },
  kinds: [],
  shapes: [],
});

/*
 * The properties that Google's pages name for articles (“Article structured data”: author, author.name, author.url,
 * dateModified, datePublished, headline, image) and for photos (“Image metadata”: contentUrl, creator, creator.name,
 * creditText). Its other properties for photos (copyrightNotice, license, acquireLicensePage) need data that an
 * article does not have.
 */
const recommended = [
  'headline',
  'image[0].url',
  'image[0].contentUrl',
  'image[0].creator.name',
  'image[0].creator.@type',
  'image[0].creditText',
  'datePublished',
  'dateModified',
  'author[0].@type',
  'author[0].name',
  'author[0].url',
  'author[1].name',
] as const;

function valueAt(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/u)
    .filter((key) => key !== '')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
      value,
    );
}

describe('newsArticleOf', () => {
  const full = newsArticleOf(swedishArticle, offerOf);

  it.each(recommended)('has %s, as Google recommends', (path) => {
    expect(valueAt(full, path)).toEqual(expect.any(String));
  });

  it('is a NewsArticle by the types of schema.org', () => {
    // Assigning is the test. schema.org has no plain number for a picture's size, though Google and its examples do.
    const { '@context': context, image, ...rest } = full;
    const typed: SchemaNewsArticle = {
      ...rest,
      image:
        image?.map(({ width, height, ...others }) => ({ ...others, width: `${width} px`, height: `${height} px` })) ??
        [],
    };
    expect([context, typed['@type']]).toEqual(['https://schema.org', 'NewsArticle']);
  });

  it('has everything else that the article knows', () => {
    expect(full).toMatchObject({
      publisher: { '@type': 'Organization', name: 'Hallsåkers Tidning' },
      articleSection: 'Kultur',
      keywords: ['bibliotek', 'Hallsåker'],
      inLanguage: 'sv',
      isAccessibleForFree: true,
      url: 'https://tidning.example/kultur/nattoppet',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://tidning.example/kultur/nattoppet' },
    });
    expect(full.author?.[0]).toEqual({
      '@type': 'Person',
      name: 'Tove Ravn',
      url: 'https://tidning.example/tove-ravn',
      jobTitle: 'reporter',
    });
    expect(full.image?.[0]).toEqual({
      '@type': 'ImageObject',
      url: 'https://tidning.example/kultur/bro/bro-1.jpg',
      contentUrl: 'https://tidning.example/kultur/bro/bro-1.jpg',
      width: 1800,
      height: 1200,
      caption: 'Läsesalen under kupolen har stått orörd sedan 1931. Nu får den ny belysning och ett nattlås.',
      description: 'En rund läsesal med höga bokhyllor, gröna lampor och en ensam läsare vid ett långt bord.',
      creditText: 'Mira Solberg',
      creator: { '@type': 'Person', name: 'Mira Solberg' },
    });
    expect(full.wordCount).toBeGreaterThan(300);
  });

  it('says nothing that it does not know', () => {
    expect(newsArticleOf(articleOf(documentOf({})), offerOf)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      dateModified: '2026-03-02T07:00:00.000Z',
      inLanguage: 'sv',
      wordCount: 0,
      isAccessibleForFree: true,
    });
  });

  it('was not changed before it was published', () => {
    const dates = { publishedAt: '2026-03-02T08:00:00+01:00', modifiedAt: '2026-03-01T08:00:00+01:00' };
    expect(newsArticleOf(articleOf(documentOf({}), dates), offerOf)).toMatchObject({
      datePublished: dates.publishedAt,
      dateModified: dates.publishedAt,
    });
  });

  it('names each photo once and leaves out those that only decorate', () => {
    const document = documentOf(
      { lead: figure(imageName(2)) },
      figure(imageName(1), { isDecorative: true }),
      figure(imageName(2)),
      figure(imageName(3)),
    );
    expect(newsArticleOf(articleOf(document), offerOf).image?.map(({ url }) => url)).toEqual([
      'bro/bro-2.jpg',
      'bro/bro-3.jpg',
    ]);
  });

  it('has the first photo in other shapes right after it, with the same words', () => {
    const document = documentOf({ lead: figure(imageName(2), { credit: 'Bo Lind' }) }, figure(imageName(3)));
    const square = { path: 'bro/kvadrat.jpg', widthPx: 1200, heightPx: 1200 };
    const images = newsArticleOf(articleOf(document), (attributes) => ({
      ...offerOf(attributes),
      shapes: attributes.image === imageName(2) ? [square] : [],
    })).image;
    expect(images?.map(({ url, width, height, creditText }) => [url, width, height, creditText])).toEqual([
      ['bro/bro-2.jpg', 1200, 800, 'Bo Lind'],
      ['bro/kvadrat.jpg', 1200, 1200, 'Bo Lind'],
      ['bro/bro-3.jpg', 1200, 800, undefined],
    ]);
  });

  it.each([
    ['Bo Lind', 'Person', 'Bo Lind'],
    ['Foto: Bo Lind/TT', 'Person', 'Bo Lind'],
    ['Photo by Lou Penn', 'Person', 'Lou Penn'],
    ['Bild:Lerums kommun', 'Organization', 'Lerums kommun'],
    ['© Getty Images', 'Organization', 'Getty Images'],
  ])('finds the creator in the credit “%s”', (credit, type, name) => {
    const [image] = newsArticleOf(articleOf(documentOf({}, figure(imageName(1), { credit }))), offerOf).image ?? [];
    expect(image).toMatchObject({ creditText: credit, creator: { '@type': type, name } });
  });
});
