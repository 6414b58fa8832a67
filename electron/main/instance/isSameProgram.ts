import { execFile } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Holder } from './holder';

const run = promisify(execFile);

/** Whether there is a process of that number that this user may end. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a process is alive, this user's, and runs the program that it said it was: numbers of processes are used again.
 * False also where the system does not tell.
 */
export async function isSameProgram({ pid, executablePath }: Holder, platform: NodeJS.Platform): Promise<boolean> {
  if (!isAlive(pid)) return false;
  try {
    if (platform === 'linux') {
      // After an update, the file that runs is gone.
      return (await readlink(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/u, '') === executablePath;
    }
    if (platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
      return stdout.startsWith(`"${path.win32.basename(executablePath)}"`);
    }
    const { stdout } = await run('ps', ['-p', String(pid), '-o', 'comm=']);
    return stdout.trim() === executablePath;
  } catch {
    return false;
  }
}
