import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * A short text that changes when any of these files is changed, added, removed or renamed.
 *
 * @param {string} folder
 * @param {readonly string[]} names files, and folders with all that is in them; missing ones are left out
 * @returns {Promise<string>} made of paths, sizes and times of change, so nothing has to be read
 */
export async function fingerprintOf(folder, names) {
  const places = await Promise.all(names.map((name) => filesIn(path.join(folder, name))));
  const lines = await Promise.all(
    places.flat().map(async (filePath) => {
      const { size, mtimeMs } = await stat(filePath);
      return `${path.relative(folder, filePath)}\0${size}\0${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

/**
 * @param {string} place
 * @returns {Promise<readonly string[]>}
 */
async function filesIn(place) {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) {
    return [];
  }
  if (!found.isDirectory()) {
    return [place];
  }
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
