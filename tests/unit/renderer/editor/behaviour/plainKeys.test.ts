import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#core/document/emptyDocument';
import { openEditor } from '../support/openEditor';
import { pressKey } from '../support/pressKey';

describe('plainKeys', () => {
  it('leaves what redo brings back as it was, where everything was selected before', () => {
    const { content } = emptyDocument();
    const { editor } = openEditor({
      type: 'doc',
      content: [...content, { type: 'paragraph' }, { type: 'sourceLine' }],
    });
    const { doc } = editor.state;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, 1, doc.content.size - 1)));
    pressKey(editor, 'Backspace');
    const after = editor.state.doc;
    undo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.toJSON()).toEqual(doc.toJSON());
    redo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.toJSON()).toEqual(after.toJSON());
  });
});
