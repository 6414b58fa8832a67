import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPages } from '#core/publish/site/listPages';
import { siteOf } from '../profile/siteOf';
import { entryOf } from './entryOf';

const site = siteOf();
const newsTo = (count: number) => Array.from({ length: count }, (_, index) => entryOf(index + 1));

describe('listPages', () => {
  it('has every article once in each of its lists, the latest first, with links both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), (count) => {
        const pages = listPages(newsTo(count), site).pages.filter(({ address }) => /^(?:sida\/\d+\/)?$/u.test(address));
        const times = pages.flatMap(({ entries }) => entries.map(({ article }) => Date.parse(article.publishedAt)));
        expect(times).toHaveLength(count);
        expect(times).toEqual(times.toSorted((one, other) => other - one));
        for (const [index, page] of pages.entries()) {
          expect(page.newer).toBe(pages[index - 1]?.address ?? null);
          expect(page.older).toBe(pages[index + 1]?.address ?? null);
        }
      }),
      { numRuns: 20, examples: [[0], [1], [59], [60], [89], [90]] },
    );
  });

  it('changes no older page when an article is added', () => {
    for (const count of [59, 75, 89, 119]) {
      const before = listPages(newsTo(count), site).pages.slice(2);
      const after = new Map(listPages(newsTo(count + 1), site).pages.map((page) => [page.address, page]));
      for (const page of before) expect(after.get(page.address)).toEqual(page);
    }
  });

  it('has one page for a name that is written in several ways, called as the latest has it', () => {
    const entries = [entryOf(1, { tags: ['Malmö FF', 'C++', 'C'] }), entryOf(2, { tags: ['malmö ff', 'МФФ'] })];
    const tags = listPages(entries, site).pages.filter(({ address }) => address.startsWith('amne/'));
    expect(tags.map(({ address, title, entries: listed }) => [address, title, listed.length])).toEqual([
      ['amne/c/', 'Ämne: C', 1],
      [expect.stringMatching(/^amne\/c-[0-9a-f]{6}\/$/u), 'Ämne: C++', 1],
      [expect.stringMatching(/^amne\/[0-9a-f]{6}\/$/u), 'Ämne: МФФ', 1],
      ['amne/malmo-ff/', 'Ämne: malmö ff', 2],
    ]);
  });
});
