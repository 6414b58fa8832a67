import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { wordCountOf } from '#core/text/wordCountOf';
import { wordCountOfNode } from '../../../../../renderer/editor/words/wordCountOfNode';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { documentOf, paragraph } from '../../../core/document/build';

describe('wordCountOfNode', () => {
  it('counts as `wordCountOf` does, at first and after changes', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.double({ min: 0, max: 1, noNaN: true }), (document, share) => {
        const doc = articleSchema.nodeFromJSON(document);
        expect(wordCountOfNode(doc)).toBe(wordCountOf(document));
        const block = doc.child(Math.min(doc.childCount - 1, Math.floor(share * doc.childCount)));
        const changed = doc.copy(doc.content.addToEnd(block.type.name === 'paragraph' ? block : doc.child(0)));
        expect(wordCountOfNode(changed)).toBe(wordCountOf(changed.toJSON()));
      }),
    );
  });

  it('counts a block anew only when it has changed', () => {
    const doc = articleSchema.nodeFromJSON(documentOf({}, ...Array.from({ length: 50 }, () => paragraph('Två ord.'))));
    expect(wordCountOfNode(doc)).toBe(100);
    const reading = vi.spyOn(Node.prototype, 'textBetween');
    const changed = doc.replace(
      doc.content.size - 1,
      doc.content.size - 1,
      articleSchema.topNodeType.create(null, paragraphOf(' Till')).slice(1, 6),
    );
    expect(wordCountOfNode(changed)).toBe(101);
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
  });
});

function paragraphOf(text: string) {
  return articleSchema.nodeFromJSON(paragraph(text));
}
