import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPrint } from '#core/article/workflow/textPrint';
import type { InlineJson } from '#core/document/documentJson';
import { readDocument } from '#core/document/readDocument';
import { nodeJson } from '#core/document/nodeJson';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { bold, documentOf, editorNote, factBox, figure, imageName, link, paragraph } from '../../document/build';

const headline = { headline: 'Ny bro' };

describe('textPrint', () => {
  it('is another for other words, photos, links and parts, and the same without what readers do not get', () => {
    const plain = textPrint(documentOf(headline, paragraph('Bron öppnar.')));
    expect(plain).toMatch(/^[0-9a-f]{16}$/u);
    const note = editorNote('Ring Omar.');
    expect(textPrint(documentOf(headline, paragraph('Bron ', bold('öppnar'), '.'), note, paragraph()))).toBe(plain);
    const others = [
      documentOf(headline, paragraph('Bron stänger.')),
      documentOf(headline, paragraph('Bron '), paragraph('öppnar.')),
      documentOf(headline, paragraph('Bron ', link('https://exempel.example/', 'öppnar'), '.')),
      documentOf(headline, paragraph('Bron ', link('https://annan.example/', 'öppnar'), '.')),
      documentOf(headline, paragraph('Bron öppnar.'), factBox('Fakta', paragraph('80 meter.'))),
      documentOf(headline, paragraph('Bron öppnar.'), figure(imageName(1))),
    ].map(textPrint);
    expect(new Set([plain, ...others]).size).toBe(others.length + 1);
  });

  it('does not see that a link goes on over bold', () => {
    const href = 'https://exempel.example/';
    const one = documentOf(headline, paragraph('Se ', link(href, 'bron nu')));
    const boldLink: InlineJson = {
      type: 'text',
      text: 'nu',
      marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }],
    };
    expect(textPrint(documentOf(headline, paragraph('Se ', link(href, 'bron '), boldLink)))).toBe(textPrint(one));
  });

  it('is the same for a document as the editor has it and as its file has it', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const read = readDocument(document);
        expect(read.ok && textPrint(nodeJson(read.value))).toBe(textPrint(document));
      }),
      { numRuns: 50 },
    );
  });
});
