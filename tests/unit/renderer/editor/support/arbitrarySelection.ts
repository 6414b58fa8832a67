import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { AllSelection, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';

/** A selection in whichever document: `at` and `to` are parts of its length. */
export interface SelectionPlan {
  readonly kind: 'caret' | 'text' | 'node' | 'all';
  readonly at: number;
  readonly to: number;
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

/** Any selection; carets most of all. */
export const arbitrarySelection: fc.Arbitrary<SelectionPlan> = fc.record({
  kind: fc.constantFrom('caret', 'caret', 'caret', 'text', 'text', 'node', 'all'),
  at: part,
  to: part,
});

/** A place in the document, never within a character of two units: no browser puts a caret there. */
export function placeIn(doc: Node, share: number): ResolvedPos {
  const place = doc.resolve(Math.round(share * doc.content.size));
  const last = place.nodeBefore?.text?.at(-1) ?? '';
  return place.textOffset > 0 && /[\ud800-\udbff]/.test(last) ? doc.resolve(place.pos - 1) : place;
}

/** The selection of the plan in that document; a caret where the plan does not fit. */
export function selectionOf(doc: Node, { kind, at, to }: SelectionPlan): Selection {
  const place = (share: number) => placeIn(doc, share);
  switch (kind) {
    case 'all':
      return new AllSelection(doc);
    case 'text':
      return TextSelection.between(place(at), place(to));
    case 'node': {
      const { nodeAfter, pos } = place(at);
      if (nodeAfter !== null && NodeSelection.isSelectable(nodeAfter)) return NodeSelection.create(doc, pos);
      return Selection.near(place(at));
    }
    default:
      return Selection.near(place(at));
  }
}
