import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { takeSelectionIn } from '../../editor/takeSelectionIn';
import type { PlacedFinding } from '../../workers/ProofMessages';

/** A finding at its place in the document. */
export interface ProofMark {
  readonly from: number;
  readonly to: number;
  readonly finding: PlacedFinding;
}

const key = new PluginKey<DecorationSet>('proofMarks');

/** Shows in the text what was found in it. */
export function proofMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks): DecorationSet {
        const given: unknown = transaction.getMeta(key);
        if (given instanceof DecorationSet) return given;
        return transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Marks what was found, in place of all marks before. */
export function setProofMarks(view: EditorView, marks: readonly ProofMark[]): void {
  const { doc } = view.state;
  const before = key.getState(view.state);
  if (before === undefined) return;
  const made = marks
    .filter(isMarked)
    .map(({ from, to, finding }) => Decoration.inline(from, to, { class: `proof-mark is-${kindOf(finding.check)}` }));
  if (made.length === 0 && before === DecorationSet.empty) return;
  takeSelectionIn(view);
  // What was typed in that very moment is looked at anew, and marked then.
  if (view.state.doc !== doc) return;
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(doc, made)).setMeta('addToHistory', false));
}

/** What checks are told apart by. */
export const checkKinds = ['spelling', 'style', 'check'] as const;
/** What checks are told apart by. */
export type CheckKind = (typeof checkKinds)[number];

/**
 * Spelling, house style and all else are told apart by the form of the line, and so by more than its colour. What a file
 * names a check need not be one any more.
 */
export function kindOf(check: string): CheckKind {
  if (check === 'spelling') return 'spelling';
  return check === 'houseStyle' ? 'style' : 'check';
}

/** What is missing has no words to mark; advice is for the list: a text that is marked all over is not read. */
function isMarked({ from, to, finding }: ProofMark): boolean {
  return from < to && finding.severity !== 'advice';
}
