import type { ArticleFile } from '#core/article/articleFile';
import { articleFile } from '#core/article/articleFile';
import { isArticleId } from '#core/article/ArticleId';
import type { DocumentChild, FigureJson } from '#core/document/documentJson';
import { toPlainText } from '#core/document/isPlainText';
import {
  articleOf,
  blockquote,
  bold,
  bulletList,
  dialogueLine,
  documentOf,
  editorNote,
  factBox,
  figure,
  gallery,
  imageName,
  italic,
  item,
  lineBreak,
  link,
  linkCard,
  orderedList,
  paragraph,
  pullQuote,
  question,
  relatedArticle,
  rule,
  sourceLine,
  subhead,
  table,
} from '../../unit/core/document/build';
import { Chance } from './Chance';
import { difficultTexts } from './hostileTexts';
import type { InventedLanguage } from './inventedWords';
import { inventedWords } from './inventedWords';

/** A photo that articles may have. */
export interface GeneratedPhoto {
  /** As its file is called among an article's images. */
  readonly image: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Of which articles have photos where none are given; there are no such files. */
const noPhotos: readonly GeneratedPhoto[] = [
  { image: imageName(1), widthPx: 1600, heightPx: 1067 },
  { image: imageName(2, 'png'), widthPx: 900, heightPx: 1200 },
  { image: imageName(3, 'webp'), widthPx: 400, heightPx: 60 },
];

const addresses = [
  'https://tidning.example/a?b=1&c=%22#d',
  "http://example.com/'single'?a=(b)",
  'https://xn--rksmrgs-5wao1o.example/å',
  'mailto:a@example.com?subject=x&body=y',
  'tel:+46(0)31-12.34',
] as const;
const webAddresses = addresses.slice(0, 3);
/** Names that articles share, so that their lists have several. */
const sections = ['Kultur', 'Nyheter', 'C++', 'con', '</script>', 'العربية'] as const;
const longestLine = 1000;
/** A tag that no line of a telephone holds. */
const unbrokenTag = 'Sammanträdesprotokollsanteckning'.repeat(3);
/** As many names of tags and of authors are there beside those that one article has for itself. */
const sharedNames = 24;

/**
 * So many published articles, the same each time: each with every block there is, every field of its metadata, every
 * other in English, and texts that are hostile, long or of other scripts wherever a text may stand.
 */
export function generatedArticles(
  count: number,
  {
    seed = 20_261_129,
    photos = noPhotos,
  }: { readonly seed?: number; readonly photos?: readonly GeneratedPhoto[] } = {},
): readonly ArticleFile[] {
  return Array.from({ length: count }, (_, index) => generatedArticle(index, new Chance(seed + index), photos));
}

/** An article with every field, and some of the blocks. */
export function smallArticle(chance: Chance): ArticleFile {
  return generatedArticle(chance.between(1, 0xffff), chance, noPhotos, 4);
}

function generatedArticle(
  index: number,
  chance: Chance,
  photos: readonly GeneratedPhoto[],
  blockCount = Infinity,
): ArticleFile {
  const language: InventedLanguage = index % 2 === 0 ? 'sv' : 'en';
  const texts = new Texts(chance, language, index);
  const { line, text } = texts;
  const photo = (): FigureJson => {
    const { image, widthPx, heightPx } = chance.pick(photos);
    return figure(image, {
      widthPx,
      heightPx,
      caption: chance.oneIn(4) ? '' : text(12),
      credit: chance.oneIn(4) ? '' : text(3),
      alternativeText: text(8),
      isDecorative: chance.oneIn(8),
      edit: chance.oneIn(3)
        ? { rotation: chance.pick([90, 180, 270]), crop: { left: 0.1, top: 0.1, width: 0.5, height: 0.8 } }
        : {},
    });
  };
  const document = documentOf(
    {
      kicker: chance.oneIn(6) ? '' : text(2),
      headline: index === 0 ? '' : text(7),
      standfirst: text(25),
      byline: text(4),
      ...(chance.oneIn(4) ? {} : { lead: photo() }),
      dateline: chance.oneIn(2) ? '' : text(1),
    },
    paragraph(text(30)),
    ...chance.shuffled(everyBlock(texts, chance, photo)).slice(0, blockCount),
    sourceLine(text(6), link(chance.pick(addresses), text(2))),
  );
  const publishedAt = new Date(Date.UTC(2026, 1, 1, 0, index)).toISOString();
  const article = articleOf(document, {
    language: index % 4 === 3 ? 'en-US' : language,
    status: index % 5 === 4 ? 'corrected' : 'published',
    slug: index % 7 === 6 ? `con-${index}` : null,
    publishedAt,
    createdAt: publishedAt,
    modifiedAt: publishedAt,
    section: chance.oneIn(2) ? chance.pick(sections) : line(2),
    tags: [chance.pick(sections), sharedName(chance), unbrokenTag],
    authors: [
      { name: sharedName(chance), role: line(2), address: chance.pick(webAddresses) },
      ...(chance.oneIn(4) ? [{ name: line(2), role: null, address: null }] : []),
    ],
    canonicalAddress: chance.oneIn(3) ? `https://annan.example/${index}?a=1&b=2` : null,
    description: chance.oneIn(2) ? null : line(20),
    source: chance.oneIn(2) ? null : line(3),
    alternativeHeadlines: { web: chance.oneIn(2) ? null : line(9), print: null, push: line(5), social: line(8) },
    corrections: [
      { at: publishedAt, text: line(15) },
      { at: publishedAt, text: line(5) },
    ],
  });
  const id = `${article.id.slice(0, -6)}${index.toString(16).padStart(6, '0')}`;
  if (!isArticleId(id)) throw new Error(`No identity: ${id}`);
  return articleFile.parse({ ...article, id });
}

/** A name that other articles have too, so that their lists have several: words, with what is difficult in every other. */
function sharedName(chance: Chance): string {
  const number = chance.between(1, sharedNames);
  const own = new Chance(number);
  const name = inventedWords(own, 'sv', 2);
  const difficult = number % 2 === 0 ? toPlainText(own.pick(difficultTexts)) : '';
  return `${name} ${difficult}`.slice(0, longestLine).trim();
}

/** Words that chance invents, and now and then what is difficult, as intake lets it through. */
class Texts {
  readonly #chance: Chance;
  readonly #language: InventedLanguage;
  #next: number;

