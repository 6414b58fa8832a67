import type { Transaction } from '@tiptap/pm/state';
import { EditorState, Plugin } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { emptyDocument } from '#core/document/emptyDocument';
import { stepCollector } from '../../../../../renderer/editor/saving/collectSteps';

/** A view as far as the plugin knows it: it has a state, and tells when there is a new one. */
function openView(...others: readonly Plugin[]) {
  const seen: (readonly Step[])[] = [];
  const collector = stepCollector((steps) => seen.push(steps));
  const view = {
    state: EditorState.create({
      doc: articleSchema.nodeFromJSON(emptyDocument()),
      plugins: [collector, ...others],
    }),
  };
  const pluginView: unknown =
    collector.spec.view === undefined ? null : Reflect.apply(collector.spec.view, null, [view]);
  const update = (state: EditorState): void => {
    view.state = state;
    Reflect.apply(Reflect.get(Object(pluginView), 'update'), pluginView, [view]);
  };
  const dispatch = (...transactions: readonly Transaction[]): void => {
    for (const transaction of transactions) update(view.state.apply(transaction));
  };
  return { view, seen, update, dispatch };
}

/** A `!` after every text that is typed, as a plugin that mends what was typed would add it. */
const exclaim = new Plugin({
  appendTransaction: (transactions, _, state) =>
    transactions.some(({ docChanged }) => docChanged) && !state.doc.textContent.endsWith('!')
      ? state.tr.insertText('!', 1 + state.doc.child(0).content.size)
      : null,
});

describe('collectSteps', () => {
  it('hands on every step once and in order, those that plugins append included', () => {
    const { view, seen, dispatch } = openView(exclaim);
    const first = view.state.doc;
    for (const text of ['ett', 'två', 'tre']) dispatch(view.state.tr.insertText(text, 1).insertText(' ', 1));
    expect(seen.map(({ length }) => length)).toEqual([3, 2, 2]);
    let doc = first;
    for (const step of seen.flat()) doc = step.apply(doc).doc ?? doc;
    expect(doc.eq(view.state.doc)).toBe(true);
  });

  it('says nothing of a change of the selection', () => {
    const { view, seen, dispatch } = openView();
    dispatch(view.state.tr.setMeta('x', 1));
    expect(seen).toEqual([]);
  });

  it('knows nothing of transactions that were only tried', () => {
    const { view, seen, dispatch } = openView();
    view.state.apply(view.state.tr.insertText('prov', 1));
    const tried = view.state.apply(view.state.tr.insertText('igen', 1));
    tried.apply(tried.tr.insertText('och igen', 1));
    dispatch(view.state.tr.insertText('a', 1));
    view.state.apply(view.state.tr.insertText('prov', 1));
    dispatch(view.state.tr.insertText('b', 2));
    expect(seen.map((steps) => steps.map((step) => step.toJSON()))).toEqual([
      [expect.objectContaining({ from: 1, to: 1 })],
      [expect.objectContaining({ from: 2, to: 2 })],
    ]);
    expect(view.state.doc.textContent).toBe('ab');
  });

  it('finds all the steps of states that the view took on at once', () => {
    const { view, seen, update } = openView();
    let { state } = view;
    for (const [index, letter] of ['a', 'b', 'c'].entries())
      state = state.apply(state.tr.insertText(letter, index + 1));
    update(state);
    expect(seen.map(({ length }) => length)).toEqual([3]);
    expect(view.state.doc.textContent).toBe('abc');
  });
});
