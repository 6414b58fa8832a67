import path from 'node:path';
import { hostileBundles as makeHostileBundles } from '../bundles/hostileBundles';
import { tryHostileBundle } from '../bundles/tryHostileBundle';
import type { Fault } from '../Fault';
import { runMany } from '../runMany';

const mebibyte = 1024 * 1024;

/**
 * Files that are no good bundles, from strangers or damaged on their way, are read and imported. One at a time, since
 * what each takes of memory is measured.
 */
export const hostileBundles: Fault = async ({ count, folder }) => {
  let slowestMs = 0;
  let mostBytes = 0;
  const report = await runMany(makeHostileBundles(count), 1, async (bundle) => {
    const { complaints, tookMs, tookBytes } = await tryHostileBundle(path.join(folder, 'run'), bundle);
    slowestMs = Math.max(slowestMs, tookMs);
    mostBytes = Math.max(mostBytes, tookBytes);
    return complaints;
  });
  const remark = `at most ${Math.round(slowestMs)} ms and ${Math.round(mostBytes / mebibyte)} MiB for one`;
  return { ...report, remark };
};
