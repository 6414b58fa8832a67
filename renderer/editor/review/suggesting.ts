import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { problemOfChanges } from '#core/review/problemOfChanges';
import type { ArticleReview } from '#core/review/reviewJson';
import { followSteps } from '#core/review/suggestions/followSteps';
import { settleOwnChanges } from '#core/review/suggestions/settleOwnChanges';
import { suggestionsIn } from '#core/review/suggestions/suggestionsIn';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { changesJsonOf } from '#core/review/suggestions/TrackedChange';
import type { Proposed } from './DecisionStep';
import { DecisionStep } from './DecisionStep';

/** How the original of one state became that of the next. */
interface OriginalChange {
  readonly before: Suggestions['original'];
  readonly after: Suggestions['original'];
  readonly steps: readonly Step[];
}

interface Followed extends Proposed {
  /** The last changes of the original, the newest last: more than one update of the view ever spans. */
  readonly originalChanges: readonly OriginalChange[];
}

/** What is proposed now, and the steps by which the original has become what it is; null where only the whole tells. */
export type OnProposed = (proposed: Proposed, originalSteps: readonly Step[] | null) => void;

const key = new PluginKey<Followed>('suggesting');
/** A view takes on a transaction with what plugins append to it. */
const mostOriginalChanges = 20;

/** What is proposed in the article. */
export function proposedIn(state: EditorState): Proposed {
  return key.getState(state) ?? { suggestions: null, decisions: [] };
}

/** Has the article as main has it, in place of what was proposed before. For a text that is taken in from outside. */
export function withReview(transaction: Transaction, review: ArticleReview): Transaction {
  return transaction.setMeta(key, review);
}

/**
 * Decides: what is proposed from now on, and the log of it. It is an undo step of its own, with whatever else the
 * transaction does: what undo brings back would else be of another text.
 */
export function dispatchDecision(
  view: Pick<EditorView, 'state' | 'dispatch'>,
  change: Transaction,
  after: Proposed,
): void {
  const { suggestions, decisions } = proposedIn(view.state);
  view.dispatch(closeHistory(change.step(new DecisionStep({ suggestions, decisions }, after))));
  // What is typed next is another step.
  view.dispatch(closeHistory(view.state.tr));
}

/**
 * Follows what is proposed. While somebody suggests, every change of the document is a suggestion of theirs, whichever
 * way it came about: keys, paste, drag, replacing. While nobody does, what is changed is changed for good, also in the
 * text without the suggestions. The document itself is always the one that is seen: nothing stands between a key and it.
 */
export const suggesting = Extension.create<{
  readonly review: () => ArticleReview;
  /** Whose suggestions changes are now; null: nobody's. */
  readonly suggestingAs: () => string | null;
  readonly onProposed: OnProposed;
}>({
  name: 'suggesting',
  addOptions: () => ({
    review: (): ArticleReview => ({ people: [], suggestions: null, comments: [], decisions: [], passes: [] }),
    suggestingAs: () => null,
    onProposed: () => undefined,
  }),
  addProseMirrorPlugins() {
    const { review, suggestingAs, onProposed } = this.options;
    return [
      new Plugin<Followed>({
        key,
        state: {
          init: (_, state) => openedFrom(review(), state),
          apply: (transaction, followed, _before, state) => after(transaction, followed, state, suggestingAs),
        },
        view: ({ state }) => {
          let seen = key.getState(state);
          return {
            update: (view) => {
              const now = key.getState(view.state);
              if (now === undefined || now === seen) return;
              const before = seen;
              seen = now;
              if (before?.suggestions === now.suggestions && before.decisions === now.decisions) return;
              onProposed(now, stepsBetween(before, now));
            },
          };
        },
      }),
    ];
  },
});

function openedFrom({ suggestions, decisions }: ArticleReview, { doc, schema }: EditorState): Followed {
  const proposed =
    suggestions === null
      ? null
      : suggestionsIn(schema.nodeFromJSON(suggestions.original), doc, suggestions.changes, '?', now());
  return { suggestions: openOnly(proposed), decisions, originalChanges: [] };
}

function after(
  transaction: Transaction,
  followed: Followed,
  state: EditorState,
  suggestingAs: () => string | null,
): Followed {
  const review: ArticleReview | undefined = transaction.getMeta(key);
  if (review !== undefined) return openedFrom(review, state);
  if (!transaction.docChanged) return followed;
  const decided = transaction.steps.findLast((step) => step instanceof DecisionStep);
  if (decided !== undefined) return afterDecision(decided.after, followed, transaction.doc);
  const by = suggestingAs();
  if (followed.suggestions === null && by === null) return followed;
  const start = followed.suggestions ?? { original: transaction.before, document: transaction.before, changes: [] };
  const { steps, docs, doc } = transaction;
  const { suggestions, originalSteps } = settleOwnChanges(followSteps(start, steps, docs, doc, { by, at: now() }));
  return {
    suggestions: openOnly(suggestions),
    decisions: followed.decisions,
    originalChanges: noted(followed.originalChanges, start.original, suggestions.original, originalSteps),
  };
}

/** After undo, the document may have come about in another way than when it was decided; it holds the same. */
function afterDecision(decided: Proposed, followed: Followed, document: Suggestions['document']): Followed {
  const { suggestions, decisions } = decided;
  if (suggestions === null) return { ...followed, suggestions, decisions };
  const { original, changes } = suggestions;
  const fits = problemOfChanges(original, document, changesJsonOf(changes)) === undefined;
  const proposed = fits
    ? { original, document, changes }
    : suggestionsIn(original, document, changesJsonOf(changes), '?', now());
  return { ...followed, suggestions: openOnly(proposed), decisions };
}

function noted(
  changes: readonly OriginalChange[],
  before: Suggestions['original'],
  next: Suggestions['original'],
  steps: readonly Step[],
): readonly OriginalChange[] {
  return before === next ? changes : [...changes, { before, after: next, steps }].slice(-mostOriginalChanges);
}

/** Null where all is decided. */
function openOnly(suggestions: Suggestions | null): Suggestions | null {
  return suggestions === null || suggestions.changes.length === 0 ? null : suggestions;
}

/** By which steps the original became what it is; null where nothing tells. */
function stepsBetween(before: Followed | undefined, after: Followed): readonly Step[] | null {
  const [from, to] = [before?.suggestions?.original, after.suggestions?.original];
  if (from === undefined || to === undefined) return null;
  if (from === to) return [];
  const first = after.originalChanges.findIndex((change) => change.before === from);
  const last = after.originalChanges.findLastIndex((change) => change.after === to);
  if (first === -1 || last < first) return null;
  return after.originalChanges.slice(first, last + 1).flatMap(({ steps }) => steps);
}

function now(): string {
  return new Date().toISOString();
}
