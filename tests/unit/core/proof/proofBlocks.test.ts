import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofBlocks } from '#core/proof/proofBlocks';
import { textBlocks } from '#core/text/textBlocks';
import { arbitraryDocument } from '../document/arbitraryDocument';
import { bold, documentOf, figure, imageName, italic, lineBreak, link, paragraph, table } from '../document/build';

describe('proofBlocks', () => {
  it('are the text blocks, in the same order', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const blocks = proofBlocks(document);
        expect(blocks.map(({ type, text }) => ({ type, text }))).toEqual(textBlocks(document));
        expect(blocks.map(({ index }) => index)).toEqual([...blocks.keys()]);
      }),
    );
  });

  it('tell what a block stands in', () => {
    const photo = figure(imageName(1), { caption: 'Bron.', isDecorative: true, widthPx: 640 });
    const blocks = proofBlocks(documentOf({ lead: photo }, table('Röster', ['Parti'], ['Rött'])));
    const caption = blocks.find(({ type }) => type === 'caption');
    expect(caption).toMatchObject({ text: 'Bron.', path: [4, 0], ancestors: [{ type: 'figure' }] });
    expect(caption?.ancestors[0]?.attributes).toMatchObject({ isDecorative: true, widthPx: 640 });
    expect(blocks.at(-1)?.ancestors.map(({ type }) => type)).toEqual(['table', 'tableGrid', 'tableRow', 'tableCell']);
  });

  it('tell where marks begin and end, in UTF-16 units', () => {
    const both = {
      ...link('https://a.example/', 'till '),
      marks: [{ type: 'link' as const, attrs: { href: 'https://a.example/' } }],
    };
    const block = proofBlocks(
      documentOf({}, paragraph('🌲 ', both, link('https://a.example/', 'bron'), lineBreak, bold('x'), italic('y'))),
    ).at(-1);
    expect(block?.text).toBe('🌲 till bron\nxy');
    expect(block?.marks).toEqual([
      { type: 'link', from: 3, to: 12, address: 'https://a.example/' },
      { type: 'bold', from: 13, to: 14, address: '' },
      { type: 'italic', from: 14, to: 15, address: '' },
    ]);
  });
});
