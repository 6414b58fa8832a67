import fc from 'fast-check';
import type { ArticleFile } from '#core/article/articleFile';
import { documentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { publishArticle } from '#core/publish/publishArticle';
import { arbitraryDocument } from '../unit/core/document/arbitraryDocument';
import {
  articleOf,
  blockquote,
  bulletList,
  dialogueLine,
  documentOf,
  factBox,
  figure,
  imageName,
  item,
  link,
  paragraph,
  pullQuote,
  sourceLine,
  subhead,
} from '../unit/core/document/build';
import { englishArticle, swedishArticle } from './sampleArticles';

/** A page as it is published, to be judged by others' tools. */
export interface PublishedPage extends Pick<PublishedArticle, 'pictures'> {
  readonly name: string;
  readonly html: string;
  /** Whether chance wrote it. */
  readonly isArbitrary: boolean;
  /** What of a profile stands beside it: the addresses of its files. */
  readonly assets?: readonly string[];
}

/** What tries to be more than text. */
export const hostile =
  '</title></script><script>alert(1)</script><!-- <img src=x onerror="alert(1)"> &amp; \'"`{{7*7}}';
const endless = 'Sammanträdesprotokollsanteckning'.repeat(12);
/** As long as what is known of an article has it in one line. */
const unbroken = endless.slice(0, 96);

const english = { attrs: { language: 'en-GB' } };

const hostileArticle = articleOf(
  documentOf(
    {
      kicker: hostile,
      headline: hostile,
      standfirst: `${hostile} ${endless}`,
      byline: `${hostile} ${endless}`,
      dateline: hostile,
      lead: figure(imageName(1), { caption: endless, credit: `${hostile} ${endless}`, alternativeText: hostile }),
    },
    paragraph(hostile, link('https://a.example/?q="\'&amp;', `${hostile} ${endless}`)),
    { ...paragraph('We did it.'), ...english },
    { ...subhead(`${hostile} ${endless}`), ...english },
    bulletList(item({ ...paragraph('One'), ...english }, bulletList(item(paragraph('Två'))))),
    dialogueLine(endless),
    pullQuote(`${hostile} ${endless}`, `${hostile} ${endless}`),
    factBox(`${hostile} ${endless}`, paragraph(endless), bulletList(item(paragraph(endless)))),
    factBox('', paragraph('a')),
    factBox('', paragraph('a')),
    blockquote(paragraph(endless)),
    figure(imageName(2), { widthPx: 1, heightPx: 20_000 }),
    sourceLine(`${hostile} ${endless}`),
  ),
  {
    description: hostile,
    section: `${unbroken} ${hostile}`,
    source: `${hostile} ${endless}`,
    tags: [hostile, unbroken],
    authors: [{ name: unbroken, role: hostile, address: 'https://a.example/?a=1&b=2' }],
    publishedAt: '2026-03-02T08:00:00.123456+01:00',
    canonicalAddress: 'https://a.example/?a=1&b=2',
  },
);

/** What people write. */
export const articles = {
  swedish: swedishArticle,
  english: englishArticle,
  empty: articleOf(emptyDocument()),
  hostile: hostileArticle,
} as const satisfies Readonly<Record<string, ArticleFile>>;

/** The same thirty at each run: these tests judge pages, and must not be red by luck on somebody else's change. */
const arbitraryArticles = fc
  .sample(arbitraryDocument, { numRuns: 30, seed: 20_260_302 })
  // Private use characters mean nothing between strangers, as the Nu checker rightly says of them.
  .map((document) => articleOf(documentJson.parse(JSON.parse(JSON.stringify(document).replace(/\p{Co}/gu, '?')))));

/** Every kind of page: full, empty, hostile, and thirty made from the schema. */
export const publishedPages: readonly PublishedPage[] = [
  ...Object.entries(articles).map(([name, article]) => ({ name, article, isArbitrary: false })),
  ...arbitraryArticles.map((article, index) => ({ name: `arbitrary ${index + 1}`, article, isArbitrary: true })),
].map(({ article, ...page }) => {
  const { files, pictures } = publishArticle(article, { format: 'page' });
  return { ...page, pictures, html: files[0]?.text ?? '' };
});
