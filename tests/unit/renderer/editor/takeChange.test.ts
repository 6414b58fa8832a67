import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { AddMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#core/compare/compareDocuments';
import { singleChangesOf } from '#core/compare/singleChangesOf';
import { takeSingle } from '#core/compare/takeSingle';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import { takeChange } from '../../../../renderer/editor/takeChange';
import { arbitraryVersions } from '../../core/compare/arbitraryVersions';
import { bold, documentOf, figure, imageName, paragraph, subhead } from '../../core/document/build';

function nodeOf(document: DocumentJson): Node {
  return articleSchema.nodeFromJSON(document);
}

function changed(before: DocumentJson, after: DocumentJson) {
  const transaction = takeChange(EditorState.create({ doc: nodeOf(before) }), nodeOf(after));
  if (transaction === undefined) throw new Error('Nothing has changed');
  expect(transaction.doc.eq(nodeOf(after))).toBe(true);
  return transaction;
}

describe('takeChange', () => {
  it('replaces the words that differ, and no others of their block', () => {
    const { steps, mapping } = changed(
      documentOf({}, paragraph('Bron öppnar på lördag, säger Eva.')),
      documentOf({}, paragraph('Bron öppnar i dag, säger Eva.')),
    );
    expect(steps).toEqual([expect.any(ReplaceStep)]);
    const start = nodeOf(documentOf({}, paragraph('x'))).content.size - 2;
    expect([mapping.mapResult(start + 5).deleted, mapping.mapResult(start + 30).deleted]).toEqual([false, false]);
  });

  it('sets marks, attributes and the kind of a block without putting its words in anew', () => {
    const plain = documentOf({}, paragraph('Bron öppnar i dag.'));
    const strong = documentOf({}, paragraph('Bron ', bold('öppnar'), ' i dag.'));
    expect(changed(plain, strong).steps).toEqual([expect.any(AddMarkStep)]);
    expect(changed(plain, documentOf({}, subhead('Bron öppnar i dag.'))).steps).toEqual([
      expect.any(ReplaceAroundStep),
    ]);
    const photo = figure(imageName(1), { caption: 'Bron.' });
    const decorative = { ...photo, attrs: { ...photo.attrs, isDecorative: true } };
    expect(changed(documentOf({}, photo), documentOf({}, decorative)).steps).toEqual([expect.any(ReplaceAroundStep)]);
  });

  it('gives the very document, whatever single change is taken; nothing when there is none', () => {
    fc.assert(
      fc.property(arbitraryVersions, fc.nat(), ({ before, after }, chance) => {
        const rows = compareDocuments(before, after);
        const changes = rows.flatMap((_, index) => singleChangesOf(rows, index));
        const change = changes[chance % Math.max(1, changes.length)];
        const state = EditorState.create({ doc: nodeOf(after) });
        expect(takeChange(state, nodeOf(after))).toBeUndefined();
        if (change === undefined) return;
        const taken = takeSingle(after, rows, change);
        if (!taken.ok) throw new Error(taken.error.code);
        expect(takeChange(state, nodeOf(taken.value))?.doc.eq(nodeOf(taken.value))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
