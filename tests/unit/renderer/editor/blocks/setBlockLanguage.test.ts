import { undo } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { nodeJson } from '#core/document/nodeJson';
import { pasteSlice } from '../../../../../renderer/editor/behaviour/pasteSlice';
import { setBlockLanguage } from '../../../../../renderer/editor/blocks/setBlockLanguage';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, dialogueLine, factBox, figure, imageName, paragraph } from '../../../core/document/build';
import { arbitrarySelection, selectionOf } from '../support/arbitrarySelection';
import { expectArticle, wordsOf } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';
import { typeText } from '../support/typeText';

const english = { language: 'en' };

function openAll(document: DocumentJson) {
  const { editor } = openEditor(document);
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
  return editor;
}

describe('setBlockLanguage', () => {
  it('says it of all selected text of the body, of no field and no name, and one undo takes it back', () => {
    const photo = figure(imageName(1), { caption: 'Bron.' });
    const document = documentOf(
      { headline: 'Ny bro' },
      paragraph('We did.'),
      dialogueLine('Yes.'),
      photo,
      factBox('Facts', paragraph('Long.')),
    );
    const editor = openAll(document);
    const change = setBlockLanguage(editor.state, 'en');
    if (change === undefined) throw new Error('Nothing has changed');
    editor.view.dispatch(change);
    expect(nodeJson(editor.state.doc)).toEqual(
      documentOf(
        { headline: 'Ny bro' },
        { ...paragraph('We did.'), attrs: english },
        { ...dialogueLine('Yes.'), attrs: english },
        photo,
        {
          type: 'factBox',
          content: [
            { type: 'factBoxTitle', attrs: english, content: [{ type: 'text', text: 'Facts' }] },
            { ...paragraph('Long.'), attrs: english },
          ],
        },
      ),
    );
    expect(setBlockLanguage(editor.state, 'en')).toBeUndefined();
    undo(editor.state, editor.view.dispatch);
    expect(nodeJson(editor.state.doc)).toEqual(document);
  });

  it('keeps the form of an article and every word, whatever is selected', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitrarySelection, (document, selection) => {
        const { editor } = openEditor(document);
        editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, selection)));
        const before = editor.state.doc;
        const change = setBlockLanguage(editor.state, 'en-GB');
        if (change === undefined) return;
        editor.view.dispatch(change);
        expectArticle(editor.state.doc);
        expect(wordsOf(editor.state.doc)).toEqual(wordsOf(before));
      }),
      { numRuns: 30 },
    );
  });

  it('comes along when blocks are copied into an empty paragraph, and when a paragraph is split', () => {
    const copied = openAll(documentOf({}, { ...paragraph('We did.'), attrs: english }, paragraph('Ja.')));
    const { doc } = copied.state;
    const slice = Slice.fromJSON(doc.type.schema, doc.slice(doc.content.size - 13, doc.content.size - 1).toJSON());
    expect(slice.content.childCount).toBe(2);
    const { editor } = openEditor(documentOf({}, paragraph()));
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.atEnd(editor.state.doc)));
    editor.view.dispatch(pasteSlice(editor.state, slice));
    const pasted = nodeJson(editor.state.doc).content.slice(5);
    expect(pasted.map((block) => ('attrs' in block ? block.attrs : null))).toEqual([english, null]);
    editor.commands.setTextSelection(editor.state.doc.content.size - 8);
    editor.commands.splitBlock();
    expect(nodeJson(editor.state.doc).content.slice(5, 7)).toMatchObject([{ attrs: english }, { attrs: english }]);
  });

  it('decides which typography there is while one types', () => {
    const { editor } = openEditor(documentOf({}, { ...paragraph('We '), attrs: english }));
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.atEnd(editor.state.doc)));
    typeText(editor, '"did');
    expect(editor.state.doc.lastChild?.textContent).toBe('We “did');
  });
});
