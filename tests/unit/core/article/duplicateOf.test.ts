import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import { duplicateOf } from '#core/article/duplicateOf';
import { readArticleValue } from '#core/article/readArticle';
import { withHeadline } from '#core/article/withHeadline';
import type { ReviewComment } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import { textOfField } from '#core/text/textOf';

const ids = (id: string) => ({ newId: () => id });
const clock = (time: number) => ({ now: () => time });

function published(): ArticleFile {
  const sources = { clock: clock(0), ids: ids('5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03') };
  const article = createArticle(sources, { language: 'sv' });
  return {
    ...article,
    document: withHeadline(article.document, 'Bron öppnar'),
    metadata: {
      ...article.metadata,
      section: 'Lokalt',
      tags: ['bro'],
      status: 'published',
      slug: 'bron',
      publishedAt: '2026-05-28T09:00:00Z',
      canonicalAddress: 'https://exempel.se/bron',
      embargoUntil: '2026-06-01T06:00:00Z',
    },
  };
}

const sources = { clock: clock(1000), ids: ids('6c2f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03') };

describe('duplicateOf', () => {
  it('is a draft of its own, made now, that can be told by its headline', () => {
    const copy = duplicateOf(published(), sources, ' – kopia');
    expect(readArticleValue(copy).ok).toBe(true);
    expect(textOfField(copy.document, 'headline')).toBe('Bron öppnar – kopia');
    expect(copy.id).toBe('6c2f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03');
    expect(copy.metadata).toMatchObject({ status: 'draft', section: 'Lokalt', tags: ['bro'] });
    expect(copy.metadata.createdAt).toBe('1970-01-01T00:00:01.000Z');
  });

  it('does not say that it is published, but keeps an embargo', () => {
    expect(duplicateOf(published(), sources, '').metadata).toMatchObject({
      slug: null,
      publishedAt: null,
      canonicalAddress: null,
      embargoUntil: '2026-06-01T06:00:00Z',
    });
  });

  it('is about another text: nobody has commented on it or proposed anything', () => {
    const comment: ReviewComment = {
      id: '7d2f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03',
      range: { from: 3, to: 6 },
      quote: 'Bron',
      messages: [{ by: 'Anna Ek', at: '2026-03-02T07:00:00.000Z', text: 'Vilken bro?' }],
      resolved: null,
    };
    const people = [{ name: 'Anna Ek', colour: 0 }];
    const reviewed = { ...published(), review: { ...emptyReview, people, comments: [comment] } };
    expect(duplicateOf(reviewed, sources, '').review).toEqual(emptyReview);
  });

  it('leaves a headline empty that is', () => {
    const untitled = { ...published(), document: withHeadline(published().document, ' ') };
    expect(duplicateOf(untitled, sources, ' – kopia').document).toEqual(untitled.document);
  });
});
