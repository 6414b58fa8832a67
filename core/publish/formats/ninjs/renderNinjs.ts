import { assertNever } from '../../../base/assertNever';
import type { ArticleFile, ArticleStatus } from '../../../article/articleFile';
import { slugOfArticle } from '../../../article/slugOfArticle';
import type { FigureJson } from '../../../document/documentJson';
import { shownSize } from '../../../document/pictureEdit';
import { textOf, textOfField } from '../../../text/textOf';
import { wordCountOf } from '../../../text/wordCountOf';
import { absoluteAddress } from '../../absoluteAddress';
import { asciiAddress } from '../../encodedAddress';
import { authorsOf } from '../../authorsOf';
import { fragmentOptionsOf } from '../../html/fragmentOptionsOf';
import type { ImageAddress } from '../../html/Output';
import { renderFragment } from '../../html/renderFragment';
import { publishedWords } from '../../publishedWords';
import { correctionLine, latestCorrections } from '../correctionLine';
import type { FormatRender } from '../FormatRender';
import type { NinjsItem, NinjsPicture, NinjsText } from './ninjsItem';

/**
 * The article as one ninjs object, with its fragment as body. It is known by the article's identity, which stays the
 * same for all its versions; a version by the moment of its last change.
 */
export const renderNinjs: FormatRender = (article, { imageAddress }) =>
  `${JSON.stringify(itemOf(article, imageAddress), null, 2)}\n`;

function itemOf(article: ArticleFile, imageAddress: ImageAddress): NinjsItem {
  const { document, id, language, metadata } = article;
  const { canonicalAddress, createdAt, embargoUntil, modifiedAt, section, source, status, tags } = metadata;
  const byline = textOfField(document, 'byline');
  const dateline = textOfField(document, 'dateline');
  const authors = authorsOf(article);
  const corrections = latestCorrections(article).map((each) => correctionLine(each, language));
  const slug = slugOfArticle(article);
  const body = renderFragment(document, fragmentOptionsOf(article, imageAddress));
  return {
    uri: `urn:uuid:${id}`,
    type: 'text',
    representationType: 'full',
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    version: modifiedAt,
    firstCreated: createdAt,
    versionCreated: modifiedAt,
    ...(embargoUntil === null ? {} : { embargoedUntil: embargoUntil }),
    pubStatus: pubStatusOf(status),
    language,
    title: slug,
    slugline: slug,
    ...(byline === '' ? {} : { by: byline }),
    ...(dateline === '' ? {} : { located: dateline }),
    ...(corrections.length === 0 ? {} : { edNote: [publishedWords(language).corrections, ...corrections].join('\n') }),
    ...unlessNone('headlines', headlinesOf(article)),
    ...unlessNone('descriptions', descriptionsOf(article)),
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: wordCountOf(document), value: body }],
    ...unlessNone(
      'people',
      authors
        .filter(({ isOrganization }) => !isOrganization)
        .map(({ name, address }) => ({
          name,
          rel: 'author' as const,
          ...(address === null ? {} : { uri: asciiAddress(address) }),
        })),
    ),
    ...unlessNone(
      'organisations',
      authors.filter(({ isOrganization }) => isOrganization).map(({ name }) => ({ name, rel: 'author' as const })),
    ),
    ...unlessNone('subjects', [
      ...(section === null ? [] : [{ name: section, rel: 'section' as const }]),
      ...tags.map((name) => ({ name, rel: 'tag' as const })),
    ]),
    ...unlessNone('infoSources', source === null ? [] : [{ name: source, role: 'publisher' as const }]),
    ...unlessNone(
      'renditions',
      canonicalAddress === null
        ? []
        : [{ name: 'web', href: asciiAddress(canonicalAddress), contentType: 'text/html' }],
    ),
    ...unlessNone('associations', picturesOf(article, imageAddress)),
  };
}

/** Nothing where a list would be empty. */
function unlessNone<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { [Key in Name]?: readonly Item[] } {
  const result: { [Key in Name]?: readonly Item[] } = {};
  if (items.length > 0) result[name] = items;
  return result;
}

/** What a receiver may do with it: what is not ready yet is withheld, and what was killed is withdrawn. */
function pubStatusOf(status: ArticleStatus): NinjsItem['pubStatus'] {
  switch (status) {
    case 'draft':
    case 'proof':
      return 'withheld';
    case 'ready':
    case 'published':
    case 'corrected':
      return 'usable';
    case 'killed':
      return 'canceled';
    default:
      return assertNever(status);
  }
}

function headlinesOf({ document, metadata: { alternativeHeadlines } }: ArticleFile): readonly NinjsText[] {
  const { web, print, push, social } = alternativeHeadlines;
  return texts({
    main: textOfField(document, 'headline'),
    kicker: textOfField(document, 'kicker'),
    web,
    print,
    push,
    social,
  });
}

function descriptionsOf({ document, metadata }: ArticleFile): readonly NinjsText[] {
  return texts({ standfirst: textOfField(document, 'standfirst'), summary: metadata.description });
}

function texts(values: Readonly<Record<string, string | null>>): readonly NinjsText[] {
  return Object.entries(values).flatMap(([role, value]) =>
    value === null || value === '' ? [] : [{ role, contentType: 'text/plain' as const, value }],
  );
}

/** Each figure, also one that shows a picture for the second time: its words may be others. */
function picturesOf({ document, id, metadata }: ArticleFile, imageAddress: ImageAddress): readonly NinjsPicture[] {
  const datelineIndex = document.content.findIndex(({ type }) => type === 'dateline');
  const figures = document.content.flatMap(
    (block, index): { readonly figure: FigureJson; readonly isLead: boolean }[] => {
      if (block.type === 'figure') return [{ figure: block, isLead: index < datelineIndex }];
      return block.type === 'gallery' ? block.content.map((figure) => ({ figure, isLead: false })) : [];
    },
  );
  return figures.map(({ figure: { attrs, content }, isLead }, index) => {
    const [caption, credit, alternativeText] = content;
    const path = imageAddress(attrs);
    const address = absoluteAddress(path, metadata.canonicalAddress);
    const { widthPx, heightPx } = shownSize(attrs, attrs);
    return {
      name: `picture-${index + 1}`,
      rel: isLead ? 'lead' : 'picture',
      uri: `urn:uuid:${id}#picture-${index + 1}`,
      type: 'picture',
      ...(textOf(credit) === '' ? {} : { by: textOf(credit) }),
      ...unlessNone('descriptions', texts({ caption: textOf(caption), 'alternative-text': textOf(alternativeText) })),
      renditions: [
        {
          name: 'main',
          ...(address === null ? {} : { href: asciiAddress(address) }),
          contentType: contentTypeOf(path),
          title: path,
          width: widthPx,
          height: heightPx,
        },
      ],
    };
  });
}

function contentTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}
