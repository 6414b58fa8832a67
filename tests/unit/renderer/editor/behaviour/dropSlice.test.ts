import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '#core/text/textBlocks';
import { dropSlice } from '../../../../../renderer/editor/behaviour/dropSlice';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, paragraph } from '../../../core/document/build';
import { arbitrarySelection, placeIn, selectionOf } from '../support/arbitrarySelection';
import { expectArticle } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

const article = documentOf(
  { kicker: 'Trafik', headline: 'Ny bro', standfirst: 'Den öppnar.', byline: 'Av Eva Ek', dateline: 'LERUM' },
  paragraph('Första stycket.'),
  paragraph('Andra stycket.'),
);

/** What is in the article after text was dragged from between two words to before another. */
function dragged(fromText: string, toText: string, placeText: string): readonly string[] {
  const { editor } = openEditor(article);
  const startOf = (text: string): number => {
    let start = -1;
    editor.state.doc.descendants((node, position) => {
      if (node.text?.includes(text) === true) start = position + node.text.indexOf(text);
    });
    return start;
  };
  const selection = TextSelection.create(editor.state.doc, startOf(fromText), startOf(toText) + toText.length);
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  const slice = selection.content();
  const change = dropSlice(editor.state, slice, { place: startOf(placeText), isMoved: true });
  if (change !== undefined) editor.view.dispatch(change);
  expectArticle(editor.state.doc);
  return textBlocks(JSON.parse(JSON.stringify(editor.state.doc))).map(({ type, text }) => `${type}: ${text}`);
}

describe('dropSlice', () => {
  it('leaves each field its rest of what is dragged out of several', () => {
    expect(dragged('bro', 'Den', 'Andra')).toEqual([
      'kicker: Trafik',
      'headline: Ny ',
      'standfirst:  öppnar.',
      'byline: Av Eva Ek',
      'dateline: LERUM',
      'paragraph: Första stycket.',
      'paragraph: bro',
      'paragraph: DenAndra stycket.',
    ]);
  });

  it('makes one line of paragraphs that are dropped on a field', () => {
    expect(dragged('Första', 'Andra', 'öppnar')).toEqual([
      'kicker: Trafik',
      'headline: Ny bro',
      'standfirst: Den Första stycket. Andraöppnar.',
      'byline: Av Eva Ek',
      'dateline: LERUM',
      'paragraph:  stycket.',
    ]);
  });

  it('keeps the form of an article, whatever is dragged wherever', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        arbitrarySelection,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (document, plan, at, isMoved) => {
          const { editor } = openEditor(document);
          editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, plan)));
          const slice = editor.state.selection.content();
          const place = placeIn(editor.state.doc, at).pos;
          const change = dropSlice(editor.state, slice, { place, isMoved });
          if (change !== undefined) editor.view.dispatch(change);
          expect(() => expectArticle(editor.state.doc)).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });
});
