import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArticleId } from '#core/article/ArticleId';
import { articleStatus } from '#core/article/articleFile';
import type { CatalogueEntry } from '#core/library/catalogue/CatalogueEntry';
import { choicesOf, filterEntries, sortEntries } from '#core/library/catalogue/selectEntries';

const noFilters = { status: null, section: null, author: null, tag: null, changedAfter: null } as const;

function entry(number: number, part: Partial<CatalogueEntry> = {}): CatalogueEntry {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  if (!isArticleId(id)) throw new Error(id);
  return {
    id,
    headline: `Rubrik ${number}`,
    kicker: '',
    status: 'draft',
    language: 'sv',
    modifiedAt: '2026-05-28T10:00:00.000Z',
    createdAt: '2026-05-28T09:00:00.000Z',
    wordCount: number,
    section: null,
    authors: [],
    tags: [],
    canonicalAddress: null,
    ...part,
  };
}

function headlines(entries: readonly CatalogueEntry[]): readonly string[] {
  return entries.map(({ headline }) => headline);
}

describe('filterEntries', () => {
  const entries = [
    entry(1, { status: 'ready', section: 'Sport', authors: ['Eva Ek'], tags: ['bandy'] }),
    entry(2, {
      status: 'ready',
      section: 'Nyheter',
      authors: ['Eva Ek', 'Bo By'],
      modifiedAt: '2026-06-01T12:00:00+02:00',
    }),
    entry(3, { tags: ['bandy', 'lerum'] }),
  ];

  it.each([
    [{}, [1, 2, 3]],
    [{ status: 'ready' as const }, [1, 2]],
    [{ section: 'Sport' }, [1]],
    [{ author: 'Bo By' }, [2]],
    [{ tag: 'bandy' }, [1, 3]],
    [{ status: 'ready' as const, tag: 'bandy' }, [1]],
    [{ changedAfter: '2026-06-01T10:00:00Z' }, [2]],
    [{ changedAfter: '2026-06-01T10:00:01Z' }, []],
    [{ section: 'sport' }, []],
  ])('%j', (filters, expected) => {
    expect(filterEntries(entries, { ...noFilters, ...filters }).map(({ wordCount }) => wordCount)).toEqual(expected);
  });
});

describe('sortEntries', () => {
  it('sorts headlines as a Swedish reader does', () => {
    const names = ['Öl', 'Zebra', 'ål', 'Apa 10', 'äpple', 'apa 9', 'Éclair'];
    const sorted = sortEntries(
      names.map((headline, index) => entry(index, { headline })),
      { sort: 'headline', isDescending: false },
    );
    expect(headlines(sorted)).toEqual(['apa 9', 'Apa 10', 'Éclair', 'Zebra', 'ål', 'äpple', 'Öl']);
  });

  it('sorts statuses in the order of an article’s life, the last changed first within one', () => {
    const sorted = sortEntries(
      [
        entry(1, { status: 'published' }),
        entry(2, { modifiedAt: '2026-05-28T10:00:00Z' }),
        entry(3, { modifiedAt: '2026-05-29T10:00:00+09:00' }),
        entry(4, { status: 'proof' }),
      ],
      { sort: 'status', isDescending: false },
    );
    expect(sorted.map(({ wordCount }) => wordCount)).toEqual([3, 2, 4, 1]);
  });

  it('keeps all of them, in an order that does not hang on the one before', () => {
    const some = fc.array(
      fc.record({
        headline: fc.constantFrom('a', 'b', 'å'),
        status: fc.constantFrom(...articleStatus.options),
        modifiedAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', '2026-02-01T00:00:00.000Z'),
      }),
      { maxLength: 12 },
    );
    const sort = fc.constantFrom('changed', 'created', 'headline', 'words', 'status');
    fc.assert(
      fc.property(some, sort, fc.boolean(), (parts, by, isDescending) => {
        const entries = parts.map((part, index) => entry(index, part));
        const sorted = sortEntries(entries, { sort: by, isDescending });
        expect(sorted).toHaveLength(entries.length);
        expect(sortEntries(entries.toReversed(), { sort: by, isDescending })).toEqual(sorted);
      }),
    );
  });
});

describe('choicesOf', () => {
  it('counts every value there is', () => {
    const choices = choicesOf([
      entry(1, { section: 'Sport', authors: ['Bo By', 'Eva Ek'], tags: ['öst', 'ark'] }),
      entry(2, { section: 'Sport', status: 'published' }),
      entry(3, { status: 'proof', tags: ['ark'] }),
    ]);
    expect(choices.statuses.map(({ value }) => value)).toEqual(['draft', 'proof', 'published']);
    expect(choices.sections).toEqual([{ value: 'Sport', count: 2 }]);
    expect(choices.authors.map(({ value }) => value)).toEqual(['Bo By', 'Eva Ek']);
    expect(choices.tags).toEqual([
      { value: 'ark', count: 2 },
      { value: 'öst', count: 1 },
    ]);
  });
});
