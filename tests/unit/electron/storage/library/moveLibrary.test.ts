import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { moveLibrary } from '../../../../../electron/storage/library/moveLibrary';
import { faultyFileSystem, systemError } from '../support/faultyFileSystem';
import { temporaryFolder } from '../support/temporaryFolder';

const disk = createNodeFileSystem();

async function libraryToMove() {
  const base = await temporaryFolder();
  const from = path.join(base, 'gammalt');
  await mkdir(path.join(from, 'artikel/images'), { recursive: true });
  await writeFile(path.join(from, 'artikel/article.json'), 'en artikel');
  await writeFile(path.join(from, 'artikel/images/bild.png'), 'en bild');
  return { base, from, to: path.join(base, 'nytt', 'bibliotek') };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

const files = ['artikel/article.json', 'artikel/images/bild.png'];

/** A disk on which the first rename leads to another disk. */
function acrossDisks(from: string) {
  return {
    ...disk,
    rename: (one: string, other: string) =>
      one === from ? Promise.reject(systemError('EXDEV')) : disk.rename(one, other),
  };
}

describe('moveLibrary', () => {
  it('renames on the same disk, into an empty folder as well', async () => {
    const { from, to } = await libraryToMove();
    await mkdir(to, { recursive: true });
    expect(await moveLibrary(disk, from, to)).toEqual({ ok: true, value: 'renamed' });
    expect(await filesIn(to)).toEqual(files);
    expect(await filesIn(from)).toEqual([]);
  });

  it('copies to another disk and leaves the old folder as it is', async () => {
    const { from, to } = await libraryToMove();
    expect(await moveLibrary(acrossDisks(from), from, to)).toEqual({ ok: true, value: 'copied' });
    expect(await filesIn(to)).toEqual(files);
    expect(await filesIn(from)).toEqual(files);
    expect(await readFile(path.join(to, 'artikel/article.json'), 'utf8')).toBe('en artikel');
    expect(await readdir(path.dirname(to))).toEqual(['bibliotek']);
  });

  it('puts nothing in place that is not what it was copied from', async () => {
    const { from, to } = await libraryToMove();
    const across = acrossDisks(from);
    const lying = {
      ...across,
      async *readPieces(filePath: string) {
        yield* filePath.startsWith(from) ? disk.readPieces(filePath) : [Buffer.from('något annat')];
      },
    };
    expect(await moveLibrary(lying, from, to)).toMatchObject({ ok: false, error: { systemCode: 'EIO' } });
    expect(await filesIn(path.dirname(to))).toEqual([]);
    expect(await filesIn(from)).toEqual(files);
  });

  it.each([
    ['into itself', (from: string) => path.join(from, 'artikel', 'nytt'), 'EINVAL'],
    ['onto something', (from: string) => path.dirname(from), 'ENOTEMPTY'],
  ])('does not move %s', async (_, placeOf, systemCode) => {
    const { from } = await libraryToMove();
    expect(await moveLibrary(disk, from, placeOf(from))).toMatchObject({ ok: false, error: { systemCode } });
    expect(await filesIn(from)).toEqual(files);
  });

  it('leaves the old folder as it is when any call fails', async () => {
    for (let number = 1; ; number++) {
      const { from, to } = await libraryToMove();
      const faulty = faultyFileSystem({ failing: (_, count) => (count === number ? 'ENOSPC' : undefined) });
      const across = {
        ...faulty,
        rename: (one: string, other: string) =>
          one === from ? Promise.reject(systemError('EXDEV')) : faulty.rename(one, other),
      };
      const moved = await moveLibrary(across, from, to);
      expect(await filesIn(from)).toEqual(files);
      if (faulty.calls.length < number) break;
      const isWhole = (await filesIn(to)).join() === files.join();
      expect(moved.ok && !isWhole).toBe(false);
    }
  });
});
