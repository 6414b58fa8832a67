import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { problemOfChanges } from '#core/review/problemOfChanges';
import type { ArticleReview } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import type { Decided } from '#core/review/suggestions/decide';
import { accept, reject } from '#core/review/suggestions/decide';
import { followSteps } from '#core/review/suggestions/followSteps';
import { settleOwnChanges } from '#core/review/suggestions/settleOwnChanges';
import { suggestionsOf } from '#core/review/suggestions/suggestionsOf';
import { tokensOf } from '#core/review/suggestions/tokensOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { changesJsonOf } from '#core/review/suggestions/TrackedChange';
import { withReviewChange } from '#core/review/withReviewChange';
import { nodeJson } from '#core/document/nodeJson';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { arbitraryDeed, perform } from '../support/deeds';
import { expectArticle } from '../support/expectArticle';
import { openEditor } from '../support/openEditor';

/** `npm run test:suggestions` runs as many as were promised; beside all other tests there is time for fewer. */
const numRuns = Number(process.env['SPALT_SUGGESTION_RUNS'] ?? 250);

const someone = fc.constantFrom('Per Ek', 'Per Ek', 'Lena Berg');
const at = '2026-05-28T10:00:00Z';

interface Change {
  readonly steps: readonly Step[];
  readonly docs: readonly Node[];
  readonly after: Node;
}

/** What a deed changes, transaction by transaction. */
function changesOf(editor: Editor, deed: () => void): readonly Change[] {
  const changes: Change[] = [];
  const note = ({
    transaction,
    appendedTransactions,
  }: Parameters<Parameters<typeof editor.on<'transaction'>>[1]>[0]) => {
    for (const { steps, docs, doc } of [transaction, ...appendedTransactions])
      changes.push({ steps, docs, after: doc });
  };
  editor.on('transaction', note);
  deed();
  editor.off('transaction', note);
  return changes;
}

function follow(suggestions: Suggestions, changes: readonly Change[], by: string | null): Suggestions {
  return changes.reduce(
    (followed, { steps, docs, after }) =>
      settleOwnChanges(followSteps(followed, steps, docs, after, { by, at })).suggestions,
    suggestions,
  );
}

/** What main makes of it: by the steps of the original alone, as JSON. */
function sent(review: ArticleReview, { suggestions, originalSteps }: Decided, document: Node): ArticleReview {
  const changes = changesJsonOf(suggestions.changes);
  const steps = originalSteps.map((step): unknown => step.toJSON());
  const text = articleSchema.nodeFromJSON(document.toJSON());
  const taken = withReviewChange(review, { suggestions: { changes, original: { kind: 'steps', steps } } }, text);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  return taken.value;
}

/** Between the changes the two texts are the same, and both are articles. */
function expectSound({ original, document, changes }: Suggestions): void {
  expectArticle(original);
  expectArticle(document);
  expect(problemOfChanges(original, document, changesJsonOf(changes))).toBeUndefined();
  let [old, next] = [0, 0];
  for (const change of [...changes, undefined]) {
    const before = tokensOf(original, old, change?.originalFrom ?? original.content.size);
    expect(tokensOf(document, next, change?.from ?? document.content.size)).toEqual(before);
    [old, next] = [change?.originalTo ?? 0, change?.to ?? 0];
  }
}

describe('suggestions', { timeout: 3_600_000 }, () => {
  it('are taken or left one by one, in any order, within the form of an article', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(fc.tuple(someone, arbitraryDeed), { minLength: 3, maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        fc.infiniteStream(fc.boolean()),
        (json, deeds, picks, verdicts) => {
          const { editor } = openEditor(json);
          const start = editor.state.doc;
          let suggestions: Suggestions = { original: start, document: start, changes: [] };
          for (const [by, deed] of deeds) {
            suggestions = follow(
              suggestions,
              changesOf(editor, () => perform(editor, deed)),
              by,
            );
            expectSound(suggestions);
          }
          expect(suggestions.document).toBe(editor.state.doc);
          expect(suggestions.original).toBe(start);

          const all = accept(suggestions, () => true).suggestions;
          expect(all.original.toJSON()).toEqual(editor.state.doc.toJSON());
          expect(all.changes).toEqual([]);
          const none = reject(suggestions, () => true).suggestions;
          expect(none.document.toJSON()).toEqual(start.toJSON());
          expect(none.changes).toEqual([]);

          const list = suggestionsOf(suggestions);
          let left = list.map(() => verdicts.next().value);
          const taken = new Set(list.filter((_, index) => left[index]).map(({ id }) => id));
          const together = reject(accept(suggestions, ({ id }) => taken.has(id)).suggestions, () => true).suggestions;
          let single = suggestions;
          while (left.length > 0) {
            const open = suggestionsOf(single);
            expect(open.length).toBe(left.length);
            const index = picks.next().value % left.length;
            const chosen = open[index];
            const decide = left[index] === true ? accept : reject;
            single = decide(single, ({ id }) => id === chosen?.id).suggestions;
            left = left.filter((_, each) => each !== index);
            expectSound(single);
          }
          expect(single.changes).toEqual([]);
          expect(single.document.toJSON()).toEqual(single.original.toJSON());
          expect(single.document.toJSON()).toEqual(together.document.toJSON());
        },
      ),
      { numRuns },
    );
  });

  it('stay apart from what is changed for good meanwhile', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(fc.tuple(fc.constantFrom('Per Ek', null), arbitraryDeed), { minLength: 3, maxLength: 25 }),
        (json, deeds) => {
          const { editor } = openEditor(json);
          const start = editor.state.doc;
          let suggestions: Suggestions = { original: start, document: start, changes: [] };
          let inMain: ArticleReview = { ...emptyReview, suggestions: { original: json, changes: [] } };
          for (const [by, deed] of deeds) {
            for (const { steps, docs, after } of changesOf(editor, () => perform(editor, deed))) {
              const settled = settleOwnChanges(followSteps(suggestions, steps, docs, after, { by, at }));
              suggestions = settled.suggestions;
              inMain = sent(inMain, settled, after);
            }
            expectSound(suggestions);
          }
          expect(suggestions.document).toBe(editor.state.doc);
          // Main, which has the steps of the original and nothing else of it, has the same.
          expect(inMain.suggestions?.original).toEqual(nodeJson(suggestions.original));
          expect(inMain.suggestions?.changes).toEqual(changesJsonOf(suggestions.changes));
          // Where nobody proposed anything, all of it is changed for good.
          const isProposed = deeds.some(([by]) => by !== null);
          expect(isProposed || suggestions.changes.length === 0).toBe(true);
          const none = reject(suggestions, () => true).suggestions;
          expect(nodeJson(none.document)).toEqual(nodeJson(suggestions.original));
        },
      ),
      { numRuns },
    );
  });
});
