import { undo, redo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersions } from '../../core/compare/arbitraryVersions';
import { documentOf, paragraph } from '../../core/document/build';
import { replaceDocument } from '../../../../renderer/editor/replaceDocument';
import { openEditor } from './support/openEditor';

describe('replaceDocument', () => {
  it('makes any text any other as one step back and one forth', () => {
    fc.assert(
      fc.property(arbitraryVersions, ({ before, after }) => {
        const { editor } = openEditor(before);
        const [old, next] = [before, after].map((document) => editor.schema.nodeFromJSON(document));
        const isChanged = replaceDocument(editor, after);
        expect(isChanged).toBe(next !== undefined && !editor.schema.nodeFromJSON(before).eq(next));
        expect(editor.state.doc.toJSON()).toEqual(next?.toJSON());
        if (!isChanged) return;
        undo(editor.state, editor.view.dispatch);
        expect(editor.state.doc.toJSON()).toEqual(old?.toJSON());
        redo(editor.state, editor.view.dispatch);
        expect(editor.state.doc.toJSON()).toEqual(next?.toJSON());
      }),
      { numRuns: 60 },
    );
  });

  it('is a step of its own, between what was typed before and after', () => {
    const { editor } = openEditor(documentOf({}, paragraph('Bron')));
    const type = (text: string): void =>
      editor.view.dispatch(editor.state.tr.insertText(text, editor.state.doc.content.size - 1));
    type(' öppnar');
    replaceDocument(editor, documentOf({}, paragraph('Färjan')));
    type(' går');
    const texts: string[] = [];
    while (undo(editor.state, editor.view.dispatch)) texts.push(editor.state.doc.textContent);
    expect(texts).toEqual(['Färjan', 'Bron öppnar', 'Bron']);
  });
});
