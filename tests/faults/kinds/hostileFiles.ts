import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { electronPath } from '../../app/electronPath';
import type { Fault } from '../Fault';
import type { HostileFile } from '../strangers/HostileFile';
import type { StrangersPlan, StrangersReport } from '../strangers/StrangersPlan';

/**
 * As the issue of security has it; a bundle is read twice, with all that is wrong in it. Dictionaries are tried for 20 s
 * at most and rules for 10, and what is fit is opened once more.
 */
const promisedMs = { picture: 5000, document: 5000, bundle: 20_000, dictionary: 30_000, rules: 30_000 } as const;
/** What `Workshop` stops at, with room for what is seen late. */
const mostMegabytes = 3000;

/** Photos, manuscripts, bundles, dictionaries or rules of strangers are taken in by main and its workshop: one at a time, since memory is measured. */
export function hostileFiles(kind: HostileFile['kind']): Fault {
  return async ({ count, folder, strangersPath, longestLossMs }) => {
    if (strangersPath === undefined) return { runs: 0, failures: [], notRun: 'the program was not built' };
    // Electron takes a folder with a package for an app, and no program of that ending.
    const appPath = path.join(folder, 'app');
    await mkdir(appPath, { recursive: true });
    await writeFile(
      path.join(appPath, 'package.json'),
      JSON.stringify({ name: 'strangers', version: '1.0.0', main: strangersPath }),
    );
    const plan: StrangersPlan = {
      kind,
      count,
      folder,
      reportPath: path.join(folder, 'report.json'),
      workshopPath: path.resolve('out/main/workshop.js'),
      // JSON has no infinity.
      longestMs: longestLossMs === Infinity ? null : (longestLossMs ?? promisedMs[kind]),
      mostMegabytes,
    };
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), appPath];
    const child = spawn(electronPath(process.cwd()), args, {
      env: { ...process.env, SPALT_STRANGERS: JSON.stringify(plan) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    const written = await readFile(plan.reportPath, 'utf8').catch(() => undefined);
    if (written === undefined)
      return { runs: count, failures: [`It ended with ${child.exitCode}: ${said.slice(-2000)}`] };
    const { runs, failures, takenCount, slowest, mostMebibytes }: StrangersReport = JSON.parse(written);
    const remark = `${takenCount} taken in; at most ${Math.round(slowest.ms)} ms for one (${slowest.name}), ${mostMebibytes} MiB`;
    return { runs, failures, remark };
  };
}
