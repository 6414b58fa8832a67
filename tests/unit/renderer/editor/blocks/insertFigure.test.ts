import { undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDescription } from '#core/library/PictureDescription';
import { bodyStart } from '../../../../../renderer/editor/behaviour/fields';
import { hasLeadFigure, insertFigure } from '../../../../../renderer/editor/blocks/insertFigure';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, figure, imageName, paragraph } from '../../../core/document/build';
import { expectArticle, wordsOf } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

const picture = { image: imageName(99), widthPx: 300, heightPx: 200, description: emptyDescription };

/** The types of the blocks after a photo was put in at the text given; `NEW` for the photo. */
function blocksAfter(document: ReturnType<typeof documentOf>, text: string, offset: number): readonly string[] {
  const { editor } = openEditor(document);
  let position = -1;
  editor.state.doc.descendants((node, at) => {
    if (node.text?.startsWith(text) === true) position = at + offset;
  });
  editor.view.dispatch(insertFigure(editor.state, picture, position));
  expectArticle(editor.state.doc);
  return editor.state.doc.children.map(({ type, attrs, textContent }) =>
    attrs['image'] === picture.image ? 'NEW' : textContent === '' ? type.name : textContent,
  );
}

function figureCount(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === 'figure') count++;
    return !node.isTextblock;
  });
  return count;
}

describe('insertFigure', () => {
  it('fills in what the file says of itself', () => {
    const { editor } = openEditor(documentOf({}, paragraph('Ett.')));
    const description = { ...emptyDescription, caption: 'Bron i går.', credit: 'Bo Ek/TT', alternativeText: 'En bro' };
    editor.view.dispatch(insertFigure(editor.state, { ...picture, description }, editor.state.doc.content.size));
    expect(editor.state.doc.lastChild?.children.map(({ textContent }) => textContent)).toEqual([
      'Bron i går.',
      'Bo Ek/TT',
      'En bro',
    ]);
  });

  it('keeps the form of an article and every word, wherever it goes, and leads to its caption', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.double({ min: 0, max: 1, noNaN: true }), (document, share) => {
        const { editor } = openEditor(document);
        const before = editor.state.doc;
        const hadLead = hasLeadFigure(editor.state);
        const position = Math.round(share * before.content.size);
        editor.view.dispatch(insertFigure(editor.state, picture, position));
        const { doc, selection } = editor.state;
        expectArticle(doc);
        expect(wordsOf(doc)).toEqual(wordsOf(before));
        // A gallery takes it in; elsewhere it is a block of its own.
        expect(figureCount(doc)).toBe(figureCount(before) + 1);
        expect(selection.$from.parent.type.name).toBe('caption');
        expect(selection.$from.node(1).attrs['image']).toBe(picture.image);
        expect(selection.from < bodyStart(doc)).toBe(position < bodyStart(before) && !hadLead);
        undo(editor.state, editor.view.dispatch);
        expect(editor.state.doc.toJSON()).toEqual(before.toJSON());
      }),
      { numRuns: 200 },
    );
  });

  it('goes to the head of the article from any field above the body, and after that first into the body', () => {
    const document = documentOf({ headline: 'Ny bro', byline: 'Av Eva Ek' }, paragraph('Text.'));
    expect(blocksAfter(document, 'Ny bro', 2)).toEqual([
      'kicker',
      'Ny bro',
      'standfirst',
      'Av Eva Ek',
      'NEW',
      'dateline',
      'Text.',
    ]);
    const withLead = documentOf({ headline: 'Ny bro', lead: figure(imageName(1)) }, paragraph('Text.'));
    expect(blocksAfter(withLead, 'Ny bro', 2).slice(4)).toEqual(['figure', 'dateline', 'NEW', 'Text.']);
  });

  it('goes after the block that it is dropped on, or before it at its very beginning', () => {
    const document = documentOf({}, paragraph('Ett.'), paragraph('Två.'));
    expect(blocksAfter(document, 'Ett.', 2).slice(5)).toEqual(['Ett.', 'NEW', 'Två.']);
    expect(blocksAfter(document, 'Två.', 4).slice(5)).toEqual(['Ett.', 'Två.', 'NEW']);
    expect(blocksAfter(document, 'Två.', 0).slice(5)).toEqual(['Ett.', 'NEW', 'Två.']);
  });
});
