import { Extension, textblockTypeInputRule } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { canJoin, findWrapping } from '@tiptap/pm/transform';
import { nodeTypeOf } from '../nodeTypeOf';
import { takenBack } from './takenBack';

/** What is typed first in a paragraph, with the space that ends it, and what the paragraph becomes. */
const forms = [
  { find: /^#{1,4} $/u, kind: 'subhead' },
  { find: /^> $/u, kind: 'blockquote' },
  { find: /^[*+] $/u, kind: 'bulletList' },
  { find: /^(\d{1,9})\. $/u, kind: 'orderedList' },
] as const;
const dash = /^[-–—] $/u;
const longestSign = 11;

/** The last change, if it was such a form: then Backspace takes it back. */
const key = new PluginKey<Transaction | null>('typedForms');

/**
 * What turns a paragraph into another block as it is typed: `– ` a dialogue line, and `- ` one in Swedish and a list in
 * English, both of them part of the typography that can be turned off; `# ` a subhead, `> ` a block quote, `* ` a list.
 * The space goes in as it was typed and the form is a step of its own, so that one undo takes back the form alone.
 */
export const typedForms = Extension.create<{ readonly language: () => string; readonly isTypographyOn: () => boolean }>(
  {
    name: 'typedForms',
    // Before the bullet list, which would take `- ` for itself.
    priority: 1000,
    addOptions: () => ({ language: () => 'sv', isTypographyOn: () => true }),
    addInputRules() {
      const { schema } = this.editor;
      // Enter after the sign does the same; the space is told of below.
      return [
        textblockTypeInputRule({ find: /^[-–—]\n$/u, type: nodeTypeOf(schema, 'dialogueLine') }),
        textblockTypeInputRule({ find: /^#{1,4}\n$/u, type: nodeTypeOf(schema, 'subhead') }),
      ];
    },
    addKeyboardShortcuts() {
      return {
        Backspace: ({ editor }) => {
          const made = key.getState(editor.state) ?? null;
          if (made !== null) editor.view.dispatch(closeHistory(takenBack(editor.state.tr, made)));
          return made !== null;
        },
      };
    },
    addProseMirrorPlugins() {
      const { language, isTypographyOn } = this.options;
      const formOf = (state: EditorState): Transaction | null => changeOf(state, /^sv\b/u.test(language()));
      return [
        new Plugin<Transaction | null>({
          key,
          state: {
            init: () => null,
            apply: (transaction, made) => {
              if (transaction.getMeta(key) === true) return transaction;
              return transaction.docChanged || transaction.selectionSet ? null : made;
            },
          },
          props: {
            handleTextInput: (view, _from, _to, text, insert) => {
              if (text !== ' ' || view.composing) return false;
              const typed = insert();
              const next = view.state.apply(typed);
              if (!isTypographyOn() && dash.test(beforeCaret(next))) {
                view.dispatch(typed);
                return true;
              }
              if (formOf(next) === null) return false;
              view.dispatch(typed);
              const change = formOf(view.state);
              if (change !== null) view.dispatch(closeHistory(change).setMeta(key, true).scrollIntoView());
              return true;
            },
          },
        }),
      ];
    },
  },
);

/** The text before the caret, as much as a sign can be of it. */
function beforeCaret({ selection: { $from } }: EditorState): string {
  const { parent, parentOffset } = $from;
  return parentOffset > longestSign ? '' : parent.textBetween(0, parentOffset, undefined, '\n');
}

/** The change that makes a form of what stands before the caret; null where that is none, or can be none there. */
function changeOf(state: EditorState, isSwedish: boolean): Transaction | null {
  const { $from, empty } = state.selection;
  const before = beforeCaret(state);
  if (!empty || $from.parent.type.name !== 'paragraph' || before === '') return null;
  const dashed = { find: dash, kind: isSwedish || !before.startsWith('-') ? 'dialogueLine' : 'bulletList' } as const;
  for (const { find, kind } of [dashed, ...forms]) {
    const match = find.exec(before);
    if (match === null) continue;
    const type = nodeTypeOf(state.schema, kind);
    const transaction = state.tr.delete($from.start(), $from.pos);
    if (type.isTextblock) {
      const isFit = $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), type);
      return isFit ? transaction.setBlockType($from.start(), $from.start(), type) : null;
    }
    const first = Number(match[1] ?? 1);
    const range = transaction.doc.resolve($from.start()).blockRange();
    const wrapping = range && findWrapping(range, type, kind === 'orderedList' ? { start: first } : null);
    if (range === null || wrapping === null) return null;
    transaction.wrap(range, wrapping);
    // It goes on with the list right before it.
    const list = transaction.doc.resolve(range.start).nodeBefore;
    const goesOn =
      list?.type === type && (kind !== 'orderedList' || list.childCount + Number(list.attrs['start']) === first);
    return goesOn && canJoin(transaction.doc, range.start) ? transaction.join(range.start) : transaction;
  }
  return null;
}
