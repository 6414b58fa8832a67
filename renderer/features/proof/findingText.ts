import type { TFunction } from 'i18next';
import type { PlacedFinding } from '../../workers/ProofMessages';

/** What a finding says, as a sentence. */
export function findingText(t: TFunction, { check, code, facts }: PlacedFinding): string {
  // A rule of the newsroom says it in its own words.
  const own = facts['message'];
  if (check === 'houseStyle' && typeof own === 'string' && own !== '') return own;
  return t(`proof.finding.${code}`, { ...facts });
}
