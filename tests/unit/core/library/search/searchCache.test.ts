import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '#core/library/search/readQuery';
import { readSearchCache, writeSearchCache } from '#core/library/search/searchCache';
import { SearchIndex } from '#core/library/search/SearchIndex';
import type { SearchBlock } from '#core/library/search/SearchText';
import { arbitraryBlocks, arbitraryQuery, articleIdOf } from './arbitraryArticles';

function indexOf(articles: readonly (readonly SearchBlock[])[]): SearchIndex {
  const index = new SearchIndex();
  for (const [number, blocks] of articles.entries()) index.put(articleIdOf(number), `stämpel ${number}`, blocks);
  return index;
}

function read(bytes: Uint8Array): SearchIndex {
  const index = readSearchCache(bytes);
  if (index === null) throw new Error('The cache could not be read');
  return index;
}

const articles = fc.array(arbitraryBlocks, { maxLength: 8 });

describe('searchCache', () => {
  it('gives back an index that finds the same and goes on from there', () => {
    fc.assert(
      fc.property(articles, arbitraryBlocks, arbitraryQuery, (list, added, text) => {
        const index = indexOf(list);
        const restored = read(writeSearchCache(index));
        const query = readQuery(text);
        expect(restored.search(query).toSorted(byId)).toEqual(index.search(query).toSorted(byId));
        expect(list.map((_, number) => restored.stampOf(articleIdOf(number)))).toEqual(
          list.map((_, number) => `stämpel ${number}`),
        );
        for (const one of [index, restored]) one.put(articleIdOf(99), 'ny', added);
        expect(restored.search(query).toSorted(byId)).toEqual(index.search(query).toSorted(byId));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out words that no article has any longer', () => {
    const index = indexOf([[{ field: 'body', text: 'Ett långt försvunnet ord 汉字' }]]);
    index.put(articleIdOf(0), 'ny', [{ field: 'body', text: 'Kvar 汉字' }]);
    expect(read(writeSearchCache(index)).words.sorted().words).toEqual(['kvar', '汉字']);
  });

  it('reads nothing that was cut, changed or is something else', () => {
    fc.assert(
      fc.property(articles, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, place, change) => {
        const bytes = writeSearchCache(indexOf(list));
        const damaged = bytes.slice();
        damaged[place % bytes.length] = (damaged[place % bytes.length] ?? 0) ^ change;
        expect(readSearchCache(damaged)).toBeNull();
        expect(readSearchCache(bytes.slice(0, place % bytes.length))).toBeNull();
      }),
    );
    expect(readSearchCache(new Uint8Array())).toBeNull();
    expect(readSearchCache(new TextEncoder().encode('{"format":"spalt-article"}'))).toBeNull();
  });

  it('reads a cache that lies within other bytes', () => {
    const bytes = writeSearchCache(indexOf([[{ field: 'body', text: 'Ny bro' }]]));
    const around = new Uint8Array(bytes.length + 5);
    around.set(bytes, 5);
    expect(read(around.subarray(5)).search(readQuery('bro'))).toHaveLength(1);
  });
});

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
