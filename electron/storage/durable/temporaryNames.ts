import { randomBytes } from 'node:crypto';
import { systemCodeOf } from '../diskFailureOf';

/** Tells this run of the program from an earlier one that had the same process id. */
export const run = randomBytes(6).toString('hex');
let count = 0;

/** A name for a file that is being written, which nothing else has. It begins with a dot, so that it is hidden. */
export function newTemporaryName(): string {
  count += 1;
  return `.spalt-${process.pid}-${run}-${count}.tmp`;
}

const temporaryName = /^\.spalt-(\d+)-([0-9a-f]{12})-\d+\.tmp$/u;

/** Whether a name is that of a temporary file of ours, whoever writes it. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** Whether a name is that of a temporary file of ours whose writer is gone: nobody will finish it. */
export function isStaleTemporaryName(name: string): boolean {
  const match = temporaryName.exec(name);
  if (match === null) return false;
  const pid = Number(match[1]);
  return pid === process.pid ? match[2] !== run : !isProcessAlive(pid);
}

/** Whether there is a process of that id on this computer. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but another user's.
    return systemCodeOf(error) === 'EPERM';
  }
}
