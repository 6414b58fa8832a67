import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Shown {
  readonly isOn: boolean;
  readonly marks: DecorationSet;
}

const key = new PluginKey<Shown>('invisibles');

/** Spaces that look like any other and are not, signs without width, and spaces in a row. */
const unseen = /[\u00A0\u2007\u2009\u202F]|[\u00AD\u200B-\u200F\u2060\uFEFF]| {2,}/gu;

/**
 * Shows fixed spaces, signs without width, spaces in a row and line breaks; the ends of paragraphs are drawn by the
 * style sheet. Only blocks that a change touches are looked through. When it is turned on or off, an empty transaction
 * brings it about.
 */
export const invisibles = Extension.create<{ readonly isOn: () => boolean }>({
  name: 'invisibles',
  addOptions: () => ({ isOn: () => false }),
  addProseMirrorPlugins() {
    const { isOn } = this.options;
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: (_, { doc }) => shownIn(doc, isOn()),
          apply: (transaction, shown) => {
            if (isOn() !== shown.isOn) return shownIn(transaction.doc, isOn());
            return shown.isOn && transaction.docChanged
              ? { isOn: true, marks: changed(shown.marks, transaction) }
              : shown;
          },
        },
        props: {
          attributes: (state) => ({ class: key.getState(state)?.isOn === true ? 'has-invisibles' : '' }),
          decorations: (state) => key.getState(state)?.marks ?? null,
        },
      }),
    ];
  },
});

function shownIn(doc: Node, isOn: boolean): Shown {
  return { isOn, marks: isOn ? DecorationSet.create(doc, marksIn(doc, 0, doc.content.size)) : DecorationSet.empty };
}

/** The marks after a change: those in the blocks that it touches are made anew. */
function changed(marks: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
  let [from, to] = [doc.content.size, 0];
  for (const [index, map] of mapping.maps.entries()) {
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const rest = mapping.slice(index + 1);
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    });
  }
  const moved = marks.map(mapping, doc);
  if (from > to) return moved;
  const [start, end] = [blockStart(doc, from), blockEnd(doc, to)];
  return moved.remove(moved.find(start, end)).add(doc, marksIn(doc, start, end));
}

function blockStart(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  return $position.depth === 0 ? position : $position.before(1);
}

function blockEnd(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  return $position.depth === 0 ? position : $position.after(1);
}

function marksIn(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === 'hardBreak') {
      marks.push(Decoration.widget(position, breakSign, { side: -1, key: 'line-break', marks: [] }));
    }
    for (const match of node.text?.matchAll(unseen) ?? []) {
      const start = position + match.index;
      const kind = match[0].startsWith(' ')
        ? 'spaces'
        : /[\u00A0\u2007\u2009\u202F]/u.test(match[0])
          ? 'fixed'
          : 'none';
      marks.push(Decoration.inline(start, start + match[0].length, { class: `invisible is-${kind}` }));
    }
  });
  return marks;
}

function breakSign(): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'invisible-break';
  sign.textContent = '↵';
  sign.setAttribute('aria-hidden', 'true');
  return sign;
}
