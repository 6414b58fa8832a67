/** From launch to a caret that takes keys: Spalt with an article open, beside a window with a bare contenteditable. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from './launch.mjs';
import { median, row } from './statistics.mjs';

/**
 * Milliseconds from the start of the process until the focus is in something that can be written in.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment]
 */
async function launchToEditable(args, environment) {
  const start = performance.now();
  const { page, end } = await launch(args, environment);
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable,
  );
  const elapsed = performance.now() - start;
  await end();
  return elapsed;
}

/** @param {{ rounds: number }} options */
export async function startup({ rounds }) {
  const library = mkdtempSync(join(tmpdir(), 'spalt-bench-library-'));
  mkdirSync(join(library, 'sample'));
  cpSync('resources/sample', join(library, 'sample'), { recursive: true });
  /** @type {number[]} */ const spalt = [];
  /** @type {number[]} */ const floor = [];
  for (let round = 0; round <= rounds; round++) {
    const ours = await launchToEditable(['.'], { SPALT_LIBRARY: library });
    const theirs = await launchToEditable([resolve('bench/peers'), resolve('bench/peers/contenteditable.html')]);
    // The first round warms the disk's cache for both and is not counted.
    if (round > 0) {
      spalt.push(ours);
      floor.push(theirs);
    }
  }
  rmSync(library, { recursive: true, force: true });
  console.log(`Launch to editable, ${rounds} rounds`);
  console.log(row('  Spalt, sample article', spalt));
  console.log(row('  bare contenteditable', floor));
  console.log(`  ratio of medians ${(median(spalt) / median(floor)).toFixed(2)}`);
}
