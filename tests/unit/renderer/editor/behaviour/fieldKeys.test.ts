import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentTextBlock, isField } from '../../../../../renderer/editor/behaviour/fields';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, paragraph } from '../../../core/document/build';
import { arbitrarySelection, selectionOf } from '../support/arbitrarySelection';
import { expectArticle, wordsOf } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';
import { pressKey } from '../support/pressKey';

const keys = ['Enter', 'Backspace', 'Delete', 'Tab', 'Shift-Tab', 'Mod-a', 'Shift-Enter'] as const;

describe('the keys of fields', () => {
  it.each(keys)('keep the form of an article at %s, wherever it is pressed', (key) => {
    fc.assert(
      fc.property(arbitraryDocument, arbitrarySelection, (document, plan) => {
        const { editor } = openEditor(document);
        editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, plan)));
        pressKey(editor, key);
        expect(() => expectArticle(editor.state.doc)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('leave every word in its place when Enter or Tab leads out of a field', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        arbitrarySelection,
        fc.constantFrom('Enter', 'Tab', 'Shift-Tab'),
        (document, plan, key) => {
          const { editor } = openEditor(document);
          editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, plan)));
          const before = editor.state.doc;
          const block = currentTextBlock(editor.state);
          if (block === undefined || !isField(block)) return;
          pressKey(editor, key);
          expect(wordsOf(editor.state.doc)).toEqual(wordsOf(before));
          // Out of the last field of a box there may be no text to go on in: then there is a new paragraph.
          expect(editor.state.doc.childCount - before.childCount).toBeLessThanOrEqual(key === 'Enter' ? 1 : 0);
          expect(editor.state.selection.$from.parent).not.toBe(key === 'Enter' ? block : null);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lead by Enter from kicker to headline to standfirst to body, and never split', () => {
    const { editor } = openEditor(documentOf({ kicker: 'Trafik', headline: 'Ny bro' }, paragraph('Text.')));
    editor.commands.setTextSelection(3);
    const way: string[] = [];
    for (let press = 0; press < 3; press++) {
      pressKey(editor, 'Enter');
      way.push(editor.state.selection.$from.parent.type.name);
    }
    expect(way).toEqual(['headline', 'standfirst', 'paragraph']);
  });
});
