import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '#core/library/search/readQuery';
import type { Snippet, TextRange } from '#core/library/search/snippetOf';
import { findMatches, snippetOf } from '#core/library/search/snippetOf';
import type { SearchBlock } from '#core/library/search/SearchText';
import { arbitraryBlocks, arbitraryQuery } from './arbitraryArticles';

/** A text with what was found in brackets. */
function marked(text: string, ranges: readonly TextRange[]): string {
  return ranges.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}

function shown(snippet: Snippet | null): string {
  if (snippet === null) return '';
  const { text, ranges, isCutBefore, isCutAfter } = snippet;
  return `${isCutBefore ? '…' : ''}${marked(text, ranges)}${isCutAfter ? '…' : ''}`;
}

const filler = 'Kommunen har länge talat om saken utan att något har hänt, säger flera av dem som bor här. ';

describe('findMatches', () => {
  it.each([
    ['Skolans nya matsal', 'skol', '[Skolans] nya matsal'],
    ['En ny bro och en bro', 'bro', 'En ny [bro] och en [bro]'],
    ['Idén är ny, Müller', 'iden muller', '[Idén] är ny, [Müller]'],
    ['En ny bro över ån', '"ny bro" över', 'En [ny bro] [över] ån'],
    ['En ny bro över ån', '"ny bro" bro', 'En [ny bro] över ån'],
    ['EU:s mål', 'eu:s', '[EU:s] mål'],
    ['Nytt år', 'ar', 'Nytt år'],
    ['Nytt år', '', 'Nytt år'],
  ])('%s, looked for %s', (text, query, expected) => {
    expect(marked(text, findMatches(text, readQuery(query)))).toBe(expected);
  });
});

describe('snippetOf', () => {
  const article: readonly SearchBlock[] = [
    { field: 'headline', text: 'Ny bro i Lerum' },
    { field: 'standfirst', text: 'Bron öppnar på lördag.' },
    { field: 'body', text: `${filler.repeat(3)}Den nya bron är trettio meter lång och fyra bred. ${filler.repeat(3)}` },
    { field: 'body', text: 'Det blir fest i Lerum när bron öppnar.' },
  ];

  it('shows the block that has most of what is looked for, at best not the headline', () => {
    expect(shown(snippetOf(article, readQuery('lerum bron')))).toBe('Det blir fest i [Lerum] när [bron] öppnar.');
    expect(shown(snippetOf(article, readQuery('bron')))).toBe('[Bron] öppnar på lördag.');
    expect(shown(snippetOf(article, readQuery('"ny bro"')))).toBe('[Ny bro] i Lerum');
    expect(snippetOf(article, readQuery('saknas'))).toBeNull();
  });

  it('cuts a long block between words, around what was found', () => {
    const snippet = snippetOf(article, readQuery('trettio meter'));
    expect(shown(snippet)).toBe(
      '…säger flera av dem som bor här. Den nya bron är [trettio] [meter] lång och fyra bred. Kommunen har länge talat om saken utan att något har hänt, säger flera av dem…',
    );
  });

  it('shows the part with most matches, and the end of a block whole', () => {
    const text = `Bron. ${filler.repeat(3)}Bron och bron och bron.`;
    const snippet = snippetOf([{ field: 'body', text }], readQuery('bron'), 80);
    expect(shown(snippet)).toBe(
      '…utan att något har hänt, säger flera av dem som bor här. [Bron] och [bron] och [bron].',
    );
  });

  it('cuts at any length to a piece of the block in which all marks are matches', () => {
    fc.assert(
      fc.property(arbitraryBlocks, arbitraryQuery, fc.integer({ min: 1, max: 60 }), (blocks, text, maximumLength) => {
        const query = readQuery(text);
        const snippet = snippetOf(blocks, query, maximumLength);
        const hasMatch = blocks.some((block) => findMatches(block.text, query).length > 0);
        expect(snippet !== null).toBe(hasMatch);
        if (snippet === null) return;
        const block = blocks.find((one) => one.field === snippet.field && one.text.includes(snippet.text));
        expect(block).toBeDefined();
        expect(snippet.isCutBefore || snippet.isCutAfter).toBe(snippet.text !== block?.text);
        expect(snippet.ranges.length).toBeGreaterThan(0);
        const longest = Math.max(...findMatches(block?.text ?? '', query).map(({ start, end }) => end - start));
        expect(snippet.text.length).toBeLessThanOrEqual(Math.max(maximumLength, longest));
        for (const { start, end } of snippet.ranges) {
          expect(findMatches(snippet.text.slice(start, end), query)).toEqual([{ start: 0, end: end - start }]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
