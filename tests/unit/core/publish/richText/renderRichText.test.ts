import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted } from '#core/intake/html/readPasted';
import { checkPage } from '#core/publish/check/checkPage';
import { renderRichText } from '#core/publish/richText/renderRichText';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { articleOf } from '../../document/build';
import { everyBlock } from '../formats/everyBlock';

type Node = DefaultTreeAdapterTypes.ChildNode;

function elementsIn(nodes: readonly Node[]): readonly DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));
}

describe('renderRichText', () => {
  it('has every word in plain elements, and no photo', () => {
    const html = renderRichText(everyBlock);
    const elements = elementsIn(parseFragment(html).childNodes);
    const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    expect([...attributes].toSorted()).toEqual(['href', 'lang', 'start']);
    expect([...new Set(elements.map(({ tagName }) => tagName))]).not.toContain('img');
    for (const part of [
      '<div lang="sv">',
      '<h1>Ny bro i Lerum</h1>',
      '<p><strong>I höst byggs den.</strong></p>',
      '<p><em>Bron i dag Foto: Bo Lind</em></p>',
      '<p>LERUM | ',
      '<h2>',
      '<h3>',
      '<ul>',
      '<table>',
      '<blockquote>',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('says nothing of notes to the editor, and is sound markup, whatever is written', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const html = renderRichText(articleOf(document));
        const expected = { kind: 'part', isOwnFile: () => false, toBeDescribed: new Set<string>() } as const;
        const ofMarkup = ['markup', 'unclosed', 'misplaced'];
        expect(checkPage(html, expected).filter(({ code }) => ofMarkup.includes(code))).toEqual([]);
        expect(renderRichText(articleOf(tidyForPublication(document)))).toBe(html);
      }),
      { numRuns: 30 },
    );
  });

  it('comes back as an article where it is pasted', () => {
    const pasted = JSON.stringify(readPasted(renderRichText(everyBlock)));
    for (const word of ['Ny bro i Lerum', 'I höst byggs den.', 'Av Anna Ek']) expect(pasted).toContain(word);
  });
});
