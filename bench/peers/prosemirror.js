/** Bare ProseMirror as its own guide sets it up: basic schema, history, base keymap. */
import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

/**
 * Shows an article: one text a block.
 * @param {readonly { type: string, text: string }[]} blocks
 */
function showArticle(blocks) {
  const doc = schema.node(
    'doc',
    null,
    blocks.map(({ type, text }) =>
      type === 'subhead'
        ? schema.node('heading', { level: 2 }, schema.text(text))
        : schema.node('paragraph', null, schema.text(text)),
    ),
  );
  const view = new EditorView(document.getElementById('editor'), {
    state: EditorState.create({
      doc,
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
  });
  view.focus();
}

Object.assign(window, { showArticle });
