/** From key to painted frame in the middle of an article: Spalt beside bare ProseMirror. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { articleOfWords } from './articleOfWords.mjs';
import { launch } from './launch.mjs';
import { median, percentile, row } from './statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Types into the middle paragraph, one key at a time, and gives for each key the milliseconds from the key's own time
 * stamp until the frame that shows it has been handed on.
 * @param {Page} page
 * @param {number} keys
 * @returns {Promise<number[]>}
 */
async function typeAndMeasure(page, keys) {
  const middle = page.locator('.ProseMirror p').nth(Math.floor((await page.locator('.ProseMirror p').count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.evaluate(() => {
    /** @type {number[]} */
    const delays = [];
    Object.assign(window, { delays });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message posted in the frame arrives after it has been laid out and painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => delays.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'a');
    await page.waitForFunction((count) => Reflect.get(window, 'delays').length > count, key);
  }
  return page.evaluate(() => Reflect.get(window, 'delays'));
}

/**
 * Spalt with that article open, from a library of its own.
 * @param {readonly { type: string, text: string }[]} blocks
 * @param {number} keys
 */
async function inSpalt(blocks, keys) {
  const library = mkdtempSync(join(tmpdir(), 'spalt-bench-library-'));
  const article = JSON.parse(readFileSync('resources/sample/article.json', 'utf8'));
  article.document.content = [
    { type: 'kicker' },
    { type: 'headline', content: [{ type: 'text', text: 'Mätning' }] },
    { type: 'standfirst' },
    { type: 'byline' },
    { type: 'dateline' },
    ...blocks.map(({ type, text }) => ({ type, content: [{ type: 'text', text }] })),
  ];
  mkdirSync(join(library, 'article'));
  writeFileSync(join(library, 'article', 'article.json'), JSON.stringify(article));
  const { page, end } = await launch(['.'], { SPALT_LIBRARY: library });
  await page.locator('.ProseMirror p').nth(6).waitFor();
  const delays = await typeAndMeasure(page, keys);
  await end();
  rmSync(library, { recursive: true, force: true });
  return delays;
}

/**
 * Bare ProseMirror with the same text.
 * @param {readonly { type: string, text: string }[]} blocks
 * @param {number} keys
 */
async function inProseMirror(blocks, keys) {
  const { page, end } = await launch([resolve('bench/peers'), resolve('out/bench/prosemirror.html')]);
  await page.waitForFunction(() => 'showArticle' in window);
  await page.evaluate((given) => Reflect.get(window, 'showArticle')(given), blocks);
  const delays = await typeAndMeasure(page, keys);
  await end();
  return delays;
}

/** @param {{ rounds: number, keys: number }} options */
export async function typing({ rounds, keys }) {
  await build({
    root: 'bench/peers',
    base: './',
    logLevel: 'error',
    build: {
      outDir: resolve('out/bench'),
      emptyOutDir: true,
      // A page from disk may not load modules under CORS: plain script tags do.
      modulePreload: false,
      rolldownOptions: { input: 'bench/peers/prosemirror.html' },
    },
  });
  for (const wordCount of [600, 10_000]) {
    const blocks = articleOfWords(wordCount);
    /** @type {number[][]} */ const ours = [];
    /** @type {number[][]} */ const theirs = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await inSpalt(blocks, keys));
      theirs.push(await inProseMirror(blocks, keys));
    }
    console.log(`Key to painted frame, ${wordCount} words, ${rounds} rounds of ${keys} keys`);
    for (const share of [0.5, 0.95]) {
      const [spalt, peer] = [ours, theirs].map((sides) => sides.map((delays) => percentile(delays, share)));
      console.log(row(`  p${share * 100} Spalt`, spalt ?? []));
      console.log(row(`  p${share * 100} bare ProseMirror`, peer ?? []));
      console.log(`  p${share * 100} ratio of medians ${(median(spalt ?? []) / median(peer ?? [])).toFixed(2)}`);
    }
  }
}
