import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { wordCountOf } from '#core/text/wordCountOf';
import { wordsSinceOpened } from '../../../../renderer/editor/words/wordsSinceOpened';
import { measuresOfNode } from '../../../../renderer/features/overview/measuresOfNode';
import { outlineOf, placeInOutline } from '../../../../renderer/features/overview/outlineOf';
import { arbitraryDocument } from '../../core/document/arbitraryDocument';
import {
  bulletList,
  documentOf,
  factBox,
  figure,
  item,
  paragraph,
  pullQuote,
  subhead,
} from '../../core/document/build';
import { draft } from '../../electron/storage/support/library';

const nodeOf = (json: unknown) => articleSchema.nodeFromJSON(json);

describe('measuresOfNode', () => {
  it('measures body text in the column, running text for readability, and what is counted', () => {
    const document = nodeOf(
      documentOf(
        { headline: 'Ny bro', byline: 'Av Eva Ek' },
        paragraph('Bron öppnar på lördag. Många väntar.'),
        subhead('Sedan'),
        bulletList(item(paragraph('Ett'))),
        pullQuote('Äntligen', 'Ek'),
      ),
    );
    expect(measuresOfNode(document, 20)).toEqual({
      wordCount: wordCountOf(document.toJSON()),
      characterCount: 'Ny broBron öppnar på lördag. Många väntar.SedanEttÄntligenEk'.length,
      lineCount: 5,
      readability: { wordCount: 8, longWordCount: 1, sentenceCount: 4 },
    });
  });

  it('gives the same whether it has seen the blocks before or not', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.integer({ min: 15, max: 120 }), (json, width) => {
        const seen = nodeOf(json);
        measuresOfNode(seen, 32);
        expect(measuresOfNode(seen, width)).toEqual(measuresOfNode(nodeOf(json), width));
      }),
    );
  });
});

describe('outlineOf', () => {
  it('names the parts of an article, each with its first position', () => {
    const document = nodeOf(
      documentOf(
        { headline: 'Ny bro' },
        paragraph('Text.'),
        subhead('Sedan'),
        factBox('Fakta', paragraph('Ett.')),
        figure(`${'a'.repeat(64)}.jpg`, { caption: 'Bron i går' }),
      ),
    );
    const items = outlineOf(document);
    expect(items.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'headline: Ny bro',
      'subhead: Sedan',
      'factBox: Fakta',
      'figure: Bron i går',
    ]);
    for (const { text, position } of items) {
      expect(document.textBetween(position, position + text.length)).toBe(text);
    }
    expect(placeInOutline(items, 0)).toBe(-1);
    expect(placeInOutline(items, items[1]?.position ?? 0)).toBe(1);
    expect(placeInOutline(items, document.content.size)).toBe(3);
  });
});

describe('wordsSinceOpened', () => {
  it('counts from when the article was opened first', () => {
    const { id } = draft();
    expect([10, 14, 8].map((count) => wordsSinceOpened(id, count))).toEqual([0, 4, -2]);
  });
});
