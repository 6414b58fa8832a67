import { watch } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { instanceFolder } from './holder';

const prefix = 'knock-';
const lookEveryMs = 40;

/** Answers to starts that ask whether this process is still there: each of their files is taken away. */
export function answerKnocks(userDataPath: string): void {
  const folderPath = instanceFolder(userDataPath);
  const answerAll = async (): Promise<void> => {
    const names = await readdir(folderPath).catch((): string[] => []);
    await Promise.all(
      names
        .filter((name) => name.startsWith(prefix))
        .map((name) => rm(path.join(folderPath, name), { force: true }).catch(() => undefined)),
    );
  };
  void answerAll();
  try {
    // Without it, a second start takes this process for one that hangs, and asks the user.
    watch(folderPath, { persistent: false }, () => void answerAll()).on('error', () => undefined);
  } catch {
    // The folder could not be made: nobody knows of this process by it, either.
  }
}

/** Asks the process that has the user's data whether it is still there. False when it has not answered in that time. */
export async function knock(
  userDataPath: string,
  { pid, withinMs }: { readonly pid: number; readonly withinMs: number },
): Promise<boolean> {
  const filePath = path.join(instanceFolder(userDataPath), `${prefix}${pid}`);
  try {
    await mkdir(instanceFolder(userDataPath), { recursive: true });
    await writeFile(filePath, '');
  } catch {
    // Who can't ask must not accuse.
    return true;
  }
  try {
    for (const startedMs = performance.now(); performance.now() - startedMs < withinMs; await setTimeout(lookEveryMs)) {
      const state = await stat(filePath).catch(() => undefined);
      if (state === undefined) return true;
    }
    return false;
  } finally {
    await rm(filePath, { force: true }).catch(() => undefined);
  }
}
