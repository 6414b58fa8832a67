import { describe, expect, it } from 'vitest';
import { isArticleId } from '#core/article/ArticleId';
import type { ArticleId } from '#core/article/ArticleId';
import { relatedIdsOf, withPageAddresses } from '#core/publish/withPageAddresses';
import { articleOf, documentOf, paragraph, relatedArticle } from '../document/build';

const ids = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`).filter(isArticleId);
const [first = '', second = ''] = ids;
const article = articleOf(
  documentOf(
    {},
    relatedArticle('Ny', { article: first }),
    paragraph('Nu'),
    relatedArticle('Flyttad', { article: second, href: 'https://a.example/gammal' }),
    relatedArticle('Annan', { href: 'https://b.example/' }),
  ),
);
const addressesIn = (addresses: ReadonlyMap<ArticleId, string>) =>
  withPageAddresses(article, addresses).document.content.flatMap((block) =>
    block.type === 'relatedArticle' ? [block.attrs.href] : [],
  );

describe('links to other articles', () => {
  it('are known by the identities of the articles', () => expect(relatedIdsOf(article)).toEqual(ids.slice(0, 2)));

  it('lead where their pages are now, and else where they led', () => {
    expect(addressesIn(new Map())).toEqual([null, 'https://a.example/gammal', 'https://b.example/']);
    const known = new Map(ids.map((id, index) => [id, `https://a.example/${index}`]));
    expect(addressesIn(known)).toEqual(['https://a.example/0', 'https://a.example/1', 'https://b.example/']);
  });
});
