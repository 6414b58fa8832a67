import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ArticleReview } from '#core/review/reviewJson';
import type { Checklist, ChecklistStep } from '#core/proof/preflight/checklist';
import type { PreflightItem } from '#core/proof/preflight/preflightOf';
import { preflightOf } from '#core/proof/preflight/preflightOf';
import type { PlacedFinding } from '../../workers/ProofMessages';
import type { Proof, ProofReader } from '../proof/ProofReader';

const none = (): (() => void) => () => undefined;
const unread = (): Proof | null => null;

/**
 * What the checklist of a step says of the whole article as it is now; null while it is being read, which happens in a
 * thread of its own. A step without a checklist asks for nothing.
 */
export function usePreflight({
  reader,
  review,
  checklist,
  step,
}: {
  readonly reader: ProofReader | null;
  readonly review: ArticleReview;
  readonly checklist: Checklist | null;
  readonly step: ChecklistStep | null;
}): readonly PreflightItem<PlacedFinding>[] | null {
  const proof = useSyncExternalStore(reader?.subscribe ?? none, reader?.read ?? unread);
  // What was found before the dialogue was opened may be of a text that has changed since.
  useEffect(() => reader?.lookNow(), [reader]);
  return useMemo(() => {
    if (step === null) return [];
    if (proof === null || checklist === null || !proof.isUpToDate || !proof.isComplete) return null;
    return preflightOf({ findings: proof.findings, review }, checklist, step);
  }, [proof, review, checklist, step]);
}
