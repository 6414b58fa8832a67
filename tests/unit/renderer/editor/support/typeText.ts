import type { Editor } from '@tiptap/core';

/** Types a text letter by letter, as ProseMirror takes in a key that writes. */
export function typeText(editor: Editor, text: string): void {
  for (const letter of text) typeLetter(editor, letter);
}

function typeLetter(editor: Editor, letter: string): void {
  const { from, to } = editor.state.selection;
  const insert = () => editor.state.tr.insertText(letter);
  for (const plugin of editor.state.plugins) {
    const handle = plugin.props.handleTextInput;
    if (handle !== undefined && handle.call(plugin, editor.view, from, to, letter, insert) === true) return;
  }
  editor.view.dispatch(insert());
}
