import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import i18next from 'i18next';
import { selectionOfField } from '../behaviour/fields';

const key = new PluginKey<DecorationSet>('leadPlace');

/** The quiet button that stands where the lead photo will be, as long as there is none. */
export const leadPlace = Extension.create<{ readonly onAdd: () => void }>({
  name: 'leadPlace',
  addOptions: () => ({ onAdd: () => undefined }),
  addProseMirrorPlugins() {
    const { onAdd } = this.options;
    const placeIn = (doc: Node): DecorationSet => {
      const byline = selectionOfField(doc, 'byline');
      const hasLead = doc.maybeChild(4)?.type.name === 'figure';
      if (byline === undefined || hasLead) return DecorationSet.empty;
      const button = Decoration.widget(
        byline.$from.after(),
        (view) => {
          const element = document.createElement('button');
          const speak = (): void => {
            element.textContent = i18next.t('editor.picture.addLead');
          };
          element.type = 'button';
          element.className = 'add-lead';
          element.contentEditable = 'false';
          speak();
          i18next.on('languageChanged', speak);
          element.addEventListener('mousedown', (event) => event.preventDefault());
          element.addEventListener('click', () => {
            // A photo goes where the caret is: above the body that is the head of the article.
            const field = selectionOfField(view.state.doc, 'byline');
            if (field !== undefined) {
              view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, field.to)));
            }
            onAdd();
          });
          return element;
        },
        { side: 1, key: 'add-lead', stopEvent: () => true },
      );
      return DecorationSet.create(doc, [button]);
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => placeIn(doc),
          // Only a change above the body can move the place: the others leave these nodes as they are.
          apply: (transaction, places, before, { doc }) =>
            transaction.docChanged && [3, 4].some((index) => doc.maybeChild(index) !== before.doc.maybeChild(index))
              ? placeIn(doc)
              : places.map(transaction.mapping, doc),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
