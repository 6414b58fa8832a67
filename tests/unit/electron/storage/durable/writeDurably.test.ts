import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { removeStaleFiles } from '../../../../../electron/storage/durable/removeStaleFiles';
import { writeDurably } from '../../../../../electron/storage/durable/writeDurably';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { temporaryFolder } from '../support/temporaryFolder';

const older = 'Det som stod här förut.';
const newer = 'Det nya, som är längre än det som stod här förut. '.repeat(50);

async function writeOver(fileSystem: FileSystem) {
  const folder = await temporaryFolder();
  const filePath = path.join(folder, 'article.json');
  await writeFile(filePath, older);
  const result = await writeDurably(fileSystem, filePath, Buffer.from(newer));
  return { folder, filePath, result, text: await readFile(filePath, 'utf8'), names: await readdir(folder) };
}

function systemCodeOf(result: Awaited<ReturnType<typeof writeDurably>>): string | undefined {
  return result.ok ? undefined : result.error.systemCode;
}

describe('writeDurably', () => {
  it('writes a new file and replaces an old one', async () => {
    const { result, text, names, filePath, folder } = await writeOver(createNodeFileSystem());
    expect(result.ok).toBe(true);
    expect(text).toBe(newer);
    expect(names).toEqual(['article.json']);
    const other = path.join(folder, 'other.json');
    expect((await writeDurably(createNodeFileSystem(), other, Buffer.from(''))).ok).toBe(true);
    expect(await readFile(other, 'utf8')).toBe('');
    expect(await readFile(filePath, 'utf8')).toBe(newer);
  });

  it('syncs the file before it takes its place, and the folder before it answers', async () => {
    const disk = faultyFileSystem();
    await writeOver(disk);
    expect(disk.calls).toEqual([
      'stateOf',
      'createFile',
      'setMode',
      'write',
      'state',
      'sync',
      'close',
      'rename',
      'syncFolder',
    ]);
  });

  it('writes everything though the disk takes only a little at a time', async () => {
    const { result, text } = await writeOver(faultyFileSystem({ bytesAtATime: 7 }));
    expect(result.ok).toBe(true);
    expect(text).toBe(newer);
  });

  it.each([0, 1, 1000])(
    'says ENOSPC on a disk with room for %d bytes, and leaves what was there',
    async (roomBytes) => {
      const { result, text, names } = await writeOver(faultyFileSystem({ roomBytes }));
      expect(systemCodeOf(result)).toBe('ENOSPC');
      expect(text).toBe(older);
      expect(names).toEqual(['article.json']);
    },
  );

  it('notices a file that is shorter than what was written', async () => {
    const real = createNodeFileSystem();
    const { result, text } = await writeOver({
      ...real,
      createFile: async (filePath, mode) => {
        const file = await real.createFile(filePath, mode);
        return { ...file, write: async (bytes) => (await file.write(bytes.subarray(1)), bytes.byteLength) };
      },
    });
    expect(systemCodeOf(result)).toBe('EIO');
    expect(text).toBe(older);
  });

  it('gives up on a disk that takes nothing and says nothing', async () => {
    const real = createNodeFileSystem();
    const { result } = await writeOver({
      ...real,
      createFile: async (filePath, mode) => ({ ...(await real.createFile(filePath, mode)), write: async () => 0 }),
    });
    expect(systemCodeOf(result)).toBe('EIO');
  });

  it('never syncs a file again after a failed sync', async () => {
    const disk = faultyFileSystem({ failing: (call) => (call === 'sync' ? 'EIO' : undefined) });
    const { result, text, names } = await writeOver(disk);
    expect(systemCodeOf(result)).toBe('EIO');
    expect(disk.calls.filter((call) => call === 'sync')).toHaveLength(1);
    expect(disk.calls).not.toContain('rename');
    expect(text).toBe(older);
    expect(names).toEqual(['article.json']);
  });

  const clean = 9;
  const points = Array.from({ length: clean }, (_, index) => index + 1);

  it.each(points)('holds when call %d fails once', async (point) => {
    const disk = faultyFileSystem({ failing: (_, number) => (number === point ? 'EIO' : undefined) });
    const { result, text, names } = await writeOver(disk);
    const failed = disk.calls[point - 1];
    // Without its mode the file is only stricter than before.
    expect(result.ok).toBe(failed === 'setMode');
    expect(text).toBe(result.ok || failed === 'syncFolder' ? newer : older);
    expect(names).toEqual(['article.json']);
  });

  it.each(points)('holds when every call from %d on fails', async (point) => {
    const { folder, result, text } = await writeOver(
      faultyFileSystem({ failing: (_, number) => (number >= point ? 'EROFS' : undefined) }),
    );
    expect(systemCodeOf(result)).toBe('EROFS');
    expect(text).toBe(point === clean ? newer : older);
    // What it could not take away, a later run does.
    const pid = process.pid;
    for (const name of await readdir(folder)) {
      if (name === 'article.json') continue;
      const ofEarlierRun = name.replace(new RegExp(`^(\\.spalt-${pid}-)[0-9a-f]{12}`, 'u'), '$1000000000000');
      expect(ofEarlierRun).not.toBe(name);
      await createNodeFileSystem().rename(path.join(folder, name), path.join(folder, ofEarlierRun));
    }
    await removeStaleFiles(createNodeFileSystem(), folder);
    expect(await readdir(folder)).toEqual(['article.json']);
  });

  it('hands the permissions of the old file on', async () => {
    const folder = await temporaryFolder();
    const filePath = path.join(folder, 'article.json');
    await writeFile(filePath, older);
    await chmod(filePath, 0o666);
    await writeDurably(createNodeFileSystem(), filePath, Buffer.from(newer));
    expect((await stat(filePath)).mode & 0o777).toBe(0o666);
    await chmod(filePath, 0o600);
    await writeDurably(createNodeFileSystem(), filePath, Buffer.from(older));
    expect((await stat(filePath)).mode & 0o777).toBe(0o600);
  });

  it('does not replace a folder', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'article.json'));
    const result = await writeDurably(createNodeFileSystem(), path.join(folder, 'article.json'), Buffer.from(newer));
    expect(systemCodeOf(result)).toBe('EISDIR');
    expect(await readdir(folder)).toEqual(['article.json']);
  });

  it('lets bugs through', async () => {
    const folder = await temporaryFolder();
    const broken: FileSystem = {
      ...createNodeFileSystem(),
      createFile: () => Promise.reject(new TypeError('a bug')),
    };
    await expect(writeDurably(broken, path.join(folder, 'a.json'), Buffer.from(''))).rejects.toThrow('a bug');
  });
});

