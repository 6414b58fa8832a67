import type { Finding } from './Finding';
import type { ProofBlock } from './proofBlocks';

/** Something found that an editor has said is right as it is, told so that it is known again after edits around it. */
export interface KeptFinding {
  readonly check: Finding['check'];
  readonly code: string;
  /** The rule of house style; empty for other checks. */
  readonly rule: string;
  /** The words that were found, and a few on each side. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const contextLength = 20;

/** How a finding in a block is kept as right. Undefined for one that stands outside the document. */
export function keptFindingOf(finding: Finding, blocks: readonly ProofBlock[]): KeptFinding | undefined {
  const { place, check, code, facts } = finding;
  if ('detail' in place) return undefined;
  const text = blocks[place.block]?.text;
  if (text === undefined) return undefined;
  return {
    check,
    code,
    rule: String(facts['rule'] ?? ''),
    words: text.slice(place.from, place.to),
    before: text.slice(Math.max(0, place.from - contextLength), place.from),
    after: text.slice(place.to, place.to + contextLength),
  };
}

/**
 * Findings without those that are kept as right here: the same check and words with the same words on one side at
 * least, so an edit beside it does not bring it back.
 */
export function withoutKept(
  findings: readonly Finding[],
  blocks: readonly ProofBlock[],
  kept: readonly KeptFinding[],
): readonly Finding[] {
  if (kept.length === 0) return findings;
  return findings.filter((finding) => {
    const own = keptFindingOf(finding, blocks);
    return own === undefined || !kept.some((each) => isSame(each, own));
  });
}

function isSame(kept: KeptFinding, own: KeptFinding): boolean {
  if (kept.check !== own.check || kept.code !== own.code || kept.rule !== own.rule || kept.words !== own.words)
    return false;
  return kept.before === own.before || kept.after === own.after;
}