  constructor(chance: Chance, language: InventedLanguage, index: number) {
    this.#chance = chance;
    this.#language = language;
    // Articles after each other begin with other texts, so that some hundred have each of them many times.
    this.#next = index * 17;
  }

  /** About so many words, in which a difficult text may stand. */
  readonly text = (wordCount: number): string => {
    const words = inventedWords(this.#chance, this.#language, wordCount);
    if (!this.#chance.oneIn(3)) return words;
    const difficult = toPlainText(difficultTexts[this.#next++ % difficultTexts.length] ?? '');
    return this.#chance.oneIn(4) && difficult.trim() !== '' ? difficult : `${words} ${difficult}`;
  };

  /** As {@link text}, as long as metadata may be. */
  readonly line = (wordCount: number): string => toPlainText(this.text(wordCount).slice(0, longestLine));
}

/** Each block that there is but the last, which is a source. */
function everyBlock({ text }: Texts, chance: Chance, photo: () => FigureJson): readonly DocumentChild[] {
  const foreign = { attrs: { language: chance.pick(['sv', 'en-GB', 'ar']) } };
  const columns = chance.between(2, 5);
  const row = (): readonly string[] => Array.from({ length: columns }, () => text(2));
  return [
    paragraph(
      text(20),
      bold(text(2)),
      text(4),
      italic(text(3)),
      lineBreak,
      text(9),
      link(chance.pick(addresses), text(3)),
      '.',
    ),
    { ...paragraph(text(12)), ...foreign },
    subhead(text(4)),
    { ...subhead(text(4)), ...foreign },
    dialogueLine(text(12)),
    question(text(8)),
    pullQuote(text(9), text(2), chance.pick(['column', 'wide', 'left', 'right'])),
    blockquote(paragraph(text(12)), paragraph(text(8))),
    factBox(
      text(3),
      paragraph(text(10)),
      bulletList(item(paragraph(text(4))), item(paragraph(text(4)))),
      sourceLine(text(3)),
    ),
    bulletList(
      item(paragraph(text(5)), orderedList(chance.between(-2, 9), item(paragraph(text(2))), item(paragraph(text(2))))),
      item({ ...paragraph(text(3)), ...foreign }),
    ),
    orderedList(1, item(paragraph(text(5)), paragraph(text(5)))),
    table(chance.oneIn(4) ? '' : text(4), row(), row(), row()),
    photo(),
    gallery(photo(), photo(), photo()),
    linkCard(chance.pick(webAddresses), chance.oneIn(3) ? '' : text(5), chance.oneIn(3) ? '' : text(9)),
    relatedArticle(text(5), { href: chance.pick(webAddresses) }),
    relatedArticle(text(3)),
    rule,
    editorNote(text(5)),
  ];
}
