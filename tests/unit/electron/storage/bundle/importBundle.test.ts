import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportRecord } from '#core/library/bundle/importRecord';
import { importBundle } from '../../../../../electron/storage/bundle/importBundle';
import { planBundleImport } from '../../../../../electron/storage/bundle/planBundleImport';
import { writeBundle } from '../../../../../electron/storage/bundle/writeBundle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { bundleReader } from '../../../../../electron/workshop/bundles/bundleReader';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { lastText, libraryIn, type, valueOf } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';
import { articleWith, fingerprint, readFolder, sampleFiles, writeFolder } from './articleFolder';

const clock = steppingClock();
const reader = bundleReader(createNodeFileSystem());
const { id } = articleWith([]);
const ownName = `2026-03-02-${id.slice(0, 8)}`;

async function folders(text?: string) {
  const folder = await temporaryFolder();
  const bundlePath = path.join(folder, 'a.spalt');
  await writeFolder(path.join(folder, 'artikel'), sampleFiles(text));
  valueOf(await writeBundle(path.join(folder, 'artikel', 'article.json'), bundlePath));
  return { folder, bundlePath, libraryPath: path.join(folder, 'bibliotek') };
}

function imported(bundlePath: string, libraryPath: string, fileSystem: FileSystem = createNodeFileSystem()) {
  return importBundle(bundlePath, libraryPath, {
    clock,
    ids: randomIds,
    reader: bundleReader(fileSystem),
    fileSystem,
  });
}

