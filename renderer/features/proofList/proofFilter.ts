import { assertNever } from '#core/base/assertNever';
import type { ReviewComment } from '#core/review/reviewJson';
import type { CheckKind } from '../proof/proofMarks';
import { kindOf } from '../proof/proofMarks';
import type { ProofItem, ResolvedItem } from './proofItems';

/** Which kinds the list shows. */
export const listedKinds = ['all', 'suggestion', 'comment', 'check'] as const;

/** What somebody wants to see of the list. */
export interface ProofFilter {
  readonly kind: (typeof listedKinds)[number];
  /** Which checks, where checks alone are shown. */
  readonly checks: CheckKind | 'all';
  /** Whose suggestions and comments; null: everybody's, and what checks find. */
  readonly person: string | null;
  readonly isResolved: boolean;
  /** Only what is new since this person's last pass. */
  readonly isSincePass: boolean;
}

/** Shows everything that is open. */
export const wholeList: ProofFilter = {
  kind: 'all',
  checks: 'all',
  person: null,
  isResolved: false,
  isSincePass: false,
};

/** When somebody read the article through, and what has been written since. */
export interface SincePass {
  /** RFC 3339. */
  readonly at: string;
  /** Whether the block at a place of the text is another than then; always, where nobody knows. */
  readonly isChanged: (place: ProofItem['place']) => boolean;
}

/** What of the list is to be seen. `since` is null for somebody who has never read the article through. */
export function shownItems<Item extends ProofItem | ResolvedItem>(
  items: readonly Item[],
  filter: ProofFilter,
  since: SincePass | null,
): readonly Item[] {
  return items.filter(
    (item) =>
      (filter.kind === 'all' || filter.kind === item.kind) &&
      (filter.kind !== 'check' || filter.checks === 'all' || kindOf(checkOf(item)) === filter.checks) &&
      (filter.person === null || namesIn(item).includes(filter.person)) &&
      (!filter.isSincePass || since === null || isNewSince(item, since)),
  );
}

/** The filter with a thread among what it shows, changed no more than that takes; without one, with what is new. */
export function withThreadShown(
  filter: ProofFilter,
  thread: ReviewComment | null,
  since: SincePass | null,
): ProofFilter {
  const kind = filter.kind === 'comment' ? 'comment' : 'all';
  const isResolved = thread !== null && thread.resolved !== null;
  const wanted = { ...filter, kind, isResolved } as const;
  if (thread === null) return wanted;
  const item =
    thread.resolved === null
      ? ({ kind: 'comment', key: thread.id, place: thread.range, thread } as const)
      : ({ kind: 'comment', key: thread.id, at: thread.resolved.at, thread } as const);
  const isShown = shownItems<ProofItem | ResolvedItem>([item], wanted, since).length > 0;
  return isShown ? wanted : { ...wanted, person: null, isSincePass: false };
}

/** Whoever has proposed, said or decided something of these, by name. */
export function peopleIn(items: readonly (ProofItem | ResolvedItem)[]): readonly string[] {
  return [...new Set(items.flatMap(namesIn))].toSorted();
}

function namesIn(item: ProofItem | ResolvedItem): readonly string[] {
  switch (item.kind) {
    case 'suggestion':
      return 'decision' in item ? [...item.decision.suggestedBy, item.decision.by] : item.suggestion.by;
    case 'comment': {
      const { messages, resolved } = item.thread;
      return [...messages.map(({ by }) => by), ...(resolved === null ? [] : [resolved.by])];
    }
    case 'check':
      return [];
    default:
      return assertNever(item);
  }
}

function isNewSince(item: ProofItem | ResolvedItem, { at, isChanged }: SincePass): boolean {
  const isLater = (moment: string): boolean => Date.parse(moment) > Date.parse(at);
  if (!('place' in item)) return item.at === null || isLater(item.at);
  switch (item.kind) {
    case 'suggestion':
      return isLater(item.suggestion.at);
    case 'comment':
      return item.thread.messages.some((message) => isLater(message.at));
    case 'check':
      return isChanged(item.place);
    default:
      return assertNever(item);
  }
}

/** The name of its check; of what no check has found, none. */
function checkOf(item: ProofItem | ResolvedItem): string {
  if (item.kind !== 'check') return '';
  return 'kept' in item ? item.kept.check : item.finding.check;
}
