import fc from 'fast-check';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import type { SearchBlock } from '#core/library/search/SearchText';
import { searchFields } from '#core/library/search/SearchText';

/** Few words, many of which begin alike, with accents and capitals: so that searches find something. */
const word = fc.constantFrom(
  'bro',
  'Bron',
  'brott',
  'år',
  'ar',
  'är',
  'idé',
  'iden',
  'ö',
  'EU:s',
  'e-post',
  'och',
  'Och',
);

/** Blocks of a small article. */
export const arbitraryBlocks: fc.Arbitrary<readonly SearchBlock[]> = fc.array(
  fc.record({
    field: fc.constantFrom(...searchFields),
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  }),
  { maxLength: 5 },
);

/** What somebody may type to find something in them. */
export const arbitraryQuery: fc.Arbitrary<string> = fc
  .array(fc.oneof(word, fc.constantFrom('b', 'br', 'i', 'å', 'a', '"', '"bro', 'och"', 'x')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

/** The id of an article that differs for each number. */
export function articleIdOf(number: number): ArticleId {
  const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  if (!isArticleId(id)) throw new Error('Not the id of an article');
  return id;
}
