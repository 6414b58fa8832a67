import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import { readFragment } from '#core/intake/html/readFragment';
import { renderFragment } from '#core/publish/html/renderFragment';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { bold, documentOf, figure, imageName, italic, paragraph } from '../../document/build';

const options = {
  language: 'sv',
  publishedAt: '2026-03-02T08:00:00+01:00',
  correctedAt: '2026-03-03T08:00:00+01:00',
  imageAddress: (image: string) => `bilder/${image}?a=1&b="2"`,
};
const imageOf = (address: string) => /^bilder\/([^?]+)/u.exec(address)?.[1];

function thereAndBack(document: DocumentJson) {
  const result = readFragment(renderFragment(document, options), { imageOf });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What is another after the journey: nothing, or both documents and what was dropped. */
function differences(document: DocumentJson): readonly unknown[] {
  const { dropped, ...reading } = thereAndBack(document);
  const before = articleSchema.nodeFromJSON(document);
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
    ['marks that begin and end within each other', documentOf({}, paragraph(bold('a'), italic('b'), ' ', bold('c')))],
  ])('is the identity for %s', (_name, document) => expect(differences(document)).toEqual([]));
});
