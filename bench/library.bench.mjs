/** A library of 10,000 articles in the window, beside an empty one: start, search by key, long tasks, memory. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedText } from './inventedText.mjs';
import { launch } from './launch.mjs';
import { loadCore } from './loadCore.mjs';
import { median, percentile, row } from './statistics.mjs';

const wordsInArticle = 600;
/** How long after a key the list is watched for its last change. */
const watchMs = 400;
const longestWaitMs = 300_000;

/** @param {{ rounds: number, articles: number }} options */
export async function library({ rounds, articles }) {
  const folder = mkdtempSync(join(tmpdir(), 'spalt-bench-library-'));
  try {
    const full = { libraryPath: join(folder, 'full'), userDataPath: join(folder, 'full-data') };
    const empty = { libraryPath: join(folder, 'empty'), userDataPath: join(folder, 'empty-data') };
    const { byteCount, letters, words } = await makeLibrary(full.libraryPath, articles);
    mkdirSync(empty.libraryPath);
    console.log(
      `\nlibrary: ${articles} articles of ${wordsInArticle} words, ${megabytes(byteCount)} MB on disk, ${megabytes(letters)} MB of text`,
    );

    const first = await start(full);
    await first.page.waitForFunction(isWholeListShown, articles, { timeout: longestWaitMs });
    console.log(
      `  first start, until the whole folder is read: ${(performance.now() - first.startedAt).toFixed(0)} ms`,
    );
    await first.end();
    await (await start(empty)).end();

    /** @type {number[]} */ const fullMs = [];
    /** @type {number[]} */ const emptyMs = [];
    for (let round = 0; round < rounds; round++) {
      for (const [place, times] of /** @type {const} */ ([
        [full, fullMs],
        [empty, emptyMs],
      ])) {
        const started = await start(place);
        times.push(started.usableMs);
        await started.end();
      }
    }
    console.log(row('  start to usable list', fullMs));
    console.log(row('  the same, empty library', emptyMs));
    tellRatio(median(fullMs) / median(emptyMs), 1.5);

    const idle = await start(empty);
    await settled(idle.page);
    const emptyIdle = memoryOf(idle.pid);
    await searchByKey(idle.page, words);
    const emptyUsed = memoryOf(idle.pid);
    await idle.end();
    const { page, pid, end } = await start(full);
    await page.waitForFunction(isWholeListShown, articles, { timeout: longestWaitMs });
    await settled(page);
    const fullIdle = memoryOf(pid);
    await page.evaluate(() => {
      const found = /** @type {number[]} */ ([]);
      Reflect.set(globalThis, 'longTasks', found);
      new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    const { shown, answered } = await searchByKey(page, words);
    console.log(
      `  search, from key to answer      p50 ${percentile(answered, 0.5).toFixed(1)} ms, p95 ${percentile(answered, 0.95).toFixed(1)} ms (${answered.length} keys)`,
    );
    console.log(
      `  search, from key to shown list  p50 ${percentile(shown, 0.5).toFixed(1)} ms, p95 ${percentile(shown, 0.95).toFixed(1)} ms; goal: p95 at most 30`,
    );
    await scroll(page);
    const longTasks = await page.evaluate(() => {
      /** @type {unknown} */ const found = Reflect.get(globalThis, 'longTasks');
      return Array.isArray(found) ? found.map(Number) : [];
    });
    console.log(
      `  tasks over 50 ms in the window: ${longTasks.length}${longTasks.length > 0 ? `, longest ${Math.max(...longTasks).toFixed(0)} ms` : ''}; goal: none`,
    );
    const fullUsed = memoryOf(pid);
    await end();
    tellMemory('when it has been read', { full: fullIdle, empty: emptyIdle, letters });
    tellMemory('after the same words were looked for', { full: fullUsed, empty: emptyUsed, letters });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes articles of invented words as the app would.
 * @param {string} libraryPath
 * @param {number} count
 */
async function makeLibrary(libraryPath, count) {
  const { createArticle, writeArticle } = await loadCore({
    createArticle: 'core/article/createArticle.ts',
    writeArticle: 'core/article/writeArticle.ts',
  });
  const text = inventedText({ vocabularySize: 300_000 });
  let byteCount = 0;
  let letters = 0;
  /** @param {string} type @param {string} content */
  const block = (type, content) => {
    letters += Buffer.byteLength(content);
    return { type, content: [{ type: 'text', text: content }] };
  };
  for (let number = 0; number < count; number++) {
    const clock = { now: () => Date.UTC(2026, 0, 1) + number * 600_000 };
    const ids = { newId: () => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000` };
    const draft = createArticle({ clock, ids }, { language: 'sv' });
    const content = draft.document.content.flatMap((/** @type {{ type: string }} */ child) => {
      if (child.type === 'headline') return [block('headline', text.words(7).join(' '))];
      if (child.type === 'standfirst') return [block('standfirst', text.sentences(25))];
      if (child.type !== 'paragraph') return [child];
      return Array.from({ length: (wordsInArticle - 32) / 60 }, () => block('paragraph', text.sentences(60)));
    });
    const written = writeArticle({ ...draft, document: { ...draft.document, content } });
    byteCount += Buffer.byteLength(written);
    const articlePath = join(libraryPath, `2026-01-01-${ids.newId().slice(0, 8)}`);
    mkdirSync(articlePath, { recursive: true });
    writeFileSync(join(articlePath, 'article.json'), written);
  }
  return { byteCount, letters, words: Array.from({ length: 20 }, () => text.word()).filter((word) => word.length > 2) };
}

/**
 * Starts Spalt on a library; gives how long it took until the list can be used.
 * @param {{ readonly libraryPath: string, readonly userDataPath: string }} place
 */
async function start({ libraryPath, userDataPath }) {
  const startedAt = performance.now();
  const { app, page, end } = await launch(['.'], { SPALT_LIBRARY: libraryPath, SPALT_USER_DATA: userDataPath });
  // Its first rows, or that there are none; and a search field that takes keys.
  await page.waitForFunction(
    () => document.querySelector('.library [role="option"], .library .panel-empty') !== null,
    undefined,
    { polling: 'raf', timeout: longestWaitMs },
  );
  const usableMs = performance.now() - startedAt;
  const pid = app.process().pid;
  if (pid === undefined) throw new Error('Spalt has no process.');
  return { page, pid, end, startedAt, usableMs };
}

/** @param {number} count */
function isWholeListShown(count) {
  const text = document.querySelector('.list-count')?.textContent ?? '';
  return text.replaceAll(/\D/gu, '').startsWith(String(count)) && /^[\d\s.,]+\p{L}+$/u.test(text.trim());
}

/**
 * Types words into the search field, key by key.
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} words
 */
async function searchByKey(page, words) {
  const field = page.locator('.list-search input');
  /** @type {number[]} */ const shown = [];
  /** @type {number[]} */ const answered = [];
  for (const word of words) {
    await field.fill('');
    await settled(page);
    await field.focus();
    for (let length = 1; length <= word.length; length++) {
      const key = word.charAt(length - 1);
      // Watched from within the page, so that the way from here to there does not count.
      await page.evaluate((forMs) => {
        const seen = new Promise((/** @type {(ms: number) => void} */ resolve) => {
          const library = document.querySelector('.library');
          let typedAt = 0;
          let changedAt = 0;
          const observer = new MutationObserver(() => {
            changedAt = performance.now();
          });
          document.addEventListener(
            'input',
            () => {
              typedAt = performance.now();
              if (library !== null) observer.observe(library, { subtree: true, childList: true, characterData: true });
              setTimeout(() => {
                observer.disconnect();
                resolve(changedAt - typedAt);
              }, forMs);
            },
            { once: true, capture: true },
          );
        });
        Reflect.set(globalThis, 'seenAfterMs', seen);
      }, watchMs);
      await page.keyboard.type(key);
      const seenAfterMs = await page.evaluate(() => {
        /** @type {unknown} */ const seen = Reflect.get(globalThis, 'seenAfterMs');
        return seen;
      });
      shown.push(Math.max(0, Number(seenAfterMs)));
      answered.push(
        await page.evaluate(
          async (text) => {
            const sentAt = performance.now();
            await window.spalt.request['library:query']({
              place: 'articles',
              text,
              filters: { status: null, section: null, author: null, tag: null, changedAfter: null },
              sort: 'relevance',
              isDescending: true,
              offset: 0,
              limit: 20,
            });
            return performance.now() - sentAt;
          },
          word.slice(0, length),
        ),
      );
    }
  }
  await field.fill('');
  return { shown, answered };
}

/**
 * Scrolls through the list as with a wheel that is turned fast.
 * @param {import('@playwright/test').Page} page
 */
async function scroll(page) {
  await page.locator('.library [role="option"]').first().hover();
  for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, turn < 60 ? 1500 : 20_000);
  await settled(page);
}

/**
 * Waits until the window has had nothing to do for a while.
 * @param {import('@playwright/test').Page} page
 */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((/** @type {(done: true) => void} */ resolve) => {
        const wait = (/** @type {number} */ left) =>
          left === 0 ? resolve(true) : requestIdleCallback(() => setTimeout(() => wait(left - 1), 100));
        wait(10);
      }),
  );
}

/**
 * Bytes of memory that a process and all that it has started have for themselves, and their share of what they share.
 * @param {number} pid
 */
function memoryOf(pid) {
  /** @type {Map<number, readonly number[]>} */ const children = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    const statPath = join('/proc', name, 'stat');
    if (!existsSync(statPath)) continue;
    const parent = Number(
      readFileSync(statPath, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[1],
    );
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  /** @type {(of: number) => number} */
  const sum = (of) => pssOf(of) + (children.get(of) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}

/** @param {number} pid */
function pssOf(pid) {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It has ended meanwhile, or it has no memory, as one that has ended and was not waited for.
    return 0;
  }
}

/** @param {string} when @param {{ full: number, empty: number, letters: number }} bytes */
function tellMemory(when, { full, empty, letters }) {
  const goal = 1.3 * empty + letters;
  console.log(
    `  memory of all processes ${when}: ${megabytes(full)} MB, empty library ${megabytes(empty)} MB; goal at most ${megabytes(goal)} MB: ${full <= goal ? 'met' : 'missed'}`,
  );
}

/** @param {number} ratio @param {number} goal */
function tellRatio(ratio, goal) {
  console.log(`  ratio of medians ${ratio.toFixed(2)}; goal at most ${goal}: ${ratio <= goal ? 'met' : 'missed'}`);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
