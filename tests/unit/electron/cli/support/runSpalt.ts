import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';

// A test starts several processes, and the first may have to build the program.
vi.setConfig({ testTimeout: 60_000 });

/** Where the user's data are said to be: what a run keeps is kept for others of these tests, and for nobody else. */
const settingsPath = path.resolve('node_modules/.cache/spalt-settings');

/** What a run of the command line gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in a process of its own, with messages in English unless told otherwise. */
export async function runSpalt(
  given: readonly string[],
  {
    input = '',
    locale = 'C.UTF-8',
    folder = '.',
  }: { input?: string | Uint8Array; locale?: string; folder?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [path.resolve('electron/cli/spalt.mjs'), ...given], {
    cwd: folder,
    env: { ...process.env, LC_ALL: locale, XDG_CONFIG_HOME: settingsPath },
    stdio: 'pipe',
  });
  child.stdin.end(input);
  const closing = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closing;
  return { code: child.exitCode, out, err };
}

/** The data of a run with `--json`. */
export function dataOf({ out }: Run): unknown {
  return JSON.parse(out);
}
