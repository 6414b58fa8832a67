import { describe, expect, it } from 'vitest';
import { emptyDescription } from '#core/library/PictureDescription';
import { putPictures } from '../../../../../renderer/editor/figure/putPictures';
import { trackPosition } from '../../../../../renderer/editor/trackPosition';
import { documentOf, imageName, paragraph } from '../../../core/document/build';
import { expectArticle } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';
import { pressKey } from '../support/pressKey';
import { typeText } from '../support/typeText';

const pictures = [1, 2].map((number) => ({
  image: imageName(number),
  widthPx: 3,
  heightPx: 2,
  description: emptyDescription,
}));
const document = documentOf({ headline: 'Ny bro' }, paragraph('Ett.'), paragraph('Två.'));
/** The end of the first paragraph of that document: after the five fields, of which one has six letters. */
const endOfFirst = 5 * 2 + 6 + 1 + 4;

function open() {
  const { editor } = openEditor(document);
  editor.commands.setTextSelection(endOfFirst);
  const blocks = () => editor.state.doc.children.slice(5).map((block) => block.textContent || block.type.name);
  return { editor, blocks };
}

describe('putPictures', () => {
  it('puts pictures in their order where they were wanted, and goes to the first caption', () => {
    const { editor, blocks } = open();
    putPictures(editor, pictures, trackPosition(editor, endOfFirst));
    typeText(editor, 'Bron.');
    expect(blocks()).toEqual(['Ett.', 'Bron.', 'figure', 'Två.']);
    expect(editor.state.doc.child(6).attrs['image']).toBe(imageName(1));
  });

  it('follows the place, and leaves a writer who has gone on writing where they write', () => {
    const { editor, blocks } = open();
    const tracked = trackPosition(editor, endOfFirst);
    editor.commands.setTextSelection(1);
    typeText(editor, 'Trafik');
    putPictures(editor, pictures, tracked);
    typeText(editor, 'en');
    expect(editor.state.doc.child(0).textContent).toBe('Trafiken');
    expect(blocks()).toEqual(['Ett.', 'figure', 'figure', 'Två.']);
    expectArticle(editor.state.doc);
  });

  it('finds a place when the block it was wanted at is gone', () => {
    const { editor, blocks } = open();
    const tracked = trackPosition(editor, endOfFirst);
    pressKey(editor, 'Mod-a');
    pressKey(editor, 'Mod-a');
    pressKey(editor, 'Delete');
    putPictures(editor, pictures, tracked);
    expectArticle(editor.state.doc);
    expect(blocks()).toEqual(['paragraph', 'figure', 'figure']);
  });
});
