import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Run } from './runSpalt';

/** Runs the program itself, in a process of its own and in a locale without a language. It may have to be built first. */
export async function runProgram(
  given: readonly string[],
  { input = '', folder = '.' }: { input?: string; folder?: string } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [path.resolve('electron/cli/spalt.mjs'), ...given], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: 'pipe',
  });
  child.stdin.end(input);
  const closing = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closing;
  return { code: child.exitCode, out, err };
}
