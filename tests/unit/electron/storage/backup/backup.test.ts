import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupPathFor, findBackups } from '../../../../../electron/storage/backup/backupFolder';
import { readSnapshots } from '../../../../../electron/storage/backup/readSnapshots';
import { restoreBackup } from '../../../../../electron/storage/backup/restoreBackup';
import { takeBackup } from '../../../../../electron/storage/backup/takeBackup';
import { verifyBackup } from '../../../../../electron/storage/backup/verifyBackup';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { presenceNameOf } from '../../../../../electron/storage/writers/writerMarks';
import { faultyFileSystem, systemError } from '../support/faultyFileSystem';
import { temporaryFolder } from '../support/temporaryFolder';

const disk = createNodeFileSystem();
const day = 86_400_000;
const start = Date.UTC(2026, 10, 23, 12);

/** A library of two articles, one with a photo and a version, and a place for its backup. */
async function scene() {
  const base = await temporaryFolder();
  const libraryPath = path.join(base, 'Tidningen');
  const chosenPath = path.join(base, 'stickan');
  await mkdir(chosenPath);
  const files: Record<string, string> = {
    'branden/article.json': 'branden',
    'branden/images/bild.png': 'en bild',
    'branden/versions/2026.json': 'branden förr',
    'matchen/article.json': 'matchen',
    'trash/gammalt/article.json': 'kastat',
  };
  for (const [name, text] of Object.entries(files)) await put(libraryPath, name, text);
  const backupPath = backupPathFor(chosenPath, libraryPath);
  let now = start;
  const clock = { now: () => now };
  return {
    base,
    libraryPath,
    chosenPath,
    backupPath,
    files,
    later: (ms: number) => {
      now += ms;
    },
    take: (fileSystem: FileSystem = disk, signal?: AbortSignal) =>
      takeBackup({
        libraryPath,
        backupPath,
        retention: 'month',
        clock,
        fileSystem,
        ...(signal === undefined ? {} : { signal }),
      }),
    restore: (name = 'ny', snapshotName?: string, fileSystem: FileSystem = disk) =>
      restoreBackup({
        backupPath,
        folderPath: path.join(base, name),
        fileSystem,
        ...(snapshotName === undefined ? {} : { snapshotName }),
      }),
  };
}

async function put(folderPath: string, name: string, text: string): Promise<void> {
  const filePath = path.join(folderPath, name);
  await mkdir(path.dirname(filePath), { recursive: true });
  await writeFile(filePath, text);
}

/** Every file in a folder with its text. */
async function contentOf(folderPath: string): Promise<Record<string, string>> {
  const entries = await readdir(folderPath, { recursive: true, withFileTypes: true }).catch(() => []);
  const content: Record<string, string> = {};
  for (const entry of entries.filter((found) => found.isFile())) {
    const filePath = path.join(entry.parentPath, entry.name);
    content[path.relative(folderPath, filePath)] = await readFile(filePath, 'utf8');
  }
  return content;
}

async function objectsOf(backupPath: string): Promise<readonly string[]> {
  return Object.keys(await contentOf(path.join(backupPath, 'objects')));
}

