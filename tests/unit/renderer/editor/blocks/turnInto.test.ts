import { undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { blockKindAt, blockKinds } from '../../../../../renderer/editor/blocks/blockKind';
import { turnInto } from '../../../../../renderer/editor/blocks/turnInto';
import { turnSeveral } from '../../../../../renderer/editor/blocks/turnSeveral';
import { turnWithinBox } from '../../../../../renderer/editor/blocks/turnWithinBox';
import { bodyStart } from '../../../../../renderer/editor/behaviour/fields';
import { arbitrarySelection, selectionOf } from '../support/arbitrarySelection';
import { expectArticle, wordsOf } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

const kind = fc.constantFrom(...blockKinds);

describe('turnInto', () => {
  it(
    'keeps the form of an article and every word, wherever the caret is, and can be undone',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(arbitraryDocument, arbitrarySelection, kind, (document, selection, wanted) => {
          const { editor } = openEditor(document);
          editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, selection)));
          const before = editor.state.doc;
          const stateBefore = editor.state;
          const present = blockKindAt(editor.state);
          editor.view.dispatch(turnInto(editor.state, wanted));
          expectArticle(editor.state.doc);
          expect(wordsOf(editor.state.doc)).toEqual(wordsOf(before));
          // In a new fact box the caret is in its title.
          const isPartly = turnSeveral(stateBefore, wanted) !== null || turnWithinBox(stateBefore, wanted) !== null;
          const kindNow = blockKindAt(editor.state);
          expect(isPartly ? null : kindNow).toBe(isPartly ? null : present === wanted ? 'paragraph' : wanted);
          undo(editor.state, editor.view.dispatch);
          expect(editor.state.doc.toJSON()).toEqual(before.toJSON());
        }),
        { numRuns: 250 },
      );
    },
  );

  it('leads from any kind back to a paragraph with the same words', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.double({ min: 0, max: 1, noNaN: true }), kind, (document, at, wanted) => {
        const { editor } = openEditor(document);
        editor.view.dispatch(
          editor.state.tr.setSelection(selectionOf(editor.state.doc, { kind: 'caret', at, to: at })),
        );
        const before = editor.state.doc;
        editor.view.dispatch(turnInto(editor.state, wanted));
        editor.view.dispatch(turnInto(editor.state, 'paragraph'));
        expectArticle(editor.state.doc);
        expect(wordsOf(editor.state.doc)).toEqual(wordsOf(before));
        expect(editor.state.selection.from).toBeGreaterThan(bodyStart(editor.state.doc));
      }),
      { numRuns: 250 },
    );
  });
});
