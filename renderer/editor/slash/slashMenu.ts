import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { SlashMenuState } from './SlashMenuState';

/** Opens the slash menu where `/` is typed at the beginning of a paragraph of the body, or after a space in it. */
export const slashMenu = Extension.create<{ readonly menu: SlashMenuState }>({
  name: 'slashMenu',
  addOptions: () => ({ menu: new SlashMenuState() }),
  addProseMirrorPlugins() {
    const { menu } = this.options;
    return [
      Suggestion({
        editor: this.editor,
        pluginKey: new PluginKey('slashMenu'),
        char: '/',
        allowedPrefixes: [' '],
        allow: ({ state, range }) => {
          const $from = state.doc.resolve(range.from);
          return $from.depth === 1 && $from.parent.type.name === 'paragraph';
        },
        items: () => [],
        render: () => {
          const show = ({
            query,
            clientRect,
            range,
          }: {
            readonly query: string;
            readonly clientRect?: (() => DOMRect | null) | null;
            readonly range: { readonly from: number; readonly to: number };
          }): void =>
            menu.show({
              query,
              placeOf: () => clientRect?.() ?? null,
              clear: () => {
                this.editor.commands.deleteRange({ from: range.from, to: range.to });
                this.editor.view.focus();
              },
            });
          return {
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event }) => menu.onKey(event),
            onExit: () => menu.show(null),
          };
        },
      }),
    ];
  },
});
