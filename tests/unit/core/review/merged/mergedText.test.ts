import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import type { MergedNode, Proposal } from '#core/review/merged/MergedNode';
import { mergedText } from '#core/review/merged/mergedText';
import { wholeNode } from '#core/review/merged/wholeNode';
import { arbitraryVersions } from '../../compare/arbitraryVersions';
import {
  bold,
  bulletList,
  documentOf,
  factBox,
  figure,
  imageName,
  item,
  paragraph,
  subhead,
} from '../../document/build';
import { suggestedIn } from '../suggestedIn';

const now = '2026-03-02T07:00:00.000Z';
const merged = (original: DocumentJson, document: DocumentJson) =>
  mergedText(document, { suggestions: suggestedIn(original, document) }, now);

/** One of the two texts as the merged one has it: every character with its look, and every block with its kind. */
function readSide(nodes: readonly MergedNode[], left: Proposal['kind'] | null): string {
  const parts: string[] = [];
  const isOriginal = left === 'added';
  const visit = (node: MergedNode): void => {
    if (node.proposal !== null && node.proposal.kind === left) return;
    for (const { text, marks, before, proposal } of node.texts) {
      if (proposal !== null && proposal.kind === left) continue;
      const look = ((isOriginal ? before?.marks : undefined) ?? marks).map((mark) => JSON.stringify(mark)).toSorted();
      for (const character of text.split('')) parts.push(`${character}${look.join('')}`);
    }
    node.content.forEach(visit);
    const isBlock = node.content.length === 0;
    if (isBlock && !(node.end !== null && node.end.kind === left)) {
      const { type, attrs } = (isOriginal ? node.before : null) ?? node;
      parts.push(`<${type}${JSON.stringify(attrs)}>`);
    }
  };
  nodes.forEach(visit);
  return parts.join('');
}

function readDocument(document: DocumentJson): string {
  return readSide(
    articleSchema.nodeFromJSON(document).children.map((child) => wholeNode(child, 0, null)),
    null,
  );
}

/** The words of each block of the body, and whether its end comes or goes. */
function ends(nodes: readonly MergedNode[]) {
  return nodes.slice(5).map(({ end, texts }) => [texts[0]?.text, end?.kind ?? null]);
}

describe('mergedText', () => {
  it('has both texts in it, whole', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        const both = merged(before, after);
        expect(readSide(both, 'removed')).toBe(readDocument(after));
        expect(readSide(both, 'added')).toBe(readDocument(before));
      }),
      { numRuns: 60 },
    );
  });

  it('tells who adds and removes words within a paragraph, and where what is in the document stands', () => {
    const [, , , , , block] = merged(
      documentOf({}, paragraph('Bron är gammal.')),
      documentOf({}, paragraph('Bron är ny.')),
    );
    expect(block?.texts.map(({ text, from, proposal }) => [text, from, proposal?.kind ?? null])).toEqual([
      ['Bron är ', 11, null],
      ['gammal', null, 'removed'],
      ['ny', 19, 'added'],
      ['.', 21, null],
    ]);
    expect(block?.texts[1]?.proposal).toEqual({ kind: 'removed', by: 'Anna Ek', at: now });
  });

  it('has paragraphs that are parted or joined one after the other', () => {
    const [one, two] = [
      documentOf({}, paragraph('Första. Andra.')),
      documentOf({}, paragraph('Första. '), paragraph('Andra.')),
    ];
    expect(ends(merged(one, two))).toEqual([
      ['Första. ', 'added'],
      ['Andra.', null],
    ]);
    expect(ends(merged(two, one))).toEqual([
      ['Första. ', 'removed'],
      ['Andra.', null],
    ]);
  });

  it('has words in another look once, and a block of another kind once', () => {
    const [look] = merged(documentOf({}, paragraph('Ny bro')), documentOf({}, paragraph('Ny ', bold('bro')))).slice(5);
    expect(look?.texts.at(-1)).toMatchObject({ text: 'bro', proposal: null, before: { marks: [], by: 'Anna Ek' } });
    const [turned] = merged(documentOf({}, paragraph('Ny bro')), documentOf({}, subhead('Ny bro'))).slice(5);
    expect(turned).toMatchObject({ type: 'subhead', proposal: null, before: { type: 'paragraph' } });
  });

  it('has blocks that go before those that come', () => {
    const photo = figure(imageName(1), { caption: 'Bron' });
    const nodes = merged(
      documentOf({}, paragraph('Ett'), photo),
      documentOf({}, paragraph('Ett'), factBox('Bron', bulletList(item(paragraph('Lång'))))),
    );
    expect(nodes.slice(5).map(({ type, proposal }) => [type, proposal?.kind ?? null])).toEqual([
      ['paragraph', null],
      ['figure', 'removed'],
      ['factBox', 'added'],
    ]);
  });
});
