import { describe, expect, it } from 'vitest';
import type { ArticleCheck, BlockCheck } from '#core/proof/Check';
import { checkArticle, checkContextOf, proofArticleOf } from '#core/proof/checkArticle';
import { ProofSession } from '#core/proof/ProofSession';
import { articleOf, documentOf, paragraph } from '../document/build';

/** Finds every `x`, and remembers which texts it was asked about. */
function countingCheck(): { readonly check: BlockCheck; readonly asked: string[] } {
  const asked: string[] = [];
  const findIn: BlockCheck['findIn'] = ({ text }) => {
    asked.push(text);
    return [...text.matchAll(/x/gu)].map(({ index }) => ({
      check: 'gapMarker',
      code: 'gap',
      severity: 'warning',
      from: index,
      to: index + 1,
      facts: {},
      fixes: [],
    }));
  };
  return { check: { name: 'gapMarker', findIn }, asked };
}

const article = (...texts: readonly string[]) =>
  proofArticleOf(articleOf(documentOf({ headline: 'Ny bro' }, ...texts.map((text) => paragraph(text)))));

describe('ProofSession', () => {
  it('after a key checks the changed paragraph only', () => {
    const { check, asked } = countingCheck();
    const session = new ProofSession([check], []);
    checkArticle(article('Ett.', 'Två.', 'Tre.'), session);
    asked.length = 0;
    const found = checkArticle(article('Ett.', 'Två x.', 'Tre.'), session);
    expect(asked).toEqual(['Två x.']);
    expect(found).toMatchObject([{ place: { block: 6, from: 4, to: 5 } }]);
  });

  it('finds the same in a block that has moved, at its new place, without looking again', () => {
    const { check, asked } = countingCheck();
    const session = new ProofSession([check], []);
    checkArticle(article('Ett x.', 'Två.'), session);
    asked.length = 0;
    expect(checkArticle(article('Noll.', 'Två.', 'Ett x.'), session)).toMatchObject([{ place: { block: 7, from: 4 } }]);
    expect(asked).toEqual(['Noll.']);
  });

  it('checks all again in another language or by other limits', () => {
    const { check, asked } = countingCheck();
    const session = new ProofSession([check], []);
    const { blocks, context } = article('Ett.', 'Två.');
    session.checkBlocks(blocks, context);
    const first = asked.length;
    session.checkBlocks(blocks, { ...context, language: 'en' });
    expect(asked).toHaveLength(2 * first);
  });

  it('forgets what is gone', () => {
    const { check, asked } = countingCheck();
    const session = new ProofSession([check], []);
    for (let round = 0; round < 500; round++) checkArticle(article(`Text ${round}.`), session);
    asked.length = 0;
    checkArticle(article('Text 0.'), session);
    expect(asked).toEqual(['Text 0.']);
  });

  it('puts findings in the order of the text', () => {
    const { check } = countingCheck();
    const whole: ArticleCheck = {
      name: 'byline',
      findIn: () => [
        {
          check: 'byline',
          code: 'byline-missing',
          severity: 'warning',
          place: { detail: 'authors' },
          facts: {},
          fixes: [],
        },
      ],
    };
    const found = checkArticle(article('x', 'xx'), new ProofSession([check], [whole]));
    expect(found.map(({ place }) => place)).toEqual([
      { detail: 'authors' },
      { block: 5, from: 0, to: 1 },
      { block: 6, from: 0, to: 1 },
      { block: 6, from: 1, to: 2 },
    ]);
  });
});

describe('checkContextOf', () => {
  it('reads language and year of the article', () => {
    const { metadata } = articleOf(documentOf({}));
    expect(checkContextOf({ language: 'en-GB', metadata })).toMatchObject({
      language: 'en',
      date: { year: 2026, month: 3 },
    });
    const published = { ...metadata, publishedAt: '2024-12-31T08:00:00+01:00' };
    expect(checkContextOf({ language: 'fi', metadata: published })).toMatchObject({
      language: null,
      date: { year: 2024, month: 12 },
    });
  });
});
