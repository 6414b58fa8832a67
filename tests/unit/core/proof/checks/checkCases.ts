import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { DocumentChild, DocumentJson } from '#core/document/documentJson';
import { checkArticle, proofArticleOf } from '#core/proof/checkArticle';
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import type { CheckName, Finding } from '#core/proof/Finding';
import { ProofSession } from '#core/proof/ProofSession';
import { articleOf, documentOf, paragraph } from '../../document/build';

/** A text to check: a paragraph, several blocks, or a whole document. */
export type Given = string | readonly DocumentChild[] | DocumentJson;

/** What an article is beside its text. */
export type Beside = Partial<ArticleFile['metadata']>;

/** What one check finds in a text. The article is from 27 November 2026. */
export function findingsOf(check: CheckName, language: string, given: Given, beside: Beside = {}): readonly Finding[] {
  const document =
    typeof given === 'string' ? documentOf({}, paragraph(given)) : 'type' in given ? given : documentOf({}, ...given);
  const article = articleOf(document, { language, modifiedAt: '2026-11-27T08:00:00+01:00', ...beside });
  const proof = proofArticleOf(article);
  return checkArticle(proof, new ProofSession(blockChecks, articleChecks)).filter((finding) => finding.check === check);
}

/** A finding as a test tells it: what it is, and the words it is about. */
export function told(given: string, { code, place }: Finding): string {
  return 'detail' in place ? `${code}: ${place.detail}` : `${code}: ${given.slice(place.from, place.to)}`;
}

/** Texts that a check must flag, each with the words it is about, and look-alikes that it must not. */
export function checkCases(
  check: CheckName,
  language: 'sv' | 'en',
  { wrong, right }: { readonly wrong: readonly (readonly [string, string])[]; readonly right: readonly string[] },
): void {
  describe(`${check} (${language})`, () => {
    it('has cases enough', () => {
      expect(Math.min(wrong.length, right.length)).toBeGreaterThanOrEqual(5);
    });
    it.each(wrong)('flags %s', (text, words) => {
      const findings = findingsOf(check, language, text);
      expect(findings.map((finding) => told(text, finding).replace(/^[\w-]+: /u, ''))).toEqual([words]);
    });
    it.each(right)('does not flag %s', (text) => {
      expect(findingsOf(check, language, text)).toEqual([]);
    });
  });
}
