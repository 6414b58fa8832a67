import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '#core/article/createArticle';
import { readArticle } from '#core/article/readArticle';
import { withHeadline } from '#core/article/withHeadline';
import { writeArticle } from '#core/article/writeArticle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { planRecovery, readCandidate } from '../../../../../electron/storage/recovery/planRecovery';
import { restoreArticle } from '../../../../../electron/storage/recovery/restoreArticle';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { ArticleVersions } from '../../../../../electron/storage/versions/ArticleVersions';
import { faultyFileSystem, systemError } from '../support/faultyFileSystem';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

const disk = createNodeFileSystem();
const start = Date.UTC(2026, 10, 23, 12);
const clock = { now: () => start };
const folderName = 'bron';

/** A library with an article that has two versions; what stands in its file is given. */
async function scene(content: string | Uint8Array | null) {
  const libraryPath = await temporaryFolder();
  const folderPath = path.join(libraryPath, folderName);
  await mkdir(folderPath);
  let now = start;
  const versions = new ArticleVersions(folderPath, { fileSystem: disk, clock: { now: () => now } });
  const draft = createArticle({ clock, ids: randomIds }, { language: 'sv' });
  const articleOf = (headline: string) => ({ ...draft, document: withHeadline(draft.document, headline) });
  valueOf(await versions.keep('automatic', null, articleOf('Först')));
  now += 60_000;
  const newest = valueOf(await versions.keep('named', 'Till korrektur', articleOf('Sedan')));
  const filePath = path.join(folderPath, 'article.json');
  if (content !== null) await writeFile(filePath, content);
  const parts = { fileSystem: disk, clock, libraryPath, folderName };
  return { libraryPath, folderPath, filePath, parts, newest, articleOf };
}

async function headlineIn(filePath: string): Promise<string> {
  const read = readArticle(await readFile(filePath, 'utf8'));
  return read.ok ? JSON.stringify(read.value.article.document.content[1]) : 'oläslig';
}

describe('planRecovery', () => {
  it.each([
    ['cut off', '{"format": "spalt-artic', 'not-json'],
    ['empty', '', 'not-json'],
    ['zeros', new Uint8Array(2048), 'not-json'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe]), 'not-utf8'],
    ['gone', null, 'article-missing'],
  ])('offers whole versions of a file that is %s, the newest first', async (_what, content, code) => {
    const { parts } = await scene(content);
    const plan = valueOf(await planRecovery(parts));
    expect(plan.problems).toContainEqual(expect.objectContaining({ code }));
    expect(plan).toMatchObject({
      way: 'restore',
      candidates: [
        { kind: 'named', name: 'Till korrektur', headline: 'Sedan', wordCount: 1 },
        { kind: 'automatic', name: null, headline: 'Först' },
      ],
    });
  });

  it('offers what stands beside, and nothing that is not whole', async () => {
    const { parts, folderPath, newest, articleOf } = await scene('');
    await writeFile(path.join(folderPath, 'versions', `${newest.id}.json`), 'trasig');
    await writeFile(
      path.join(folderPath, 'article.conflict-20261123T120000000Z.json'),
      writeArticle(articleOf('Deras')),
    );
    await writeFile(path.join(folderPath, '.spalt-own-dator-1-000000000000-1.json'), writeArticle(articleOf('Min')));
    await writeFile(path.join(folderPath, 'article.conflict-20261123T130000000Z.json'), 'trasig');
    const { candidates } = valueOf(await planRecovery(parts));
    expect(candidates.map(({ headline }) => headline).toSorted()).toEqual(['Deras', 'Först', 'Min']);
  });

  it('leaves a file of a newer Spalt alone, and one that the system does not let be read', async () => {
    const newer = await scene('{"format": "spalt-article", "version": 99}');
    expect(valueOf(await planRecovery(newer.parts))).toMatchObject({ way: 'update', candidates: [] });
    const { parts } = await scene('');
    const refusing: FileSystem = { ...disk, readFile: () => Promise.reject(systemError('EACCES')) };
    expect(valueOf(await planRecovery({ ...parts, fileSystem: refusing }))).toMatchObject({ way: 'access' });
  });

  it('has nothing to say of an article that can be read, of other folders, and of what leads elsewhere', async () => {
    const { parts, articleOf, filePath, libraryPath } = await scene('');
    await writeFile(filePath, writeArticle(articleOf('Hel')));
    await mkdir(path.join(libraryPath, 'bilder'));
    for (const name of [folderName, 'bilder', 'borta', '../bron', '.dold']) {
      expect(await planRecovery({ ...parts, folderName: name })).toEqual({ ok: false, error: { code: 'not-found' } });
    }
  });
});

