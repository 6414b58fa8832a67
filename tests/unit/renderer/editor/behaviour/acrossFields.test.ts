import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteAcross } from '../../../../../renderer/editor/behaviour/deleteAcross';
import { emptyDocument } from '#core/document/emptyDocument';
import { textBlocks } from '#core/text/textBlocks';
import { nodeJson } from '#core/document/nodeJson';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, figure, imageName, paragraph } from '../../../core/document/build';
import { arbitrarySelection, selectionOf } from '../support/arbitrarySelection';
import { expectArticle } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';
import { pressKey } from '../support/pressKey';
import { typeText } from '../support/typeText';

const article = documentOf(
  { kicker: 'Trafik', headline: 'Ny bro', standfirst: 'Den öppnar.', byline: 'Av Eva Ek', dateline: 'LERUM' },
  paragraph('Första stycket.'),
  figure(imageName(1), { caption: 'Bron i går.' }),
  paragraph('Andra stycket.'),
);

/** The article with a selection from after the first two letters of one text to after the first two of another. */
function selected(fromText: string, toText: string): Editor {
  const { editor } = openEditor(article);
  const placeOf = (text: string): number => {
    let place = -1;
    editor.state.doc.descendants((node, position) => {
      if (node.text?.startsWith(text) === true) place = position + 2;
    });
    return place;
  };
  const selection = TextSelection.create(editor.state.doc, placeOf(fromText), placeOf(toText));
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  return editor;
}

const blocksOf = (editor: Editor): readonly string[] =>
  textBlocks(JSON.parse(JSON.stringify(editor.state.doc))).map(({ type, text }) => `${type}: ${text}`);

describe('a selection over several fields', () => {
  it.each(['Backspace', 'Delete', 'Enter'])('leaves each field its rest at %s', (key) => {
    const editor = selected('Ny', 'Andra');
    pressKey(editor, key);
    expect(blocksOf(editor)).toEqual([
      'kicker: Trafik',
      'headline: Ny',
      'standfirst: ',
      'byline: ',
      'dateline: ',
      'paragraph: dra stycket.',
    ]);
    expect(editor.state.selection.$head.parent.type.name).toBe('headline');
    undo(editor.state, editor.view.dispatch);
    expect(nodeJson(editor.state.doc)).toEqual(article);
  });

  it('does not draw the words of a caption into the text, or the text into a caption', () => {
    const into = selected('Första', 'Bron');
    pressKey(into, 'Delete');
    expect(blocksOf(into).slice(5)).toEqual([
      'paragraph: Fö',
      'caption: on i går.',
      'credit: ',
      'alternativeText: ',
      'paragraph: Andra stycket.',
    ]);
    const outOf = selected('Bron', 'Andra');
    pressKey(outOf, 'Delete');
    expect(blocksOf(outOf).slice(6)).toEqual([
      'caption: Br',
      'credit: ',
      'alternativeText: ',
      'paragraph: dra stycket.',
    ]);
  });

  it('is replaced by what is typed, in the field where it began', () => {
    const editor = selected('Ny', 'Andra');
    typeText(editor, 'an');
    expect(blocksOf(editor).slice(1, 3)).toEqual(['headline: Nyan', 'standfirst: ']);
    expect(blocksOf(editor).at(-1)).toBe('paragraph: dra stycket.');
  });

  it('keeps the form of an article, and takes away what was selected and nothing else', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitrarySelection, (document, plan) => {
        const { editor } = openEditor(document);
        editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, plan)));
        const { doc, selection } = editor.state;
        const deletion = deleteAcross(editor.state);
        if (deletion === undefined) return;
        editor.view.dispatch(deletion);
        expectArticle(editor.state.doc);
        const rest = doc.textBetween(0, selection.from) + doc.textBetween(selection.to, doc.content.size);
        expect(editor.state.doc.textBetween(0, editor.state.doc.content.size)).toBe(rest);
        undo(editor.state, editor.view.dispatch);
        expect(editor.state.doc.toJSON()).toEqual(doc.toJSON());
      }),
      { numRuns: 300 },
    );
  });
});

describe('everything selected', () => {
  it('becomes an empty article with what is typed in its first field', () => {
    const { editor } = openEditor(article);
    editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
    typeText(editor, 'Ny text');
    expect(nodeJson(editor.state.doc)).toEqual(documentOf({ kicker: 'Ny text' }));
    while (undo(editor.state, editor.view.dispatch));
    expect(nodeJson(editor.state.doc)).toEqual(article);
  });

  it.each(['Backspace', 'Delete'])('leaves the form of an article at %s', (key) => {
    const { editor } = openEditor(article);
    editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
    pressKey(editor, key);
    expect(nodeJson(editor.state.doc)).toEqual(emptyDocument());
  });

  it('is left alone by Enter', () => {
    const { editor } = openEditor(article);
    editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
    pressKey(editor, 'Enter');
    expect(nodeJson(editor.state.doc)).toEqual(article);
  });
});
