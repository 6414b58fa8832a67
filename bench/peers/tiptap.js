/** TipTap with React and a toolbar, as its own guide sets them up: the starter kit, and buttons that follow the caret. */
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** The buttons: name of what is toggled, and what a press does. */
const tools = /** @type {const} */ ([
  ['bold', 'toggleBold'],
  ['italic', 'toggleItalic'],
  ['strike', 'toggleStrike'],
  ['code', 'toggleCode'],
  ['heading', 'toggleHeading'],
  ['bulletList', 'toggleBulletList'],
  ['orderedList', 'toggleOrderedList'],
  ['blockquote', 'toggleBlockquote'],
]);

/**
 * @param {string} name
 * @param {Record<string, unknown>} properties
 */
function button(name, properties) {
  return createElement('button', { key: name, type: 'button', ...properties }, name);
}

/** @param {{ editor: import('@tiptap/core').Editor }} properties */
function Toolbar({ editor }) {
  const state = useEditorState({
    editor,
    selector: () => ({
      ...Object.fromEntries(tools.map(([name]) => [name, editor.isActive(name)])),
      canUndo: editor.can().chain().undo().run(),
      canRedo: editor.can().chain().redo().run(),
    }),
  });
  return createElement('div', { className: 'toolbar' }, [
    ...tools.map(([name, command]) =>
      button(name, {
        'aria-pressed': Reflect.get(state, name),
        onClick: () =>
          command === 'toggleHeading'
            ? editor.chain().focus().toggleHeading({ level: 2 }).run()
            : editor.chain().focus()[command]().run(),
      }),
    ),
    button('undo', { disabled: !state.canUndo, onClick: () => editor.chain().focus().undo().run() }),
    button('redo', { disabled: !state.canRedo, onClick: () => editor.chain().focus().redo().run() }),
  ]);
}

/** @param {{ content: import('@tiptap/core').JSONContent }} properties */
function ArticleEditor({ content }) {
  const editor = useEditor({ extensions: [StarterKit], content, autofocus: true });
  return createElement('div', null, [
    createElement(Toolbar, { key: 'toolbar', editor }),
    createElement(EditorContent, { key: 'content', editor }),
  ]);
}

/**
 * Shows an article: one text a block.
 * @param {readonly { type: string, text: string }[]} blocks
 */
function showArticle(blocks) {
  const content = {
    type: 'doc',
    content: blocks.map(({ type, text }) => ({
      ...(type === 'subhead' ? { type: 'heading', attrs: { level: 2 } } : { type: 'paragraph' }),
      content: [{ type: 'text', text }],
    })),
  };
  const host = document.getElementById('editor');
  if (host !== null) createRoot(host).render(createElement(ArticleEditor, { content }));
}

Object.assign(window, { showArticle });
