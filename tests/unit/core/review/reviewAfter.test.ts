import { describe, expect, it } from 'vitest';
import { withHeadline } from '#core/article/withHeadline';
import { articleSchema } from '#core/document/articleSchema';
import { readArticle } from '#core/article/readArticle';
import { reviewAfter } from '#core/review/reviewAfter';
import { suggestionsIn } from '#core/review/suggestions/suggestionsIn';
import { textOfField } from '#core/text/textOf';
import { readFileSync } from 'node:fs';

const read = readArticle(readFileSync('tests/fixtures/articles/version-6.json', 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { document, review } = read.value.article;
const nodeOf = (json: typeof document) => articleSchema.nodeFromJSON(json);

describe('reviewAfter', () => {
  it('keeps what is proposed and commented when another program gives the article a headline', () => {
    const renamed = withHeadline(document, 'En mycket längre rubrik än förut');
    const { suggestions, comments } = reviewAfter(review, nodeOf(document), nodeOf(renamed));
    expect(suggestions === null ? '' : textOfField(suggestions.original, 'headline')).toBe(
      'En mycket längre rubrik än förut',
    );
    expect(suggestions === null ? '' : textOfField(suggestions.original, 'standfirst')).toBe('Hon börjar i juli.');
    expect(suggestions?.changes.length).toBe(1);
    expect(suggestions?.changes[0]?.inserted[0]?.by).toBe('Lena Berg');
    // The words of the first are gone with the headline; it is not forgotten.
    expect(comments.map(({ range, quote }) => [range, quote])).toEqual([
      [null, 'Ny'],
      [null, 'i fjol'],
    ]);
  });

  it('is the same review where the text is', () => {
    expect(reviewAfter(review, nodeOf(document), nodeOf(document))).toBe(review);
  });
});

describe('suggestionsIn', () => {
  it('finds anew what is proposed where the changes fit no text, and loses no word', () => {
    const changes = review.suggestions?.changes ?? [];
    const broken = changes.map((change) => ({ ...change, from: change.from + 1, to: change.to + 1 }));
    const original = nodeOf(review.suggestions?.original ?? document);
    const found = suggestionsIn(original, nodeOf(document), broken, '?', '2026-03-01T00:00:00Z');
    expect(found.original).toBe(original);
    expect(found.changes.map(({ from, to, inserted }) => [from, to, inserted[0]?.by])).toEqual([[42, 48, 'Lena Berg']]);
  });
});
