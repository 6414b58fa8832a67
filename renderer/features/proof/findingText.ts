import type { TFunction } from 'i18next';
import type { PlacedFinding } from '../../workers/ProofMessages';

/** What a finding says, as a sentence. */
export function findingText(t: TFunction, { code, facts }: PlacedFinding): string {
  const text = t(`proof.finding.${code}`, { ...facts });
  // The command line has it in the middle of a line, and so it is written small.
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
