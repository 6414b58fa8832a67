import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Everything in a folder: names, kinds, permissions and hashes. */
export async function statesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.toSorted().map(async (name) => {
      const place = path.join(folder, name);
      const { mode } = await lstat(place);
      const kind = mode & 0o170000;
      const content = kind === 0o100000 ? await readFile(place) : kind === 0o120000 ? await readlink(place) : '';
      return `${name} ${mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`;
    }),
  );
}
