import { Slice } from '@tiptap/pm/model';
import { AllSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { nodeJson } from '#core/document/nodeJson';
import { pasteSlice } from '../../../../../renderer/editor/behaviour/pasteSlice';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { blockquote, documentOf, factBox, paragraph, subhead } from '../../../core/document/build';
import { arbitrarySelection, placeIn, selectionOf } from '../support/arbitrarySelection';
import { expectArticle } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

/** The blocks of the body of a document as the clipboard has them when all of them are copied. */
function bodyOf(document: DocumentJson): Slice {
  const { editor } = openEditor(document);
  const { doc } = editor.state;
  let start = 0;
  for (const child of doc.children.slice(0, 5)) start += child.nodeSize;
  return doc.slice(start + 1, doc.content.size - 1);
}

const pasted = bodyOf(documentOf({}, subhead('Mellanrubrik'), paragraph('Ett.'), paragraph('Två.')));

describe('pasteSlice', () => {
  it('keeps the form of an article, whatever is pasted where', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        arbitraryDocument,
        arbitrarySelection,
        arbitraryDocument,
        share,
        share,
        (document, plan, other, one, two) => {
          const source = openEditor(other).editor.state.doc;
          const places = [placeIn(source, one).pos, placeIn(source, two).pos];
          const slice = source.slice(Math.min(...places), Math.max(...places));
          const { editor } = openEditor(document);
          editor.view.dispatch(editor.state.tr.setSelection(selectionOf(editor.state.doc, plan)));
          editor.view.dispatch(pasteSlice(editor.state, slice));
          expect(() => expectArticle(editor.state.doc)).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });

  it('makes one line of several blocks in a field', () => {
    const { editor } = openEditor(documentOf({ headline: 'Ny bro' }));
    editor.commands.setTextSelection(9);
    editor.view.dispatch(pasteSlice(editor.state, pasted));
    expect(nodeJson(editor.state.doc)).toEqual(documentOf({ headline: 'Ny broMellanrubrik Ett. Två.' }));
  });

  it('puts text over a whole article into its body', () => {
    const { editor } = openEditor(documentOf({ headline: 'Ny bro' }, paragraph('Text.')));
    editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
    editor.view.dispatch(pasteSlice(editor.state, pasted));
    expect(nodeJson(editor.state.doc)).toEqual(
      documentOf({}, subhead('Mellanrubrik'), paragraph('Ett.'), paragraph('Två.')),
    );
  });

  it('puts one article in place of another', () => {
    const document = documentOf({ kicker: 'Trafik', headline: 'Ny bro' }, factBox('Fakta', paragraph('Ett.')));
    const source = openEditor(document).editor.state.doc;
    const slice = new AllSelection(source).content();
    const { editor } = openEditor(documentOf({ headline: 'Annat' }, blockquote(paragraph('Text.'))));
    editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)));
    editor.view.dispatch(pasteSlice(editor.state, new Slice(slice.content, slice.openStart, slice.openEnd)));
    expect(nodeJson(editor.state.doc)).toEqual(document);
  });
});
