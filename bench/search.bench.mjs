/** Searching 10,000 articles with each key that is typed, beside a plain scan of the same text for the same letters. */
import { inventedText } from './inventedText.mjs';
import { loadCore } from './loadCore.mjs';
import { median, percentile, row } from './statistics.mjs';

const wordsInArticle = 600;
const searches = 40;

/**
 * Prints how long it takes to make the index, to keep it, to read it back and to search it, and how much memory it has.
 * @param {{ readonly rounds: number, readonly articles: number }} options
 */
export async function search({ rounds, articles: articleCount }) {
  const { SearchIndex, readQuery, snippetOf, writeSearchCache, readSearchCache } = await loadCore({
    SearchIndex: 'core/library/search/SearchIndex.ts',
    readQuery: 'core/library/search/readQuery.ts',
    snippetOf: 'core/library/search/snippetOf.ts',
    searchCache: 'core/library/search/searchCache.ts',
  });
  const text = inventedText({ vocabularySize: 300_000 });
  const articles = Array.from({ length: articleCount }, (_, number) => ({
    id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    blocks: [
      { field: 'kicker', text: text.word() },
      { field: 'headline', text: text.words(7).join(' ') },
      { field: 'standfirst', text: text.sentences(25) },
      ...Array.from({ length: (wordsInArticle - 48) / 60 }, () => ({ field: 'body', text: text.sentences(60) })),
      { field: 'caption', text: text.sentences(15) },
    ],
  }));
  const folded = articles.map(({ blocks }) =>
    blocks
      .map((block) => block.text)
      .join('\n')
      .toLowerCase(),
  );
  const megabytes = folded.reduce((sum, { length }) => sum + length, 0) / 1e6;
  console.log(`\nsearch: ${articleCount} articles of ${wordsInArticle} words, ${megabytes.toFixed(0)} million letters`);

  const before = memoryMegabytes();
  let index = new SearchIndex();
  const puts = articles.map(({ id, blocks }) => milliseconds(() => index.put(id, '1', blocks)));
  const total = puts.reduce((sum, time) => sum + time, 0);
  console.log(`  making the index: ${total.toFixed(0)} ms; longest article ${Math.max(...puts).toFixed(1)} ms`);
  console.log(
    `  memory of the index: ${(memoryMegabytes() - before).toFixed(0)} MB (text as letters: ${megabytes.toFixed(0)} MB)`,
  );
  /** @type {Uint8Array} */
  let cache = new Uint8Array();
  console.log(
    row(
      '  keeping it as a cache',
      times(rounds, () => (cache = writeSearchCache(index))),
    ),
  );
  console.log(
    row(
      '  reading the cache',
      times(rounds, () => (index = readSearchCache(cache))),
    ),
  );
  console.log(`  size of the cache: ${(cache.length / 1e6).toFixed(1)} MB`);

  const first = Array.from({ length: searches }, () => text.word());
  const second = Array.from({ length: searches }, () => text.word());
  /** @type {Record<string, readonly string[]>} */
  const kinds = {
    'one word, key by key': first.flatMap(keys),
    'two words, key by key': first.flatMap((word, place) => keys(second[place] ?? '').map((key) => `${word} ${key}`)),
    'a phrase': articles
      .slice(0, searches)
      .map(({ blocks }) => `"${blocks[3]?.text.split(' ').slice(5, 8).join(' ')}"`),
  };
  for (const [kind, queries] of Object.entries(kinds)) {
    /** @type {number[]} */
    const found = [];
    /** @type {number[]} */
    const scanned = [];
    let hitCount = 0;
    for (const query of queries) {
      found.push(
        milliseconds(() => {
          const wanted = readQuery(query);
          const hits = index.search(wanted);
          hitCount += hits.length;
          // As many as a list shows at once.
          for (const { id } of hits.slice(0, 20)) {
            snippetOf(articles[Number.parseInt(id.slice(-12), 16)]?.blocks ?? [], wanted);
          }
        }),
      );
      const letters = query.replaceAll('"', '').toLowerCase();
      scanned.push(milliseconds(() => folded.filter((article) => article.includes(letters))));
    }
    console.log(`  ${kind}: ${queries.length} searches, ${Math.round(hitCount / queries.length)} articles found each`);
    console.log(figures('    with 20 snippets', found));
    console.log(figures('    plain scan of the text', scanned));
  }
}

/**
 * What stands in the field after each key.
 * @param {string} word
 */
function keys(word) {
  return Array.from(word, (_, index) => word.slice(0, index + 1));
}

/**
 * @param {string} name
 * @param {readonly number[]} values milliseconds
 */
function figures(name, values) {
  const [p50, p95, most] = [median(values), percentile(values, 0.95), Math.max(...values)].map((value) =>
    value.toFixed(1).padStart(7),
  );
  return `${name.padEnd(34)} p50 ${p50} ms   p95 ${p95} ms   max ${most} ms`;
}

/** @param {() => unknown} action */
function milliseconds(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/**
 * @param {number} rounds
 * @param {() => unknown} action
 */
function times(rounds, action) {
  return Array.from({ length: rounds }, () => milliseconds(action));
}

/** What is in use, after garbage has been collected where Node lets us (`--expose-gc`). */
function memoryMegabytes() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
