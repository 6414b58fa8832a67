import { createHash } from 'node:crypto';
import path from 'node:path';

/** The folder of the catalogues of all libraries, in that of the user's data. */
export const catalogueCacheName = 'library-cache';

/** Where the catalogue of a library is kept, within the folder of the user's data: each library has a place of its own. */
export function cachePathOf(userDataPath: string, libraryPath: string): string {
  const name = createHash('sha256').update(libraryPath).digest('hex').slice(0, 16);
  return path.join(userDataPath, catalogueCacheName, name);
}
