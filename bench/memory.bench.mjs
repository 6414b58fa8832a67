/** What typing leaves behind: the window's script heap after a collection, before and after many keys. */
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { articleOfWords } from './articleOfWords.mjs';
import { launch } from './launch.mjs';
import { libraryOf } from './libraryOf.mjs';

const keyCount = 10_000;

/** Types ten thousand keys in Spalt, in sentences and with the saves that they bring about. */
export async function memory() {
  const library = libraryOf({ article: articleOfWords(10_000) });
  const { page, end } = await launch(['.'], { SPALT_LIBRARY: library });
  await page.locator('.ProseMirror p').nth(6).waitFor();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const heap = async () => {
    await page.locator('[data-save-state="saved"]').waitFor();
    // What was typed last is looked at when the writer has paused.
    await setTimeout(1000);
    await page.locator('[data-proof="read"]').waitFor();
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1024 / 1024;
  };
  const middle = page.locator('.ProseMirror p').nth(Math.floor((await page.locator('.ProseMirror p').count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  // Words as they should be: each that is not would be remarked on, and remarks have to be kept.
  const sentences = articleOfWords(6000)
    .map(({ text }) => text)
    .join('\n');
  let typed = 0;
  const type = async (/** @type {number} */ count) => {
    for (const letter of sentences.slice(typed, typed + count)) await page.keyboard.type(letter);
    typed += count;
  };
  // Code that runs for the first time is compiled and kept: that is no leak.
  await type(3000);
  const before = await heap();
  await type(keyCount);
  const after = await heap();
  await end();
  rmSync(library, { recursive: true, force: true });
  console.log(`Script heap after a collection, article of 10,000 words, ${keyCount} keys`);
  console.log(`  before ${before.toFixed(2)} MiB, after ${after.toFixed(2)} MiB: ${(after / before).toFixed(3)} ×`);
}
