import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { detailChanges } from '#core/article/detailChanges';
import { articleOf, documentOf, paragraph } from '../document/build';

const article = articleOf(documentOf({}, paragraph('Bron öppnar.')));

function withDetails(metadata: Partial<ArticleFile['metadata']>, language = article.language): ArticleFile {
  return { ...article, language, metadata: { ...article.metadata, ...metadata } };
}

describe('detailChanges', () => {
  it('tells each detail that differs with both values, in the order in which they are shown', () => {
    const author = { name: 'Karin Sjöholm', role: 'reporter', address: null };
    expect(
      detailChanges(
        article,
        withDetails({ section: 'Lokalt', status: 'proof', authors: [author], tags: ['bro'] }, 'en'),
      ),
    ).toEqual([
      { name: 'language', before: article.language, after: 'en' },
      { name: 'section', before: null, after: 'Lokalt' },
      { name: 'tags', before: [], after: ['bro'] },
      { name: 'authors', before: [], after: [author] },
    ]);
  });

  it('tells nothing of the text, of its status, of when it was made and of when it was changed', () => {
    const later = withDetails({
      createdAt: '2026-03-02T07:15:00Z',
      modifiedAt: '2026-03-02T07:15:00Z',
      status: 'proof',
    });
    expect(detailChanges(article, { ...later, document: documentOf({}, paragraph('Vägen stängs.')) })).toEqual([]);
  });
});
