import { undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertRule } from '../../../../../renderer/editor/blocks/insertRule';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, paragraph } from '../../../core/document/build';
import { arbitrarySelection, selectionOf } from '../support/arbitrarySelection';
import { expectArticle, wordsOf } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

describe('insertRule', () => {
  it('keeps the form of an article and every word, wherever the caret is, and leads to the text after it', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitrarySelection, (document, selection) => {
        const { editor } = openEditor(document);
        editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, selection)));
        const before = editor.state.doc;
        editor.view.dispatch(insertRule(editor.state));
        const { doc, selection: after } = editor.state;
        expectArticle(doc);
        expect(wordsOf(doc)).toEqual(wordsOf(before));
        expect(after.$from.parent.isTextblock).toBe(true);
        expect(doc.child(after.$from.index(0) - 1).type.name).toBe('horizontalRule');
        undo(editor.state, editor.view.dispatch);
        expect(editor.state.doc.toJSON()).toEqual(before.toJSON());
      }),
      { numRuns: 200 },
    );
  });

  it('takes the place of an empty paragraph, which goes on after it', () => {
    const { editor } = openEditor(documentOf({}, paragraph('Ett.'), paragraph()));
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    editor.view.dispatch(insertRule(editor.state));
    expect(editor.state.doc.children.slice(5).map(({ type }) => type.name)).toEqual([
      'paragraph',
      'horizontalRule',
      'paragraph',
    ]);
  });
});
