import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { CheckedAsMade } from '#core/publish/check/checkExport';
import { checkExport } from '#core/publish/check/checkExport';
import type { ExportCheck } from '#core/publish/check/ExportCheck';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { publishArticle } from '#core/publish/publishArticle';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import {
  articleOf,
  bold,
  documentOf,
  factBox,
  figure,
  imageName,
  link,
  paragraph,
  subhead,
} from '../../document/build';
import { profileOf } from '../profile/profileOf';

function checkOf(
  article: ArticleFile,
  {
    format = 'page',
    published = publishArticle(article, { format }),
    bytesOf = () => 1000,
  }: {
    readonly format?: CheckedAsMade;
    readonly published?: PublishedArticle;
    readonly bytesOf?: (path: string) => number;
  } = {},
): ExportCheck {
  const paths = [...published.files, ...published.pictures, ...(published.assets ?? [])].map(({ path }) => path);
  return checkExport(article.document, format, published, {
    byteCounts: new Map(paths.map((path) => [path, bytesOf(path)])),
    compressedByteCount: 4000,
  });
}

const told = (check: ExportCheck) =>
  check.findings.map(({ code, severity, place }) => `${severity} ${code} ${place ?? '–'}`);

const address = 'https://www.lerum.se/bron';
const about = { description: 'Om en bro.', canonicalAddress: 'https://www.tidningen.se/bron' };
const sound = articleOf(
  documentOf(
    {
      headline: 'Bron',
      lead: figure(imageName(1), { alternativeText: 'En bro.', credit: 'Eva', caption: 'Bron.' }),
    },
    paragraph('Se ', link(address, 'bron i Lerum'), '.'),
    factBox('Fakta', paragraph('Ett.')),
  ),
  about,
);

describe('checkExport', () => {
  it('finds nothing in a sound article, by itself, in a frame, as a fragment, as blocks or in news', () => {
    for (const format of ['page', 'fragment', 'wordpress', 'ninjs'] as const)
      expect(told(checkOf(sound, { format }))).toEqual([]);
    const inProfile = publishInProfile(sound, profileOf());
    // The profile of the tests shows its logo without a size.
    expect(inProfile.ok && told(checkOf(sound, { published: inProfile.value }))).toEqual(['warning picture-no-size –']);
  });

  it('finds no fault of ours in whatever is published', () => {
    // What a writer writes: where a link leads and what it says, and headings and photos without words.
    const ofWriters =
      /^(?:link-|heading-empty|picture-(?:no-alternative|alternative)|no-description|no-canonical|no-main)/u;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const format of ['page', 'fragment', 'wordpress', 'ninjs'] as const) {
          const found = checkOf(articleOf(document), { format }).findings;
          expect(found.filter(({ code }) => !ofWriters.test(code))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells in which block of the article each fault is', () => {
    const nowhere = 'https://lerum';
    const article = articleOf(
      documentOf(
        { headline: 'Bron', lead: figure(imageName(1), { alternativeText: 'En bro.' }) },
        paragraph('Se ', link(address, 'bron i Lerum'), ' och ', link(nowhere, 'ån'), '.'),
        figure(imageName(2)),
        subhead('Nu'),
        paragraph(link(address, 'här'), ' och ', link(nowhere, 'å'), {
          ...bold('n'),
          marks: [{ type: 'link', attrs: { href: nowhere } }, { type: 'bold' }],
        }),
        factBox('Fakta', paragraph(link(nowhere, 'läs mer'))),
      ),
      about,
    );
    const expected = [
      'error link-broken document.content[6]',
      'warning link-says-nothing document.content[9]',
      'error link-broken document.content[9]',
      'error link-broken document.content[10]',
      'warning link-says-nothing document.content[10]',
    ].toSorted();
    for (const format of ['page', 'fragment', 'wordpress', 'ninjs'] as const) {
      expect(told(checkOf(article, { format })).toSorted(), format).toEqual(expected);
    }
    // A body is text within JSON, where no line of it is a line of the file.
    expect(checkOf(article, { format: 'ninjs' }).findings.every(({ line }) => line === null)).toBe(true);
  });

  it('misses a file that was not written, once for its photo', () => {
    const published = publishArticle(sound, { format: 'page' });
    const [, ...rest] = published.pictures;
    expect(told(checkOf(sound, { published: { ...published, pictures: rest } }))).toEqual([
      'error picture-file-missing document.content[4]',
    ]);
  });

  it('weighs what a telephone loads: one file a photo, of the kind that saves most', () => {
    const check = checkOf(sound, {
      bytesOf: (path) => (path.endsWith('.html') ? 20_000 : path.endsWith('-960.avif') ? 30_000 : 7_000_000),
    });
    expect(check.weight).toEqual({
      pageByteCount: 20_000,
      compressedByteCount: 4000,
      pictureByteCount: 30_000,
      pictureCount: 1,
      otherByteCount: 0,
    });
    expect(check.findings).toEqual([]);
  });

  it('tells of a photo and of a page that are too heavy', () => {
    const check = checkOf(sound, { bytesOf: (path) => (path.endsWith('.html') ? 20_000 : 1_200_000) });
    expect(told(check)).toEqual(['warning pictures-heavy –', 'advice picture-heavy document.content[4]']);
    expect(check.findings[0]?.facts).toEqual({ kilobytes: 1204 });
  });

  it('knows a page without an address as no more than advice', () => {
    expect(told(checkOf({ ...sound, metadata: { ...sound.metadata, canonicalAddress: null } }))).toEqual([
      'advice no-canonical –',
    ]);
  });
});
