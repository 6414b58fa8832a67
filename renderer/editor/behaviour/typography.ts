import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { mendedEnd, typographyRules } from '#core/text/typography/typographyRules';

/** As much of the text before the caret as any rule looks at. */
const sightLength = 40;

/** The language of a block that is in another one than the article. */
function languageOf({ attrs }: Node): string | null {
  const language: unknown = attrs['language'];
  return typeof language === 'string' ? language : null;
}

/**
 * Good type while one types. The key goes in as it was typed and its mending is a step of its own, so that one undo
 * takes back the mending and nothing else.
 */
export const typography = Extension.create<{ readonly language: () => string; readonly isOn: () => boolean }>({
  name: 'typography',
  addOptions: () => ({ language: () => 'sv', isOn: () => true }),
  addProseMirrorPlugins() {
    const { language, isOn } = this.options;
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, _to, text, insert) => {
            if (!isOn() || text.length !== 1 || view.composing) return false;
            const { parent, parentOffset } = view.state.doc.resolve(from);
            const before = parent.textBetween(Math.max(0, parentOffset - sightLength), parentOffset, undefined, '\n');
            const mended = mendedEnd(typographyRules(languageOf(parent) ?? language()), before + text);
            if (mended === undefined) return false;
            view.dispatch(insert());
            const end = from + text.length;
            const start = end - (before.length + text.length - mended.start);
            view.dispatch(closeHistory(view.state.tr).insertText(mended.text, start, end));
            // What is typed from here on is undone by itself, too.
            view.dispatch(closeHistory(view.state.tr));
            return true;
          },
        },
      }),
    ];
  },
});
