import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { RescueJournal } from '../../../../../electron/storage/rescue/RescueJournal';
import { draft, lastText, libraryIn, type, valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

interface Scene {
  readonly session: ArticleSession;
  readonly journalFolder: string;
  readonly articleFolder: string;
  /** What the journal has. */
  readonly names: () => Promise<readonly string[]>;
  /** A folder in the way of the article: no one can write there, not even an administrator. */
  readonly blockDisk: () => Promise<void>;
  readonly freeDisk: () => Promise<void>;
  /** The library as the app opens it after a crash. */
  readonly nextStart: () => Promise<ArticleStore>;
}

async function scene(): Promise<Scene> {
  const libraryFolder = await temporaryFolder();
  const journalFolder = path.join(await temporaryFolder(), 'rescue');
  const rescue = new RescueJournal(journalFolder, createNodeFileSystem());
  const library = await libraryIn(libraryFolder, { rescue });
  const session = valueOf(await library.create(draft()));
  await type(session, 'Sparat.');
  const articleFolder = path.dirname(session.filePath);
  return {
    session,
    journalFolder,
    articleFolder,
    names: () => readdir(journalFolder).catch(() => []),
    async blockDisk() {
      await rename(articleFolder, `${articleFolder}.away`);
      await writeFile(articleFolder, 'i vägen');
    },
    async freeDisk() {
      await rm(articleFolder);
      await rename(`${articleFolder}.away`, articleFolder);
    },
    nextStart: () => libraryIn(libraryFolder, { rescue }),
  };
}

describe('a text that can not be saved', () => {
  it('is kept in the journal until it is saved where it belongs', async () => {
    const { session, names, blockDisk, freeDisk } = await scene();
    await blockDisk();
    expect(await type(session, ' Inte sparat.')).toMatchObject({ ok: false, error: { code: 'disk', isRescued: true } });
    expect(await names()).toEqual([`${session.id}.json`]);
    await freeDisk();
    valueOf(await type(session, ' Nu.'));
    expect(await names()).toEqual([]);
  });

  it('is the article again at the next start, and saved', async () => {
    const { session, names, blockDisk, freeDisk, nextStart } = await scene();
    await blockDisk();
    await type(session, ' Inte sparat.');
    await freeDisk();
    const next = valueOf(await (await nextStart()).open(session.id));
    expect(next.rescue).toBe('restored');
    expect(lastText(next.current())).toBe('Sparat. Inte sparat.');
    expect(await readFile(next.filePath, 'utf8')).toContain('Sparat. Inte sparat.');
    expect(await names()).toEqual([]);
  });

  it('is kept beside the article when that was changed meanwhile', async () => {
    const { session, articleFolder, names, blockDisk, freeDisk, nextStart } = await scene();
    await blockDisk();
    await type(session, ' Inte sparat.');
    await freeDisk();
    const other = valueOf(await (await libraryIn(path.dirname(articleFolder))).open(session.id));
    await type(other, ' Någon annans.');
    await other.close();
    const next = valueOf(await (await nextStart()).open(session.id));
    expect(next.rescue).toBe('kept');
    expect(lastText(next.current())).toBe('Sparat. Någon annans.');
    const { versions } = valueOf(await next.versions());
    const rescued = versions.find(({ kind }) => kind === 'rescued');
    const kept = rescued === undefined ? undefined : valueOf(await next.readVersion(rescued.id));
    expect(kept === undefined ? '' : lastText(kept.article)).toBe('Sparat. Inte sparat.');
    expect(await names()).toEqual([]);
  });

  it('is left alone when the journal can not be read', async () => {
    const { session, journalFolder, names, nextStart } = await scene();
    await mkdir(journalFolder, { recursive: true });
    await writeFile(path.join(journalFolder, `${session.id}.json`), '{ trasig');
    await session.close();
    const next = valueOf(await (await nextStart()).open(session.id));
    expect(next.rescue).toBe('none');
    expect(await names()).toEqual([`${session.id}.json`]);
  });

  it('is said to be safe only when it is', async () => {
    const { session, journalFolder, blockDisk } = await scene();
    await writeFile(journalFolder, 'i vägen');
    await blockDisk();
    const answer = await type(session, ' Inte sparat.');
    expect(answer.ok).toBe(false);
    expect(answer).not.toHaveProperty('error.isRescued');
  });
});