describe('importBundle', () => {
  it('adds an article that is new, into a library that it makes', async () => {
    const { bundlePath, libraryPath } = await folders();
    const report = valueOf(await imported(bundlePath, libraryPath));
    expect(report).toEqual({
      plan: { code: 'new', articleId: id },
      articleId: id,
      folderPath: path.join(libraryPath, ownName),
    });
    expect(await readdir(libraryPath)).toEqual([ownName]);
    expect(fingerprint(await readFolder(report.folderPath))).toEqual(fingerprint(sampleFiles()));
    const session = valueOf(await (await libraryIn(libraryPath)).open(id));
    expect(session.current().id).toBe(id);
    valueOf(await session.close());
  });

  it('brings the versions that were kept, which can be read there', async () => {
    const { folder, bundlePath, libraryPath } = await folders();
    const fromPath = path.join(folder, 'från');
    await writeFolder(path.join(fromPath, 'artikel'), sampleFiles().slice(0, 3));
    const from = valueOf(await (await libraryIn(fromPath)).open(id));
    await type(from, ' Kanske.');
    const named = valueOf(await from.keepVersion('named', 'Till korrektur'));
    valueOf(await from.close());
    const kept = valueOf(await from.versions());
    expect(kept.versions.map(({ kind }) => kind).toSorted()).toEqual(['automatic', 'named']);
    valueOf(await writeBundle(from.filePath, bundlePath));
    valueOf(await imported(bundlePath, libraryPath));
    const session = valueOf(await (await libraryIn(libraryPath)).open(id));
    expect(valueOf(await session.versions())).toEqual(kept);
    expect(valueOf(await session.readVersion(named.id))).toEqual(valueOf(await from.readVersion(named.id)));
    valueOf(await session.close());
  });

  it('does nothing when it is there already', async () => {
    const { bundlePath, libraryPath } = await folders();
    await imported(bundlePath, libraryPath);
    await rename(path.join(libraryPath, ownName), path.join(libraryPath, 'Min artikel'));
    const before = fingerprint(await readFolder(libraryPath));
    const folderPath = path.join(libraryPath, 'Min artikel');
    expect(valueOf(await imported(bundlePath, libraryPath))).toMatchObject({ plan: { code: 'identical' }, folderPath });
    expect(fingerprint(await readFolder(libraryPath))).toEqual(before);
  });

  it('keeps both when the library has another state of it, and knows the copy the next time', async () => {
    const { bundlePath, libraryPath } = await folders();
    await imported(bundlePath, libraryPath);
    const library = await libraryIn(libraryPath);
    const session = valueOf(await library.open(id));
    valueOf(await type(session, 'Mer.'));
    valueOf(await session.close());
    const before = fingerprint(await readFolder(path.join(libraryPath, ownName)));

    const { plan } = valueOf(await planBundleImport(bundlePath, libraryPath, { reader }));
    expect(plan).toEqual({
      code: 'keep-both',
      articleId: id,
      folderName: ownName,
      headlineMark: ' (2)',
      differences: { isTextDifferent: true, areDetailsDifferent: false, pictureCount: 0, versionCount: 0 },
    });
    const report = valueOf(await imported(bundlePath, libraryPath));
    expect(report.plan).toEqual(plan);
    expect(report.articleId).not.toBe(id);
    expect(fingerprint(await readFolder(path.join(libraryPath, ownName)))).toEqual(before);

    const { articles, unreadable } = valueOf(await library.list());
    expect(unreadable).toEqual([]);
    expect(articles.map(({ headline }) => headline).toSorted()).toEqual(['Ny gångbro', 'Ny gångbro (2)']);
    const copy = valueOf(await library.open(report.articleId));
    expect(copy.current().document.content.slice(2)).toEqual(articleFromSample().document.content.slice(2));
    const record = readImportRecord(await readFile(path.join(report.folderPath, 'origin.json'), 'utf8'));
    expect(record?.articleId).toBe(id);
    const others = (await readFolder(report.folderPath)).filter(([name]) => name.includes('/'));
    expect(fingerprint(others)).toEqual(fingerprint(sampleFiles().filter(([name]) => name.includes('/'))));

    expect(valueOf(await imported(bundlePath, libraryPath))).toMatchObject({
      plan: { code: 'identical' },
      articleId: report.articleId,
      folderPath: report.folderPath,
    });
    valueOf(await type(copy, 'Mer.'));
    expect(lastText(copy.current())).toContain('Mer.');
    valueOf(await copy.close());
    expect(valueOf(await imported(bundlePath, libraryPath))).toMatchObject({
      plan: { code: 'keep-both', headlineMark: ' (3)' },
    });
    expect(valueOf(await library.list()).articles).toHaveLength(3);
  });

  it('keeps both when the library has one of that name that can not be read', async () => {
    const { bundlePath, libraryPath } = await folders();
    await writeFolder(path.join(libraryPath, ownName), [['article.json', Buffer.from('{')]]);
    const report = valueOf(await imported(bundlePath, libraryPath));
    expect(report.plan).toMatchObject({ code: 'keep-both', differences: { isTextDifferent: null } });
    expect(await readFile(path.join(libraryPath, ownName, 'article.json'), 'utf8')).toBe('{');
  });

  it('takes another name where its own is taken, by whatever', async () => {
    const { bundlePath, libraryPath } = await folders();
    await mkdir(path.join(libraryPath, ownName), { recursive: true });
    await writeFile(path.join(libraryPath, `${ownName}-2`), 'viktigt');
    const report = valueOf(await imported(bundlePath, libraryPath));
    expect(report.folderPath).toBe(path.join(libraryPath, `${ownName}-3`));
    expect(await readFile(path.join(libraryPath, `${ownName}-2`), 'utf8')).toBe('viktigt');
  });

  it('adds it once when it is imported many times at once', async () => {
    const { bundlePath, libraryPath } = await folders();
    const reports = await Promise.all(Array.from({ length: 6 }, () => imported(bundlePath, libraryPath)));
    expect(reports.map((report) => valueOf(report).plan.code).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'identical'),
      'new',
    ]);
    expect(await readdir(libraryPath)).toEqual([ownName]);
  });

  it('takes away what a crash has left, and does not follow links there', async () => {
    const { folder, bundlePath, libraryPath } = await folders();
    const stale = path.join(libraryPath, '.spalt-4194999-0123456789ab-1.tmp');
    await writeFolder(stale, sampleFiles());
    await symlink(path.join(folder, 'artikel'), path.join(stale, 'länk'));
    await symlink(path.join(folder, 'artikel'), path.join(libraryPath, '.spalt-4194999-0123456789ab-2.tmp'));
    await mkdir(path.join(libraryPath, '.gömd'));
    valueOf(await imported(bundlePath, libraryPath));
    expect((await readdir(libraryPath)).toSorted()).toEqual(['.gömd', ownName]);
    expect(fingerprint(await readFolder(path.join(folder, 'artikel')))).toEqual(fingerprint(sampleFiles()));
  });

  it('leaves nothing on a full disk', async () => {
    const { bundlePath, libraryPath } = await folders();
    await mkdir(libraryPath);
    for (const roomBytes of [0, 100, 500_000, 1_049_000]) {
      expect(await imported(bundlePath, libraryPath, faultyFileSystem({ roomBytes }))).toEqual({
        ok: false,
        error: { code: 'disk', systemCode: 'ENOSPC', filePath: libraryPath },
      });
      expect(await readdir(libraryPath)).toEqual([]);
    }
  });

  it.each(['once', 'for good'] as const)(
    'adds all or nothing when the disk fails %s, wherever that is',
    async (how) => {
      const { folder, bundlePath } = await folders();
      for (let point = 1; ; point++) {
        const libraryPath = path.join(folder, `bibliotek-${point}`);
        await writeFolder(path.join(libraryPath, 'annan'), [['article.json', Buffer.from('{')]]);
        const disk = faultyFileSystem({
          failing: (_, number) => ((how === 'once' ? number === point : number >= point) ? 'EIO' : undefined),
        });
        const result = await imported(bundlePath, libraryPath, disk);
        const names = (await readdir(libraryPath)).filter((name) => how === 'once' || !name.startsWith('.spalt-'));
        // Told as done only when it is; and when the disk comes back, what is told as not done is not there.
        const isAllowed = result.ok || how === 'for good' ? names.includes(ownName) || !result.ok : names.length === 1;
        expect(isAllowed).toBe(true);
        expect(names.filter((name) => name !== ownName)).toEqual(['annan']);
        const added = fingerprint(await readFolder(path.join(libraryPath, ownName)));
        expect(added).toEqual(names.includes(ownName) ? fingerprint(sampleFiles()) : []);
        expect(await readFile(path.join(libraryPath, 'annan', 'article.json'), 'utf8')).toBe('{');
        if (result.ok && disk.calls.length < point) break;
      }
    },
    30_000,
  );

  it('has everything on disk, in order, before the article gets its name', async () => {
    const { bundlePath, libraryPath } = await folders();
    await mkdir(libraryPath);
    const real = createNodeFileSystem();
    const synced: string[] = [];
    const spy: FileSystem = {
      ...real,
      async syncFolder(folderPath) {
        await real.syncFolder(folderPath);
        synced.push(path.relative(libraryPath, folderPath).replace(/^\.spalt-[^/\\]+/u, 'ny'));
      },
      async rename(from, to) {
        await real.rename(from, to);
        if (path.dirname(to) === libraryPath) synced.push(`namn: ${path.basename(to)}`);
      },
    };
    valueOf(await imported(bundlePath, libraryPath, spy));
    expect(synced).toEqual([path.join('ny', 'images'), path.join('ny', 'versions'), 'ny', `namn: ${ownName}`, '']);
  });
});

describe('planBundleImport', () => {
  it('writes nothing, not even the library', async () => {
    const { folder, bundlePath, libraryPath } = await folders();
    const { plan, contents } = valueOf(await planBundleImport(bundlePath, libraryPath, { reader }));
    expect(plan).toEqual({ code: 'new', articleId: id });
    expect(contents.manifest.headline).toBe('Ny gångbro');
    expect((await readdir(folder)).toSorted()).toEqual(['a.spalt', 'artikel']);
  });

  it('tells what the disk says', async () => {
    const { bundlePath } = await folders();
    expect(await planBundleImport(bundlePath, bundlePath, { reader })).toMatchObject({
      error: { code: 'disk', systemCode: 'ENOTDIR', filePath: bundlePath },
    });
  });
});

function articleFromSample() {
  const [, ...rest] = sampleFiles();
  return articleWith(rest.filter(([name]) => name.startsWith('images/')));
}
