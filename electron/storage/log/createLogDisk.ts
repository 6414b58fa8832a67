import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import type { LogDisk } from './Log';

/** The disk for a log. Not synced: a power cut may cost its last lines, and a save must not wait for them. */
export function createLogDisk(): LogDisk {
  return {
    append: (filePath, text) => appendFile(filePath, text),
    rename,
    byteCountOf: async (filePath) => {
      const state = await stat(filePath).catch(() => undefined);
      return state?.size ?? 0;
    },
    makeFolder: async (folderPath) => {
      await mkdir(folderPath, { recursive: true });
    },
  };
}