describe('takeBackup', () => {
  it('copies what it has not, and restores all of it, to the byte', async () => {
    const { take, restore, files, base, libraryPath } = await scene();
    await put(libraryPath, `branden/${presenceNameOf('dator-1-000000000000-1')}`, 'öppen');
    await put(libraryPath, 'branden/.spalt-1-000000000000-1.tmp', 'halv');
    await put(libraryPath, '.stfolder/marke', 'ett annat programs');
    const taken = await take();
    expect(taken).toMatchObject({
      ok: true,
      value: { snapshot: { articleCount: 2, fileCount: 5, notReadCount: 0 }, copiedCount: 5, notRead: [] },
    });
    expect(await restore()).toMatchObject({ ok: true, value: { fileCount: 5, articleCount: 2, damaged: [] } });
    expect(await contentOf(path.join(base, 'ny'))).toEqual(files);
  });

  it('copies only what has changed, and keeps what was', async () => {
    const { take, restore, later, libraryPath, base, files } = await scene();
    const first = await take();
    later(1000);
    expect(await take()).toMatchObject({ ok: true, value: { copiedCount: 0 } });
    later(1000);
    await put(libraryPath, 'matchen/article.json', 'matchen slutade 3–1');
    await rm(path.join(libraryPath, 'branden'), { recursive: true });
    expect(await take()).toMatchObject({ ok: true, value: { copiedCount: 1, snapshot: { articleCount: 1 } } });

    expect(await restore('nyast')).toMatchObject({ ok: true });
    expect(await contentOf(path.join(base, 'nyast'))).toEqual({
      'matchen/article.json': 'matchen slutade 3–1',
      'trash/gammalt/article.json': 'kastat',
    });
    await restore('först', first.ok ? first.value.snapshot.name : '');
    expect(await contentOf(path.join(base, 'först'))).toEqual(files);
  });

  it('takes away what one that was killed has left', async () => {
    const { take, backupPath } = await scene();
    const stale = '.spalt-4194999-0123456789ab-1.tmp';
    await take();
    const [object = ''] = await objectsOf(backupPath);
    await put(backupPath, path.join('snapshots', stale), 'ett halvt');
    await put(backupPath, path.join('objects', path.dirname(object), stale), 'ett halvt');
    expect((await take()).ok).toBe(true);
    expect(Object.keys(await contentOf(backupPath)).filter((name) => name.includes('.spalt-'))).toEqual([]);
  });

  it('reads a file again whose time was set back', async () => {
    const { take, later, libraryPath } = await scene();
    await take();
    later(1000);
    await put(libraryPath, 'matchen/article.json', 'MATCHEN');
    await utimes(path.join(libraryPath, 'matchen/article.json'), 1, 1);
    expect(await take()).toMatchObject({ ok: true, value: { copiedCount: 1 } });
  });

  it('never replaces a snapshot, though the clock stands still', async () => {
    const { take, backupPath } = await scene();
    for (let count = 0; count < 3; count++) expect((await take()).ok).toBe(true);
    expect((await readSnapshots(disk, backupPath)).snapshots).toHaveLength(3);
  });

  it('takes old snapshots away and what only they had, but not while one can’t be read', async () => {
    const { take, later, libraryPath, backupPath } = await scene();
    const first = await take();
    await put(libraryPath, 'matchen/article.json', 'ny');
    later(40 * day);
    const { snapshots } = await readSnapshots(disk, backupPath);
    await put(backupPath, 'snapshots/2026-12-30T120000000Z.json', 'trasig');
    expect(await take()).toMatchObject({ ok: true, value: { removedCount: 1 } });
    expect(snapshots.map(({ name }) => name)).toEqual([first.ok && first.value.snapshot.name]);
    const before = await objectsOf(backupPath);
    await rm(path.join(backupPath, 'snapshots/2026-12-30T120000000Z.json'));
    await put(libraryPath, 'matchen/article.json', 'nyare');
    later(40 * day);
    expect(await take()).toMatchObject({ ok: true, value: { removedCount: 1 } });
    const after = await objectsOf(backupPath);
    // Two states of the article and two lists go, and one of each comes.
    expect(after).toHaveLength(before.length - 2);
    expect(await verifyBackup({ backupPath, fileSystem: disk })).toMatchObject({ ok: true, value: { damaged: [] } });
  });

  it('takes nothing away when the library is empty all at once', async () => {
    const { take, later, libraryPath, backupPath } = await scene();
    await take();
    await rm(libraryPath, { recursive: true });
    await mkdir(libraryPath);
    later(40 * day);
    expect(await take()).toMatchObject({ ok: true, value: { removedCount: 0, snapshot: { articleCount: 0 } } });
    expect((await readSnapshots(disk, backupPath)).snapshots).toHaveLength(2);
  });

  it('does not take a missing library for an empty one, nor makes a stick that was pulled out', async () => {
    const { take, libraryPath, chosenPath, backupPath } = await scene();
    await rm(chosenPath, { recursive: true });
    expect(await take()).toEqual({
      ok: false,
      error: { code: 'disk', systemCode: 'ENOENT', filePath: backupPath },
    });
    expect(await contentOf(chosenPath)).toEqual({});
    await mkdir(chosenPath);
    await rm(libraryPath, { recursive: true });
    expect(await take()).toMatchObject({ ok: false, error: { systemCode: 'ENOENT', filePath: libraryPath } });
    expect(await readdir(chosenPath)).toEqual([]);
  });

  it('refuses to lie in the library, and the library in it', async () => {
    const { libraryPath, base } = await scene();
    const task = { retention: 'month', clock: { now: () => start }, fileSystem: disk } as const;
    const within = { ok: false, error: { code: 'within' } };
    expect(await takeBackup({ ...task, libraryPath, backupPath: path.join(libraryPath, 'kopia') })).toEqual(within);
    expect(await takeBackup({ ...task, libraryPath, backupPath: base })).toEqual(within);
  });

  it('gives way to another that is at work', async () => {
    const { take } = await scene();
    await take();
    let inner: Awaited<ReturnType<typeof take>> | undefined;
    const busy: FileSystem = {
      ...disk,
      namesIn: async (folderPath) => {
        if (folderPath.endsWith('snapshots')) inner ??= await take();
        return disk.namesIn(folderPath);
      },
    };
    expect((await take(busy)).ok).toBe(true);
    expect(inner).toEqual({ ok: false, error: { code: 'in-use' } });
    expect((await take()).ok).toBe(true);
  });

  it('ends when it is cancelled, and leaves no snapshot and nothing half', async () => {
    const { take, backupPath } = await scene();
    const abort = new AbortController();
    let count = 0;
    const slow: FileSystem = {
      ...disk,
      createFile: (filePath, mode) => {
        count += 1;
        if (count === 4) abort.abort();
        return disk.createFile(filePath, mode);
      },
    };
    expect(await take(slow, abort.signal)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect((await readSnapshots(disk, backupPath)).snapshots).toEqual([]);
    expect((await objectsOf(backupPath)).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('tells of a file that can’t be read, and keeps what it had of it', async () => {
    const { take, restore, later, libraryPath, base } = await scene();
    await take();
    later(1000);
    await put(libraryPath, 'matchen/article.json', 'oläsligt');
    const refusing: FileSystem = {
      ...disk,
      async *readPieces(filePath) {
        if (filePath.startsWith(path.join(libraryPath, 'matchen'))) throw systemError('EIO');
        yield* disk.readPieces(filePath);
      },
    };
    expect(await take(refusing)).toMatchObject({
      ok: true,
      value: { notRead: ['matchen/article.json'], snapshot: { notReadCount: 1, articleCount: 2 } },
    });
    await restore();
    expect(await readFile(path.join(base, 'ny', 'matchen/article.json'), 'utf8')).toBe('matchen');
  });

  it('has the earlier snapshots and no torn one, whichever call of the disk fails', async () => {
    const counting = faultyFileSystem();
    await (await scene()).take(counting);
    for (let number = 1; number <= counting.calls.length; number++) {
      const { take, later, restore, libraryPath, base, files } = await scene();
      const first = await take();
      later(1000);
      await put(libraryPath, 'matchen/article.json', 'nytt');
      const struck = await take(faultyFileSystem({ failing: (_call, at) => (at === number ? 'EIO' : undefined) }));
      later(1000);
      const restored = await restore('först', first.ok ? first.value.snapshot.name : '');
      expect(restored, `call ${number}`).toMatchObject({ ok: true, value: { damaged: [] } });
      expect(await contentOf(path.join(base, 'först'))).toEqual(files);
      expect((await take()).ok, `after call ${number}`).toBe(true);
      if (!struck.ok) continue;
      await restore('nyast', struck.value.snapshot.name);
      const isOld = struck.value.notRead.some((name) => name.startsWith('matchen'));
      const newest = isOld ? files : { ...files, 'matchen/article.json': 'nytt' };
      expect(await contentOf(path.join(base, 'nyast')), `call ${number}`).toEqual(newest);
    }
  });
});

describe('restoreBackup', () => {
  it('restores over nothing', async () => {
    const { take, restore, base, libraryPath } = await scene();
    await take();
    await put(base, 'ny/annat.txt', 'mitt');
    expect(await restore()).toEqual({
      ok: false,
      error: { code: 'not-empty', filePath: path.join(base, 'ny') },
    });
    expect(await contentOf(path.join(base, 'ny'))).toEqual({ 'annat.txt': 'mitt' });
    expect(await restore('Tidningen')).toMatchObject({ ok: false, error: { code: 'not-empty' } });
    expect(Object.keys(await contentOf(libraryPath))).toHaveLength(5);
    await mkdir(path.join(base, 'tom'));
    expect(await restore('tom')).toMatchObject({ ok: true });
  });

  it('restores the rest when the backup is damaged, and says what is missing', async () => {
    const { take, restore, backupPath, base } = await scene();
    await take();
    for (const name of await objectsOf(backupPath)) {
      const filePath = path.join(backupPath, 'objects', name);
      if ((await readFile(filePath, 'utf8')) === 'matchen') await writeFile(filePath, 'mätchen');
      if ((await readFile(filePath, 'utf8')) === 'en bild') await rm(filePath);
    }
    const restored = await restore();
    expect(restored.ok && restored.value.damaged.map(({ path: place, reason }) => [place, reason])).toEqual([
      ['branden/images/bild.png', 'missing'],
      ['matchen/article.json', 'changed'],
    ]);
    expect(Object.keys(await contentOf(path.join(base, 'ny')))).toHaveLength(3);
  });

  it('refuses a list that was changed, and a snapshot that is not there', async () => {
    const { take, restore, backupPath } = await scene();
    await take();
    for (const name of await objectsOf(backupPath)) {
      const filePath = path.join(backupPath, 'objects', name);
      const text = await readFile(filePath, 'utf8');
      if (text.includes('spalt-backup-list')) await writeFile(filePath, text.replace('branden/', 'brunnen/'));
    }
    expect(await restore()).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await restore('ny', '2020-01-01T000000000Z')).toEqual({ ok: false, error: { code: 'no-snapshot' } });
  });

  it('leaves nothing behind, whichever call of the disk fails', async () => {
    const { take, restore, base } = await scene();
    await take();
    const counting = faultyFileSystem();
    await restore('räknad', undefined, counting);
    const before = (await readdir(base)).toSorted();
    for (let number = 1; number <= counting.calls.length; number++) {
      const faulty = faultyFileSystem({ failing: (_call, at) => (at === number ? 'ENOSPC' : undefined) });
      const restored = await restore(`försök ${number}`, undefined, faulty);
      const after = (await readdir(base)).toSorted();
      expect(after).toEqual(restored.ok ? [...before, `försök ${number}`].toSorted() : before);
      await rm(path.join(base, `försök ${number}`), { recursive: true, force: true });
    }
  });
});

describe('verifyBackup', () => {
  it('finds whatever was changed, and the next backup mends it', async () => {
    const first = await scene();
    await first.take();
    for (const [index] of (await objectsOf(first.backupPath)).entries()) {
      const { take, later, backupPath } = await scene();
      await take();
      const object = (await objectsOf(backupPath)).toSorted()[index] ?? '';
      await writeFile(path.join(backupPath, 'objects', object), 'x');
      const check = await verifyBackup({ backupPath, fileSystem: disk });
      expect(check.ok && check.value.damaged).toEqual([expect.objectContaining({ reason: 'changed' })]);
      later(1000);
      expect((await take()).ok).toBe(true);
      const { snapshots } = await readSnapshots(disk, backupPath);
      expect(snapshots).toHaveLength(2);
      const again = await verifyBackup({ backupPath, fileSystem: disk });
      expect(again.ok && again.value.damaged.map(({ snapshotName }) => snapshotName)).not.toContain(snapshots[0]?.name);
    }
  });
});

describe('findBackups', () => {
  it('finds several in one place, and one by itself', async () => {
    const { take, chosenPath, backupPath } = await scene();
    await take();
    await put(chosenPath, 'foton/semester.txt', 'annat');
    const found = { backupPath, libraryName: 'Tidningen' };
    expect(await findBackups(disk, chosenPath)).toMatchObject([found]);
    expect(await findBackups(disk, backupPath)).toMatchObject([found]);
    await writeFile(path.join(backupPath, 'spalt-backup.json'), 'trasig');
    expect(await findBackups(disk, chosenPath)).toMatchObject([{ backupPath, libraryName: path.basename(backupPath) }]);
  });
});
