/**
 * The packaged app beside a window with a bare contenteditable, by the same Electron: from launch to a caret that takes
 * keys, and how often the system has to wake it while nobody writes.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { freshUserData, launch } from './launch.mjs';
import { median, row } from './statistics.mjs';
import { wakeUps } from './wakeUps.mjs';

/** After the start, what was put off is done, and what is drawn no more comes to rest. */
const settleSeconds = 40;
const watchedSeconds = 20;

/** @param {{ rounds: number }} options */
export async function packaged({ rounds }) {
  if (process.platform !== 'linux') {
    console.log('The packaged app: Linux only');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'spalt-bench-packaged-'));
  const builder = ['node_modules/electron-builder/cli.js', '--dir', `-c.directories.output=${folder}`];
  execFileSync(process.execPath, builder, { stdio: ['ignore', 'ignore', 'inherit'] });
  const executable = join(folder, 'linux-unpacked/spalt');
  // Playwright starts it by an argument that users' copies do not take.
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  const library = join(folder, 'library');
  mkdirSync(join(library, 'sample'), { recursive: true });
  cpSync('resources/sample', join(library, 'sample'), { recursive: true });

  // Kept from start to start, as a user's is: what the browser keeps of a page that it has read before counts for both.
  const [ourData, floorData] = [freshUserData(), freshUserData()];
  const ours = () => started([], { SPALT_LIBRARY: library }, { executable, userDataPath: ourData });
  const floor = () =>
    started([resolve('bench/peers'), resolve('bench/peers/contenteditable.html')], {}, { userDataPath: floorData });
  /** @type {Record<'start' | 'idle', { spalt: number[], floor: number[] }>} */
  const figures = { start: { spalt: [], floor: [] }, idle: { spalt: [], floor: [] } };
  for (let round = 0; round <= rounds; round++) {
    for (const [side, start] of /** @type {const} */ ([
      ['spalt', ours],
      ['floor', floor],
    ])) {
      const { app, elapsedMs, end } = await start();
      // The first round warms what is kept, by the disk and by the browser, for both and is not counted.
      if (round > 0) {
        figures.start[side].push(elapsedMs);
        await setTimeout(settleSeconds * 1000);
        figures.idle[side].push(await wakeUps(app.process().pid ?? 0, watchedSeconds));
      }
      await end();
    }
  }
  for (const used of [folder, ourData, floorData]) rmSync(used, { recursive: true, force: true });
  const { start, idle } = figures;
  console.log(`The packaged app, ${rounds} rounds`);
  console.log(row('  launch to editable, sample article', start.spalt));
  console.log(row('  the same, bare contenteditable', start.floor));
  console.log(`  ratio of medians ${(median(start.spalt) / median(start.floor)).toFixed(2)}; goal: at most 1.5`);
  console.log(`  wake-ups a second while idle: ${shown(idle.spalt)}; bare contenteditable: ${shown(idle.floor)}`);
  console.log(`  beyond the floor (medians): ${(median(idle.spalt) - median(idle.floor)).toFixed(1)}; goal: 0`);
}

/**
 * Starts a program and waits until the focus is in something that can be written in.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment]
 * @param {{ executable?: string, userDataPath?: string }} [parts]
 */
async function started(args, environment, parts) {
  const start = performance.now();
  const { app, page, end } = await launch(args, environment, parts);
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable,
  );
  return { app, end, elapsedMs: performance.now() - start };
}

/** @param {readonly number[]} values */
function shown(values) {
  return values.map((value) => value.toFixed(1)).join(', ');
}
