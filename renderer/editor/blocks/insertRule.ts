import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';

/** The change that puts a rule after the block with the caret, or in place of an empty paragraph, and goes to the text after it. */
export function insertRule(state: EditorState): Transaction {
  const { $to } = state.selection;
  const body = bodyStart(state.doc);
  const isEmptyParagraph = $to.depth === 1 && $to.parent.type.name === 'paragraph' && $to.parent.content.size === 0;
  const after = $to.depth === 0 ? $to.pos : $to.after(1);
  const place = after <= body ? body : isEmptyParagraph ? $to.before(1) : after;
  const transaction = state.tr.insert(place, nodeTypeOf(state.schema, 'horizontalRule').create());
  // The paragraph that was empty stands after the rule now; elsewhere one is made where no text follows.
  if (transaction.doc.resolve(place + 1).nodeAfter?.isTextblock !== true) {
    transaction.insert(place + 1, nodeTypeOf(state.schema, 'paragraph').create());
  }
  return transaction.setSelection(TextSelection.create(transaction.doc, place + 2)).scrollIntoView();
}
