import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { isProcessAlive } from './isProcessAlive.mjs';
import { SetupError } from './SetupError.mjs';

const POLL_MS = 300;
const LONGEST_WAIT_MS = 30 * 60 * 1000;

/**
 * Does something while no other set-up of the same name is under way.
 *
 * The lock is a file that holds its owner's process id; one whose owner has ended is taken over.
 *
 * @template T
 * @param {string} lockPath
 * @param {() => void} onWait called once when somebody else holds the lock
 * @param {() => Promise<T>} action
 * @returns {Promise<T>} what the action returns
 * @throws {SetupError} when the lock is still held after half an hour
 */
export async function withLock(lockPath, onWait, action) {
  await mkdir(path.dirname(lockPath), { recursive: true });
  const startedMs = Date.now();
  let isWaiting = false;
  while (!(await isTaken(lockPath))) {
    const owner = await readOwner(lockPath);
    if (owner !== undefined && !isProcessAlive(owner)) {
      await rm(lockPath, { force: true });
      continue;
    }
    if (!isWaiting) {
      isWaiting = true;
      onWait();
    }
    if (Date.now() - startedMs > LONGEST_WAIT_MS) {
      throw new SetupError(
        `Another set-up has held ${lockPath} for half an hour. If none is running, delete that file.`,
      );
    }
    await delay(POLL_MS);
  }
  try {
    return await action();
  } finally {
    await rm(lockPath, { force: true });
  }
}

/**
 * @param {string} lockPath
 * @returns {Promise<boolean>} whether the lock is now ours
 */
async function isTaken(lockPath) {
  try {
    await writeFile(lockPath, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

/**
 * @param {string} lockPath
 * @returns {Promise<number | undefined>} undefined when the lock has just gone, or its owner is still writing it
 */
async function readOwner(lockPath) {
  try {
    const owner = Number.parseInt(await readFile(lockPath, 'utf8'), 10);
    return Number.isNaN(owner) ? undefined : owner;
  } catch {
    return undefined;
  }
}
