import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import { bodyStart } from '../../../../../renderer/editor/behaviour/fields';
import { expectArticle } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';
import { pressKey } from '../support/pressKey';
import { typeText } from '../support/typeText';

const document: DocumentJson = emptyDocument();

describe('undoEnterRule', () => {
  it.each(['Backspace', 'Mod-Backspace', 'Shift-Backspace'])(
    '%s takes back what Enter made of a sign, and leaves no line feed in the text',
    (combination) => {
      for (const sign of ['–', '#', '*', '1.']) {
        const { editor } = openEditor(document);
        editor.commands.setTextSelection(bodyStart(editor.state.doc) + 1);
        typeText(editor, sign);
        pressKey(editor, 'Enter');
        const isMade = editor.state.doc.lastChild?.textContent === '';
        pressKey(editor, combination);
        expectArticle(editor.state.doc);
        expect([sign, isMade, editor.state.doc.lastChild?.textContent]).toEqual([sign, true, sign]);
      }
    },
  );
});
