/**
 * Typing in the middle of an article: from key to painted frame, the main thread's work for a key, and how much of it is
 * script; Spalt beside bare ProseMirror, and beside TipTap with React and a toolbar.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { articleOfWords } from './articleOfWords.mjs';
import { buildPeers } from './buildPeers.mjs';
import { launch } from './launch.mjs';
import { libraryOf } from './libraryOf.mjs';
import { median, percentile, row } from './statistics.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {readonly { type: string, text: string }[]} Blocks */
/** @typedef {{ p50: number, p95: number, task: number, script: number }} Typed milliseconds; the last two for one key */

/**
 * Types into the middle paragraph, one key at a time.
 * @param {Page} page
 * @param {number} keys
 * @returns {Promise<Typed>}
 */
async function typeAndMeasure(page, keys) {
  const middle = page.locator('.ProseMirror p').nth(Math.floor((await page.locator('.ProseMirror p').count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.evaluate(() => {
    /** @type {number[]} */
    const delays = [];
    /** @type {(() => void) | undefined} */
    let resume;
    Object.assign(window, {
      delays,
      /** Answers when the frame of that key has been handed on. */
      keyShown: (/** @type {number} */ count) =>
        new Promise((answer) => {
          if (delays.length > count) answer(undefined);
          else resume = () => answer(undefined);
        }),
    });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message posted in the frame arrives after it has been laid out and painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            delays.push(performance.now() - timeStamp);
            port1.close();
            resume?.();
          });
          port1.start();
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  let phase = 7;
  const press = async (/** @type {number} */ key) => {
    // Nobody types in step with the screen: keys fall anywhere between two frames, the same way on every side.
    phase = (phase * 48_271) % 2_147_483_647;
    await setTimeout(phase % 34);
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'a');
    await page.evaluate((count) => Reflect.get(window, 'keyShown')(count), key);
  };
  // The first keys warm the compiler, on every side alike.
  const warmUp = 20;
  for (let key = 0; key < warmUp; key++) await press(key);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await spent(client);
  for (let key = warmUp; key < warmUp + keys; key++) await press(key);
  const after = await spent(client);
  const delays = (await page.evaluate(() => Reflect.get(window, 'delays'))).slice(warmUp);
  return {
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    task: (after.task - before.task) / keys,
    script: (after.script - before.script) / keys,
  };
}

/**
 * What the window's main thread has worked so far, in milliseconds of processor time: altogether, and in script.
 * @param {import('@playwright/test').CDPSession} client
 */
async function spent(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { task: of('TaskDuration'), script: of('ScriptDuration') };
}

/**
 * Spalt with that article open, from a library of its own.
 * @param {Blocks} blocks
 * @param {number} keys
 */
async function inSpalt(blocks, keys) {
  const library = libraryOf({ article: blocks });
  const { page, end } = await launch(['.'], { SPALT_LIBRARY: library });
  await page.locator('.ProseMirror p').nth(6).waitFor();
  // Dictionaries are read and the article is checked: whoever types on has all of it at work.
  await page.locator('[data-proof="read"]').waitFor();
  const typed = await typeAndMeasure(page, keys);
  await end();
  rmSync(library, { recursive: true, force: true });
  return typed;
}

/**
 * A peer with the same text.
 * @param {string} pageName
 * @param {Blocks} blocks
 * @param {number} keys
 */
async function inPeer(pageName, blocks, keys) {
  const { page, end } = await launch([resolve('bench/peers'), resolve('out/bench', pageName)]);
  await page.waitForFunction(() => 'showArticle' in window);
  await page.evaluate((given) => Reflect.get(window, 'showArticle')(given), blocks);
  await page.locator('.ProseMirror p').nth(6).waitFor();
  const typed = await typeAndMeasure(page, keys);
  await end();
  return typed;
}

/** @param {{ rounds: number, keys: number, words: readonly number[] }} options */
export async function typing({ rounds, keys, words }) {
  await buildPeers();
  /** @type {number[]} */
  const scriptOfSpalt = [];
  for (const wordCount of words) {
    const blocks = articleOfWords(wordCount);
    const sides = {
      Spalt: () => inSpalt(blocks, keys),
      'bare ProseMirror': () => inPeer('prosemirror.html', blocks, keys),
      'TipTap, React, toolbar': () => inPeer('tiptap.html', blocks, keys),
    };
    /** @type {Record<string, Typed[]>} */
    const typed = {};
    for (let round = 0; round < rounds; round++) {
      for (const [name, type] of Object.entries(sides)) (typed[name] ??= []).push(await type());
    }
    console.log(`Typing, ${wordCount} words, ${rounds} rounds of ${keys} keys`);
    for (const [figure, label] of /** @type {const} */ ([
      ['p50', 'key to frame p50'],
      ['p95', 'key to frame p95'],
      ['task', 'main thread a key'],
      ['script', 'script a key'],
    ])) {
      const valuesOf = (/** @type {string} */ name) => (typed[name] ?? []).map((one) => one[figure]);
      const ours = median(valuesOf('Spalt'));
      for (const name of Object.keys(sides)) {
        const ratio = name === 'Spalt' ? '' : `   Spalt is ${(ours / median(valuesOf(name))).toFixed(2)} ×`;
        console.log(`${row(`  ${label}, ${name}`, valuesOf(name))}${ratio}`);
      }
      if (figure === 'script') scriptOfSpalt.push(ours);
    }
  }
  const [least, most] = [scriptOfSpalt[0] ?? Number.NaN, scriptOfSpalt.at(-1) ?? Number.NaN];
  console.log(`Spalt's script a key grows ${(most / least).toFixed(2)} × from ${words[0]} to ${words.at(-1)} words`);
}
