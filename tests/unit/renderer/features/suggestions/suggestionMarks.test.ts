import type { EditorState } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentChild } from '#core/document/documentJson';
import { suggestionsOf } from '#core/review/suggestions/suggestionsOf';
import { proposedIn } from '../../../../../renderer/editor/review/suggesting';
import { redrawn, suggestionMarks } from '../../../../../renderer/features/suggestions/suggestionMarks';
import { documentOf, link, paragraph } from '../../../core/document/build';
import { placeOf } from '../../../core/review/comments/commentsOn';
import { openEditor, suggestAs } from '../../editor/support/openEditor';

afterEach(() => suggestAs(null));

const port = { isShown: () => true, colourOf: () => 0, labelOf: () => '' };

/** An article as somebody opens it who suggests, with marks. */
function openMarked(...body: readonly DocumentChild[]) {
  const { editor } = openEditor(documentOf({ headline: 'Ny bro' }, ...body));
  suggestAs('Lena Berg');
  const plugin = suggestionMarks(port);
  const state = editor.state.reconfigure({ plugins: [...editor.state.plugins, plugin] });
  const marked = (now: EditorState): readonly string[] =>
    (plugin.getState(now)?.marks.find() ?? []).map(({ from, to }) => now.doc.textBetween(from, to));
  return { state, marked };
}

function insert(state: EditorState, text: string, before: string): EditorState {
  return state.apply(state.tr.insertText(text, placeOf(state.doc, before).from));
}

describe('marks of suggestions', () => {
  it('are made of what is in view, which moves along with what is typed', () => {
    const { state: start, marked } = openMarked(paragraph('Första.'), paragraph('Andra.'), paragraph('Tredje.'));
    let state = insert(insert(start, 'Ny ', 'Tredje.'), 'Allra ', 'Första.');
    expect(marked(state)).toEqual(['Allra ', 'Ny ']);
    const { from, to } = placeOf(state.doc, 'Andra.');
    state = state.apply(redrawn(state, { from, to }));
    expect(marked(state)).toEqual([]);
    state = insert(insert(state, 'Den ', 'Andra.'), 'Men ', 'Allra ');
    expect(marked(state)).toEqual(['Den ']);
    state = state.apply(redrawn(state, { from: 0, to: state.doc.content.size }));
    expect(marked(state)).toEqual(['Men Allra ', 'Den ', 'Ny ']);
  });

  it('tell of a link that leads elsewhere, and of words that only look otherwise', () => {
    const { state: start, marked } = openMarked(paragraph('Läs ', link('https://a.example/', 'mer'), ' här.'));
    const { marks } = start.schema;
    const { from, to } = placeOf(start.doc, 'mer');
    const elsewhere = marks['link']?.create({ href: 'https://b.example/' });
    const bold = marks['bold']?.create();
    if (elsewhere === undefined || bold === undefined) throw new Error('No such marks');
    const here = placeOf(start.doc, 'här');
    const state = start.apply(start.tr.addMark(from, to, elsewhere).addMark(here.from, here.to, bold));
    const { suggestions } = proposedIn(state);
    expect(suggestions === null ? [] : suggestionsOf(suggestions).map(({ kind }) => kind)).toEqual(['link', 'format']);
    expect(marked(state)).toEqual(['mer', 'här']);
  });
});
