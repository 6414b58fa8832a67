import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentChild, DocumentJson, FigureJson } from '#core/document/documentJson';
import { noPictureEdit, shownSize } from '#core/document/pictureEdit';
import { readFragment } from '#core/intake/html/readFragment';
import { renderFragment } from '#core/publish/html/renderFragment';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import {
  bold,
  documentOf,
  editorNote,
  factBox,
  figure,
  gallery,
  imageName,
  italic,
  linkCard,
  paragraph,
  question,
  relatedArticle,
  sourceLine,
  table,
} from '../../document/build';

const options = {
  language: 'sv',
  publishedAt: '2026-03-02T08:00:00+01:00',
  correctedAt: '2026-03-03T08:00:00+01:00',
  imageAddress: ({ image }: { readonly image: string }) => `bilder/${image}?a=1&b="2"`,
};
const imageOf = (address: string) => /^bilder\/([^?]+)/u.exec(address)?.[1];

function thereAndBack(document: DocumentJson) {
  const result = readFragment(renderFragment(document, options), { imageOf });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The document as readers meet it: photos as they are turned and cut, and no notes to the editor. */
function asPublished(document: DocumentJson): DocumentJson {
  const content = document.content
    .filter(({ type }) => type !== 'editorNote')
    .map((block): DocumentChild => {
      if (block.type === 'figure') return asShown(block);
      return block.type === 'gallery' ? { ...block, content: block.content.map(asShown) } : block;
    });
  return { type: 'doc', content: content.at(-1)?.type === 'dateline' ? [...content, paragraph()] : content };
}

function asShown(figureJson: FigureJson): FigureJson {
  const { attrs } = figureJson;
  return { ...figureJson, attrs: { ...attrs, ...shownSize(attrs, attrs), ...noPictureEdit } };
}

/** What is another after the journey: nothing, or both documents and what was dropped. */
function differences(document: DocumentJson): readonly unknown[] {
  const { dropped, ...reading } = thereAndBack(document);
  const before = articleSchema.nodeFromJSON(asPublished(document));
  const after = articleSchema.nodeFromJSON(reading.document);
  const isSame = after.eq(before) && reading.isOwn && reading.language === 'sv';
  return isSame ? dropped : [before.toJSON(), after.toJSON(), ...dropped];
}

describe('document → fragment → document', () => {
  it('is the identity for a thousand documents made from the schema', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(differences(document)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the identity for what is published', () => {
    fc.assert(
      fc.property(arbitraryDocument.map(tidyForPublication), (document) => {
        expect(differences(document)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['an empty article', documentOf({})],
    ['nothing but a dateline', documentOf({ dateline: 'LERUM' })],
    ['a dateline before a picture', documentOf({ dateline: 'LERUM' }, figure(imageName(1)), paragraph('Nu'))],
    ['text that looks like a dateline', documentOf({}, paragraph('LERUM | Nu'))],
    ['a paragraph that begins with a bar', documentOf({ dateline: 'LERUM' }, paragraph(' | | Nu'))],
    ['a lead photo and the same in the body', documentOf({ lead: figure(imageName(1)) }, figure(imageName(1)))],
    ['a caption of spaces', documentOf({}, figure(imageName(1), { caption: '  ', credit: ' ' }))],
    ['a credit that says what it is', documentOf({}, figure(imageName(1), { credit: 'Foto: Bo Lind' }))],
    [
      'a decorative photo with words',
      documentOf({}, figure(imageName(1), { isDecorative: true, alternativeText: 'Ett "mönster" & mer' })),
    ],
    ['a note to the editor first', documentOf({ dateline: 'LERUM' }, editorNote('Ring igen'), paragraph('Nu'))],
    ['nothing but a note to the editor', documentOf({}, editorNote('Ring igen'))],
    ['a gallery', documentOf({}, gallery(figure(imageName(1), { credit: 'Bo Lind' }), figure(imageName(2))))],
    ['a table', documentOf({}, table('Elever', ['Skola', 'Antal'], ['Torsbro', bold('312')]))],
    ['a table without a header', documentOf({}, table('', ['', '', ''], ['a', 'b', 'c'], [' ', '', '']))],
    ['a link card', documentOf({}, linkCard('https://youtu.be/abc', 'Se filmen', 'Två minuter'))],
    ['a link card without words', documentOf({}, linkCard('https://www.example.com/?a&b'))],
    ['a related article', documentOf({}, relatedArticle(' Ny bro', { href: 'https://a.example/1' }))],
    ['a related article without a page', documentOf({}, relatedArticle('Ny bro', { article: crypto.randomUUID() }))],
    ['a question', documentOf({}, question('Hur känns ', italic('det'), '?'), paragraph('Bra.'))],
    ['a fact box with its source', documentOf({}, factBox('Fakta', paragraph('a'), sourceLine('Källa: SCB')))],
    ['marks that begin and end within each other', documentOf({}, paragraph(bold('a'), italic('b'), ' ', bold('c')))],
  ])('is the identity for %s', (_name, document) => expect(differences(document)).toEqual([]));
});
