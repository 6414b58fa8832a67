import type { Finding } from '#core/proof/Finding';
import type { ProofBlock } from '#core/proof/proofBlocks';
import type { Texts } from './Texts';

/** So much of the text is shown on each side of what was found. */
const contextLength = 30;

/**
 * A finding as compilers tell theirs: `article.json:7:12: error: …`, where 7 is the text block and 12 the character,
 * both from 1, and under it the words with carets. What stands outside the text has its name for a place.
 */
export function describeFinding(
  filePath: string,
  finding: Finding,
  blocks: readonly ProofBlock[],
  texts: Texts,
): readonly string[] {
  const { place, check, severity } = finding;
  const message = `${texts(`proof.severity.${severity}`)}: ${sentenceOf(finding, texts)} [${check}]`;
  if ('detail' in place) return [`${filePath}: ${place.detail}: ${message}`];
  const line = `${filePath}:${place.block + 1}:${place.from + 1}: ${message}`;
  const text = blocks[place.block]?.text ?? '';
  if (text.trim() === '') return [line];
  const start = Math.max(0, place.from - contextLength);
  const end = Math.min(
    text.length,
    Math.max(place.from + contextLength, Math.min(place.to, place.from + 2 * contextLength)) + contextLength,
  );
  const before = `${start > 0 ? '…' : ''}${text.slice(start, place.from)}`;
  const snippet = `${before}${text.slice(place.from, end)}${end < text.length ? '…' : ''}`.replace(/\n/gu, ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(place.to, end) - place.from));
  return [line, `    ${snippet}`, `    ${' '.repeat(before.length)}${carets}`];
}

/** What is to be told of a finding, in words, without the place. */
export function sentenceOf({ code, facts }: Finding, texts: Texts): string {
  return texts(`proof.finding.${code}`, facts);
}
