import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/ArticleId';
import type { KeptAddress } from '#core/publish/site/assignAddresses';
import { assignAddresses } from '#core/publish/site/assignAddresses';
import { addressWithoutReserved } from '#core/publish/site/addressWithoutReserved';
import { entryOf } from './entryOf';

const patterns = ['/{slug}/', '/{year}/{slug}.html'] as const;

/** An article whose address has only a few forms, so that many are wanted twice. */
const wanting = (number: number, slug: string, pattern: string) => ({
  ...entryOf(number).article,
  wanted: pattern.endsWith('/')
    ? { address: `${slug}/`, file: `${slug}/index.html` }
    : { address: `2026/${slug}.html`, file: `2026/${slug}.html` },
});

describe('assignAddresses', () => {
  it('gives every article an address of its own, which stays for as long as the pattern does', () => {
    const slugs = fc.array(fc.constantFrom('a', 'a-2', 'b'), { minLength: 1, maxLength: 6 });
    const rounds = fc.array(fc.tuple(fc.constantFrom(...patterns), slugs), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rounds, (given) => {
        let known: ReadonlyMap<ArticleId, KeptAddress> = new Map();
        for (const [pattern, wanted] of given) {
          const articles = wanted.map((slug, index) => wanting(index + 1, slug, pattern));
          const places = assignAddresses(articles, known, pattern);
          expect([...places.keys()].toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
          const all = new Map([...known, ...places]);
          const files = [...all.values()].flatMap(({ file, former }) => [file, ...former.map((each) => each.file)]);
          expect(files).toHaveLength(new Set(files).size);
          for (const [id, before] of known) {
            const after = all.get(id);
            const kept = [after, ...(after?.former ?? [])].map((each) => each?.file);
            expect(kept).toEqual(expect.arrayContaining([before.file, ...before.former.map(({ file }) => file)]));
            expect(before.pattern === pattern ? after : before).toBe(before);
          }
          expect(assignAddresses(articles, all, pattern)).toEqual(places);
          known = all;
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['sida/2/', 'sida-1/2/'],
    ['index.html', 'index-1.html'],
    ['404/', '404-1/'],
    ['site/a/', 'site-1/a/'],
    ['sidan/', 'sidan/'],
    ['2026/sida/', '2026/sida/'],
  ])('keeps %s from where the site has pages of its own', (address, free) => {
    expect(addressWithoutReserved({ address, file: address }, 'sv')).toEqual({ address: free, file: free });
  });
});
