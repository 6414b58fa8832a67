import type { KeptAsIs } from '#core/article/articleFile';
import type { Decision, ReviewComment } from '#core/review/reviewJson';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import type { PlacedFinding } from '../../workers/ProofMessages';
import { placeOfSuggestion } from '../suggestions/placeOfSuggestion';

/** Something of the article that is open: what somebody proposes or says, or what a check has found. */
export type ProofItem = ProofItemOf<
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly kind: 'comment'; readonly thread: ReviewComment }
  | { readonly kind: 'check'; readonly finding: PlacedFinding }
>;

type ProofItemOf<What> = What & {
  /** Tells it from all others in the list. */
  readonly key: string;
  /** Where it is in the text; null where it is about none of it. */
  readonly place: { readonly from: number; readonly to: number } | null;
};

/** Something that was open, and what became of it. */
export type ResolvedItem =
  | { readonly kind: 'suggestion'; readonly key: string; readonly at: string; readonly decision: Decision }
  | { readonly kind: 'comment'; readonly key: string; readonly at: string; readonly thread: ReviewComment }
  /** Nobody has noted when. */
  | { readonly kind: 'check'; readonly key: string; readonly at: null; readonly kept: KeptAsIs };

/** What is open, in the order of the text: what is about none of it first, comments whose text is gone last. */
export function proofItems({
  suggestions,
  threads,
  marks,
  outside,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly threads: readonly ReviewComment[];
  /** Findings in the text, where they are now. */
  readonly marks: readonly { readonly from: number; readonly to: number; readonly finding: PlacedFinding }[];
  /** Findings in what is known of the article beside its text. */
  readonly outside: readonly PlacedFinding[];
}): readonly ProofItem[] {
  const open = threads.filter(({ resolved }) => resolved === null);
  const items: ProofItem[] = [
    ...suggestions.map((suggestion): ProofItem => {
      const key = `suggestion ${suggestion.id}`;
      return { kind: 'suggestion', key, place: placeOfSuggestion(suggestion), suggestion };
    }),
    ...open.map((thread): ProofItem => ({ kind: 'comment', key: thread.id, place: thread.range, thread })),
    ...[...outside.map((finding) => ({ finding, from: null, to: 0 })), ...marks].map(
      ({ finding, from, to }): ProofItem => {
        const place = from === null ? null : { from, to };
        return { kind: 'check', key: keyOfFinding(finding), place, finding };
      },
    ),
  ];
  return items.toSorted((one, other) => startOf(one) - startOf(other) || endOf(one) - endOf(other));
}

/** What was open, the newest first; what is kept as it is comes last, since nobody knows when that was said. */
export function resolvedItems({
  decisions,
  threads,
  kept,
}: {
  readonly decisions: readonly Decision[];
  readonly threads: readonly ReviewComment[];
  readonly kept: readonly KeptAsIs[];
}): readonly ResolvedItem[] {
  const timed: readonly (ResolvedItem & { readonly at: string })[] = [
    ...decisions.map((decision, index) => {
      return { kind: 'suggestion', key: `decision ${index}`, at: decision.at, decision } as const;
    }),
    ...threads.flatMap((thread) =>
      thread.resolved === null ? [] : [{ kind: 'comment', key: thread.id, at: thread.resolved.at, thread } as const],
    ),
  ];
  return [
    ...timed.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)),
    ...kept.map((each, index) => ({ kind: 'check', key: `kept ${index}`, at: null, kept: each }) as const),
  ];
}

function startOf({ kind, place }: ProofItem): number {
  return place?.from ?? (kind === 'comment' ? Number.MAX_SAFE_INTEGER : -1);
}

function endOf({ place }: ProofItem): number {
  return place?.to ?? 0;
}

function keyOfFinding({ block, within, from, to, check, code }: PlacedFinding): string {
  return [block, within, from, to, check, code].join(' ');
}
