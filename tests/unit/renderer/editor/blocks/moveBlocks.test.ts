import { undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import { bodyStart } from '../../../../../renderer/editor/behaviour/fields';
import { moveBlocks } from '../../../../../renderer/editor/blocks/moveBlocks';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { arbitrarySelection, selectionOf } from '../support/arbitrarySelection';
import { expectArticle, wordsOf } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

/** A document of several blocks: the fields of the first, the blocks of all. */
const longDocument = fc.array(arbitraryDocument, { minLength: 4, maxLength: 6 }).map((documents) => ({
  type: 'doc' as const,
  content: documents.flatMap(({ content }, index) =>
    index === 0 ? content : content.slice(content.findIndex(({ type }) => type === 'dateline') + 1),
  ),
}));
/** Mostly below the fields. */
const selectionBelow = arbitrarySelection.map((plan) => ({
  ...plan,
  at: 0.3 + plan.at * 0.7,
  to: 0.3 + plan.to * 0.7,
}));
const direction = fc.constantFrom<1 | -1>(1, -1);

function selectedText(doc: Node, { from, to }: { readonly from: number; readonly to: number }): string {
  return doc.textBetween(from, to, '\n', '|');
}

function isInList({ $from, $to }: Selection): boolean {
  const lists = new Set(['bulletList', 'orderedList', 'gallery', 'tableGrid']);
  return $from.blockRange($to, ({ type }) => lists.has(type.name)) !== null;
}

describe('moveBlocks', () => {
  it('keeps the form of an article, every word and what is selected, and can be undone and taken back', () => {
    let movedCount = 0;
    fc.assert(
      fc.property(longDocument, selectionBelow, direction, (document, plan, way) => {
        const { editor } = openEditor(document);
        editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, plan)));
        const before = editor.state.doc;
        const { selection } = editor.state;
        const change = moveBlocks(editor.state, way);
        if (change === null) return;
        movedCount++;
        editor.view.dispatch(change);
        expectArticle(editor.state.doc);
        expect(wordsOf(editor.state.doc).toSorted()).toEqual(wordsOf(before).toSorted());
        expect(selectedText(editor.state.doc, editor.state.selection)).toBe(selectedText(before, selection));
        // From the end of a list the whole list was moved; back, the item moves first.
        const back = moveBlocks(editor.state, way === 1 ? -1 : 1);
        expect(isInList(selection) || back?.doc.eq(before)).toBe(true);
        undo(editor.state, editor.view.dispatch);
        expect(editor.state.doc.toJSON()).toEqual(before.toJSON());
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(movedCount).toBeGreaterThan(50);
  });

  it('leaves the fields above the body, and the ends of the body, where they are', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { editor } = openEditor(document);
        const { doc } = editor.state;
        const body = bodyStart(doc);
        const inHeader = editor.state.apply(
          editor.state.tr.setSelection(selectionOf(doc, { kind: 'caret', at: 0, to: 0 })),
        );
        expect(moveBlocks(inHeader, 1)).toBeNull();
        const first = editor.state.apply(
          editor.state.tr.setSelection(selectionOf(doc, { kind: 'caret', at: body / doc.content.size, to: 1 })),
        );
        const moved = moveBlocks(first, -1);
        if (first.selection.from >= body && moved !== null) expectArticle(moved.doc);
      }),
      { numRuns: 100 },
    );
  });
});
