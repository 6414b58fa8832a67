/** From a click on a long article in the list until it is painted; TipTap with React, given the same document, beside it. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { articleOfWords } from './articleOfWords.mjs';
import { buildPeers } from './buildPeers.mjs';
import { launch } from './launch.mjs';
import { libraryOf } from './libraryOf.mjs';
import { median, row } from './statistics.mjs';

/** @typedef {readonly { type: string, text: string }[]} Blocks */

/**
 * Does something in the page and gives the milliseconds until the last word of the article has been painted.
 * @param {import('@playwright/test').Page} page
 * @param {{ blocks: Blocks, start: 'click' | 'show' }} work
 */
async function untilPainted(page, work) {
  return page.evaluate(
    ({ blocks, start }) =>
      new Promise((answer) => {
        const began = performance.now();
        const end = blocks.at(-1)?.text ?? '';
        const look = () => {
          const last = [...document.querySelectorAll('.ProseMirror p')].findLast((one) => one.textContent !== '');
          if (last?.textContent !== end) {
            requestAnimationFrame(look);
            return;
          }
          requestAnimationFrame(() => {
            // A message posted in the frame arrives after it has been laid out and painted.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => answer(performance.now() - began));
            port1.start();
            port2.postMessage(null);
          });
        };
        if (start === 'show') Reflect.get(window, 'showArticle')(blocks);
        else {
          const listed = [
            ...document.querySelectorAll('.library [role="option"], .library a, .library button, .library li'),
          ];
          const target = listed.findLast((one) => one.textContent?.includes('long-article'));
          if (!(target instanceof HTMLElement)) throw new Error('The article is not in the list.');
          target.click();
        }
        requestAnimationFrame(look);
      }),
    work,
  );
}

/** @param {{ rounds: number, words: readonly number[] }} options */
export async function opening({ rounds, words }) {
  await buildPeers();
  for (const wordCount of words) {
    const blocks = articleOfWords(wordCount);
    const library = libraryOf({ 'first-article': articleOfWords(100), 'long-article': blocks });
    /** @type {number[]} */ const ours = [];
    /** @type {number[]} */ const theirs = [];
    for (let round = 0; round < rounds; round++) {
      const spalt = await launch(['.'], { SPALT_LIBRARY: library });
      await spalt.page.getByText('long-article').first().waitFor();
      ours.push(await untilPainted(spalt.page, { blocks, start: 'click' }));
      await spalt.end();
      const peer = await launch([resolve('bench/peers'), resolve('out/bench/tiptap.html')]);
      await peer.page.waitForFunction(() => 'showArticle' in window);
      theirs.push(await untilPainted(peer.page, { blocks, start: 'show' }));
      await peer.end();
    }
    rmSync(library, { recursive: true, force: true });
    console.log(`Opening an article of ${wordCount} words, ${rounds} rounds`);
    console.log(row('  Spalt, from the list', ours));
    console.log(row('  TipTap, React, toolbar', theirs));
    console.log(`  ratio of medians ${(median(ours) / median(theirs)).toFixed(2)}`);
  }
}
