import path from 'node:path';
import { newTemporaryName } from '../../../electron/storage/durable/temporaryNames';

const nextTemporaryNames = 24;

/**
 * Every path within those folders that storage is about to use, as `strace -P` wants them: whole and exact. Temporary
 * names are counted on from the last, which only the process itself knows.
 */
export function watchedPaths(folders: readonly string[], filePaths: readonly string[]): readonly string[] {
  const [, stem = '', count = ''] = /^(.*-)(\d+)\.tmp$/u.exec(newTemporaryName()) ?? [];
  const names = Array.from({ length: nextTemporaryNames }, (_, index) => `${stem}${Number(count) + 1 + index}.tmp`);
  return [...folders, ...filePaths, ...folders.flatMap((folder) => names.map((name) => path.join(folder, name)))];
}
