import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#core/article/readArticle';
import { slugOfArticle } from '#core/article/slugOfArticle';
import { summaryOf } from '#core/library/summaryOf';

const sample = readArticle(readFileSync('resources/sample/article.json', 'utf8'));
if (!sample.ok) throw new Error(JSON.stringify(sample.error));
const { article } = sample.value;

describe('summaryOf', () => {
  it('tells what the list shows', () => {
    expect(summaryOf(article)).toEqual({
      id: article.id,
      headline: 'Ny gångbro knyter ihop byarna vid Älvnäs',
      kicker: 'Trafik',
      status: 'draft',
      language: 'sv',
      modifiedAt: article.metadata.modifiedAt,
      wordCount: 408,
    });
  });
});

describe('slugOfArticle', () => {
  it('takes the headline, the chosen slug before it, and the identity where there is neither', () => {
    const withSlug = { ...article, metadata: { ...article.metadata, slug: 'gangbron' } };
    const [kicker, , ...rest] = article.document.content;
    if (kicker === undefined) throw new Error('the sample has no kicker');
    const withoutHeadline = {
      ...article,
      document: { type: 'doc' as const, content: [kicker, { type: 'headline' as const }, ...rest] },
    };
    expect(slugOfArticle(article)).toBe('ny-gangbro-knyter-ihop-byarna-vid-alvnas');
    expect(slugOfArticle(withSlug)).toBe('gangbron');
    expect(slugOfArticle(withoutHeadline)).toBe('artikel-5b1f6c1e');
  });
});
