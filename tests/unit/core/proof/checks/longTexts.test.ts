import { expect, it } from 'vitest';
import { checkArticle, proofArticleOf } from '#core/proof/checkArticle';
import { articleChecks, blockChecks } from '#core/proof/checks/checks';
import { ProofSession } from '#core/proof/ProofSession';
import { articleOf, dialogueLine, documentOf, paragraph } from '../../document/build';

/** Texts of twenty thousand characters that a careless pattern takes minutes for; each check ends on them at once. */
const parts =
  '1|1 |1+|1 + |3 män, |12 personer: 3 män, 4 barn och |Anna |säger Anna Bo Ek Al |”|född |född 1990 |1990–|bro |a. |.|a|a-|?|X|' +
  'tisdag 24 november |5 procent röst |(|”Aa bb cc dd.” |Enligt Anna |https://a/|Foto: |1 000 | \u00a0|Å\u030a';

it.each(parts.split('|'))('every check ends on a long text of %j', (part) => {
  const text = `a${part.repeat(Math.ceil(20_000 / part.length))}`;
  for (const language of ['sv', 'en']) {
    const header = { headline: text, standfirst: text, byline: text, dateline: text };
    const article = articleOf(documentOf(header, paragraph(text), dialogueLine(text)), { language });
    const found = checkArticle(proofArticleOf(article), new ProofSession(blockChecks, articleChecks));
    expect(found.length).toBeGreaterThan(0);
  }
});