describe('restoreArticle', () => {
  it('puts the file aside, to the byte, and a version in its place', async () => {
    const { parts, folderPath, filePath, newest } = await scene('{"format": "spalt-artic');
    expect(valueOf(await readCandidate(parts, newest.id)).id).toBe(valueOf(await restoreArticle(parts, newest.id)).id);
    expect(await headlineIn(filePath)).toContain('Sedan');
    const aside = (await readdir(folderPath)).filter((name) => name.startsWith('article.unreadable-'));
    expect(aside).toEqual(['article.unreadable-2026-11-23T120000000Z.json']);
    expect(await readFile(path.join(folderPath, aside[0] ?? ''), 'utf8')).toBe('{"format": "spalt-artic');
    // It can be read now: once is enough.
    expect(await restoreArticle(parts, newest.id)).toEqual({ ok: false, error: { code: 'not-found' } });
    await writeFile(filePath, 'igen');
    valueOf(await restoreArticle(parts, newest.id));
    expect(await readdir(folderPath)).toContain('article.unreadable-2026-11-23T120000000Z-2.json');
  });

  it('puts nothing in place that was not offered', async () => {
    const { parts, filePath, libraryPath } = await scene('trasig');
    await writeFile(path.join(libraryPath, 'hemlig.json'), 'x');
    for (const id of ['../hemlig.json', 'article.json', '', 'versions']) {
      expect(await restoreArticle(parts, id)).toEqual({ ok: false, error: { code: 'not-found' } });
    }
    expect(await readFile(filePath, 'utf8')).toBe('trasig');
  });

  it('leaves the text of somebody who saves meanwhile', async () => {
    const { parts, filePath, newest, articleOf } = await scene('trasig');
    const meanwhile: FileSystem = {
      ...disk,
      rename: async (from, to) => {
        if (from === filePath) await writeFile(filePath, writeArticle(articleOf('Deras')));
        return disk.rename(from, to);
      },
    };
    expect(await restoreArticle({ ...parts, fileSystem: meanwhile }, newest.id)).toMatchObject({ ok: false });
    expect(await headlineIn(filePath)).toContain('Deras');
  });

  it('loses nothing, whichever call of the disk fails, and can be done again', async () => {
    const counting = faultyFileSystem();
    const first = await scene('trasig');
    valueOf(await restoreArticle({ ...first.parts, fileSystem: counting }, first.newest.id));
    for (let number = 1; number <= counting.calls.length; number++) {
      const { parts, folderPath, filePath, newest } = await scene('trasig');
      const faulty = faultyFileSystem({ failing: (_call, at) => (at === number ? 'ENOSPC' : undefined) });
      await restoreArticle({ ...parts, fileSystem: faulty }, newest.id);
      const names = await readdir(folderPath);
      const kept = names.filter((name) => name === 'article.json' || name.startsWith('article.unreadable-'));
      const contents = await Promise.all(kept.map((name) => readFile(path.join(folderPath, name), 'utf8')));
      expect(contents, `call ${number}`).toContain('trasig');
      expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      await restoreArticle(parts, newest.id);
      expect(await headlineIn(filePath), `after call ${number}`).toContain('Sedan');
    }
  });

  it('restores whatever was put into the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const { parts, filePath, folderPath, newest } = await scene(content);
        const { setAsidePath } = valueOf(await restoreArticle(parts, newest.id));
        expect(await headlineIn(filePath)).toContain('Sedan');
        expect(new Uint8Array(await readFile(setAsidePath ?? ''))).toEqual(content);
        await rm(folderPath, { recursive: true });
      }),
      { numRuns: 40 },
    );
  });
});
