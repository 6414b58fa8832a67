import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '#core/library/search/findWords';
import { readQuery } from '#core/library/search/readQuery';
import { SearchIndex } from '#core/library/search/SearchIndex';
import type { SearchBlock } from '#core/library/search/SearchText';
import { arbitraryBlocks, arbitraryQuery, articleIdOf } from './arbitraryArticles';

function indexOf(...articles: readonly (readonly SearchBlock[])[]): SearchIndex {
  const index = new SearchIndex();
  for (const [number, blocks] of articles.entries()) index.put(articleIdOf(number), 'stamp', blocks);
  return index;
}

function body(text: string): readonly SearchBlock[] {
  return [{ field: 'body', text }];
}

/** The numbers of the articles found, the best first. */
function found(index: SearchIndex, query: string): readonly number[] {
  return index.search(readQuery(query)).map(({ id }) => Number.parseInt(id.slice(-12), 16));
}

/** The same in the order of their numbers. */
function foundInOrder(index: SearchIndex, query: string): readonly number[] {
  return found(index, query).toSorted((one, other) => one - other);
}

/** The same, found by looking at every word of every block. */
function foundByLooking(articles: readonly (readonly SearchBlock[])[], query: string): readonly number[] {
  const terms = readQuery(query);
  return articles.flatMap((blocks, number) => {
    const hasAll = terms.every(({ words, isPrefix }) =>
      blocks.some(({ text }) => {
        const folded = foldedWords(text);
        return folded.some((_, start) =>
          words.every((word, offset) => {
            const isBeginning = isPrefix && offset === words.length - 1;
            return isBeginning ? folded[start + offset]?.startsWith(word) === true : folded[start + offset] === word;
          }),
        );
      }),
    );
    return hasAll && terms.length > 0 ? [number] : [];
  });
}

describe('SearchIndex', () => {
  it('knows å, ä and ö for letters of their own, and é for an e', () => {
    const index = indexOf(body('Nytt år'), body('Det ar'), body('Den är'), body('Idén om München'));
    expect(found(index, 'ar')).toEqual([1]);
    expect(found(index, 'ÅR')).toEqual([0]);
    expect(found(index, 'iden')).toEqual([3]);
    expect(found(index, 'idén munchen')).toEqual([3]);
  });

  it('finds as one types: the last word may be unfinished, the others not', () => {
    const index = indexOf(body('Skolans nya matsal'), body('Skola i Lerum'));
    expect(foundInOrder(index, 'sk')).toEqual([0, 1]);
    expect(found(index, 'skola ler')).toEqual([1]);
    expect(found(index, 'skola mat')).toEqual([]);
    expect(found(index, 'mat skolans')).toEqual([]);
    expect(found(index, 'matsal skolans')).toEqual([0]);
  });

  it('finds phrases within a block and not across two', () => {
    const index = indexOf(body('En ny bro över ån'), body('Bron är ny. Bro över ån finns'), [
      { field: 'body', text: 'Den är ny' },
      { field: 'body', text: 'Bro över ån' },
    ]);
    expect(foundInOrder(index, '"ny bro"')).toEqual([0, 1]);
    expect(found(index, '"en ny bro"')).toEqual([0]);
    expect(foundInOrder(index, '"bro över ån" ny')).toEqual([0, 1, 2]);
    expect(found(index, '"ny br')).toHaveLength(2);
  });

  it('puts first what has the words in the headline, then above the text, in it, and below pictures', () => {
    const index = indexOf(
      [{ field: 'byline', text: 'Bro' }],
      [{ field: 'caption', text: 'En bro och en bro' }],
      [{ field: 'body', text: 'En bro' }],
      [{ field: 'body', text: 'En bro, en bro' }],
      [{ field: 'standfirst', text: 'En bro' }],
      [
        { field: 'body', text: 'Inget här' },
        { field: 'headline', text: 'Ny bro' },
      ],
    );
    const order = found(index, 'bro');
    expect(order.slice(0, 3)).toEqual([5, 4, 3]);
    expect(order.at(-1)).toBe(0);
  });

  it('puts the word itself before longer ones', () => {
    const index = indexOf(body('Brottsling'), body('En bro'), body('Brodern'));
    expect(found(index, 'bro')[0]).toBe(1);
  });

  it('finds nothing for nothing, and nothing for words that no article has', () => {
    const index = indexOf(body('Ny bro'));
    expect(found(index, '')).toEqual([]);
    expect(found(index, 'bro saknas')).toEqual([]);
    expect(found(new SearchIndex(), 'bro')).toEqual([]);
  });

  it('finds what looking at every word finds', () => {
    fc.assert(
      fc.property(fc.array(arbitraryBlocks, { maxLength: 8 }), arbitraryQuery, (articles, query) => {
        expect(foundInOrder(indexOf(...articles), query)).toEqual(foundByLooking(articles, query));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds after any changes what an index made of the same articles finds', () => {
    const change = fc.record({ number: fc.nat(12), blocks: fc.option(arbitraryBlocks), query: arbitraryQuery });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40, size: 'max' }), (changes) => {
        const index = new SearchIndex();
        const articles: (readonly SearchBlock[])[] = Array.from({ length: 13 }, () => []);
        for (const { number, blocks, query } of changes) {
          if (blocks === null) index.remove(articleIdOf(number));
          else index.put(articleIdOf(number), 'stamp', blocks);
          articles[number] = blocks ?? [];
          const scores = (one: SearchIndex) =>
            one
              .search(readQuery(query))
              .map(({ id, score }) => `${score} ${id}`)
              .toSorted();
          expect(scores(index)).toEqual(scores(indexOf(...articles)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('finds each of many articles, while they are put in and changed', () => {
    const index = new SearchIndex();
    for (let round = 1; round <= 3; round++) {
      const foundAtOnce: number[] = [];
      for (let number = 0; number < 700; number++) {
        index.put(
          articleIdOf(number),
          `${round}`,
          body(`Artikel${number} omgång${round} och ord${number % 50}x${number}`),
        );
        if (number % 100 === 0) foundAtOnce.push(...found(index, `artikel${number} omgång${round}`));
      }
      expect(foundAtOnce).toEqual([0, 100, 200, 300, 400, 500, 600]);
      expect(found(index, 'och')).toHaveLength(700);
      expect(found(index, `omgång${round - 1}`)).toEqual([]);
      expect(found(index, 'ord7x')).toHaveLength(14);
      expect(index.stampOf(articleIdOf(3))).toBe(`${round}`);
    }
    index.remove(articleIdOf(3));
    expect(found(index, 'artikel3')).not.toContain(3);
    expect(index.stampOf(articleIdOf(3))).toBeUndefined();
  });
});
