import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** How much a file, or a folder with everything in it, takes, and how many files that is. Nothing where there is none. */
export async function sizeOf(place: string): Promise<{ readonly byteCount: number; readonly fileCount: number }> {
  const state = await lstat(place).catch(() => undefined);
  if (state === undefined) return { byteCount: 0, fileCount: 0 };
  if (!state.isDirectory()) return { byteCount: state.size, fileCount: 1 };
  const names = await readdir(place).catch((): string[] => []);
  let [byteCount, fileCount] = [0, 0];
  for (const name of names) {
    const within = await sizeOf(path.join(place, name));
    byteCount += within.byteCount;
    fileCount += within.fileCount;
  }
  return { byteCount, fileCount };
}