describe('removeStaleFiles', () => {
  it('takes away only what a writer of ours that is gone has left', async () => {
    const folder = await temporaryFolder();
    // No process has this id: Linux stops at 2^22.
    const stale = `.spalt-99999999-0123456789ab-1.tmp`;
    const others = [
      `.spalt-1-0123456789ab-1.tmp`,
      'article.json',
      '.article.json.tmp',
      '.spalt-notes.tmp',
      'spalt-99999999-0123456789ab-1.tmp',
    ];
    for (const name of [stale, ...others]) await writeFile(path.join(folder, name), '');
    await removeStaleFiles(createNodeFileSystem(), folder);
    expect((await readdir(folder)).toSorted()).toEqual(others.toSorted());
  });

  it('does nothing about a folder that is not there', async () => {
    await expect(removeStaleFiles(createNodeFileSystem(), '/nowhere/at/all')).resolves.toBeUndefined();
  });
});

describe('createNodeFileSystem', () => {
  it('passes over folders that Windows can not sync, and only there', async () => {
    const folder = await temporaryFolder();
    const missing = path.join(folder, 'missing');
    await expect(createNodeFileSystem(undefined, 'win32').syncFolder(folder)).resolves.toBeUndefined();
    await expect(createNodeFileSystem(undefined, 'win32').syncFolder(missing)).rejects.toThrow('ENOENT');
    await expect(createNodeFileSystem(undefined, 'linux').syncFolder(missing)).rejects.toThrow('ENOENT');
  });
});
