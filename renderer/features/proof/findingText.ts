import type { TFunction } from 'i18next';
import type { PlacedFinding } from '../../workers/ProofMessages';

/** What a finding says, as a sentence. */
export function findingText(t: TFunction, { code, facts }: PlacedFinding): string {
  return t(`proof.finding.${code}`, { ...facts });
}
