import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { emptyDocument } from '#core/document/emptyDocument';
import type { Node } from '@tiptap/pm/model';
import { takeText } from '../../../../../renderer/editor/saving/takeText';

function documentOf(paragraphs: readonly string[]): Node {
  const { type, content } = emptyDocument();
  const body = paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }));
  return articleSchema.nodeFromJSON({ type, content: [...content.slice(0, -1), ...body] });
}

function stateWith(paragraphs: readonly string[], place?: (doc: Node) => number): EditorState {
  const doc = documentOf(paragraphs);
  const selection = place === undefined ? undefined : TextSelection.create(doc, place(doc));
  return EditorState.create({ doc, ...(selection === undefined ? {} : { selection }) });
}

const texts = fc.array(fc.constantFrom('', 'ett', 'två', 'tre'), { minLength: 1, maxLength: 6 });

describe('takeText', () => {
  it('makes the one document the other, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const state = stateWith(before);
        const transaction = takeText(state, documentOf(after));
        const { doc } = transaction === undefined ? state : state.apply(transaction);
        expect(doc.toJSON()).toEqual(documentOf(after).toJSON());
      }),
    );
  });

  it('changes nothing when they are the same', () => {
    expect(takeText(stateWith(['ett', 'två']), documentOf(['ett', 'två']))).toBeUndefined();
  });

  it('keeps the cursor at its word when another block is changed', () => {
    const state = stateWith(['ett', 'två', 'tre'], (doc) => doc.content.size - 2);
    const transaction = takeText(state, documentOf(['ett, och mycket mer', 'två', 'tre']));
    expect(transaction?.selection.$head.parent.textContent).toBe('tre');
    expect(transaction?.selection.$head.parentOffset).toBe(2);
  });

  it('keeps the cursor in its block when that is changed', () => {
    const state = stateWith(['ett', 'två', 'tre'], (doc) => doc.content.size - 1);
    const transaction = takeText(state, documentOf(['ett', 'två', 'tre och fyra']));
    expect(transaction?.selection.$head.parent.textContent).toBe('tre och fyra');
    expect(transaction?.selection.$head.parentOffset).toBe(3);
    const shorter = takeText(state, documentOf(['ett', 'två', 't']));
    expect(shorter?.selection.$head.parentOffset).toBe(1);
  });
});
