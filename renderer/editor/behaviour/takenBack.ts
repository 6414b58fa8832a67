import type { Transaction } from '@tiptap/pm/state';
import type { Transform } from '@tiptap/pm/transform';

/** The transaction with what a change did taken back, by steps of its own. The change must be the last one. */
export function takenBack(transaction: Transaction, { steps, docs }: Pick<Transform, 'steps' | 'docs'>): Transaction {
  for (const [index, step] of [...steps.entries()].toReversed()) {
    const doc = docs[index];
    if (doc !== undefined) transaction.step(step.invert(doc));
  }
  return transaction.scrollIntoView();
}
