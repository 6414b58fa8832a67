import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import { writeArticle } from '#core/article/writeArticle';
import { openLibrary } from '../../../../../electron/storage/library/openLibrary';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { documentOf } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { draft, lastText, libraryIn, type, valueOf } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const fixture = (name: string) => readFile(`tests/fixtures/articles/${name}`);

/** Puts an article's file in a library by hand. */
async function put(libraryPath: string, folderName: string, bytes: string | Uint8Array): Promise<string> {
  const filePath = path.join(libraryPath, folderName, 'article.json');
  await mkdir(path.dirname(filePath), { recursive: true });
  await writeFile(filePath, bytes);
  return filePath;
}

function draftOf(headline: string, modifiedAt: string): ArticleFile {
  const article = draft();
  return { ...article, document: documentOf({ headline }), metadata: { ...article.metadata, modifiedAt } };
}

describe('openLibrary', () => {
  it('makes the folder, with those it is in', async () => {
    const folder = path.join(await temporaryFolder(), 'Dokument', 'Spalt');
    expect((await libraryIn(folder)).folderPath).toBe(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what the system said where it can not', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'file'), '');
    const openIn = (place: string, fileSystem = faultyFileSystem()) =>
      openLibrary(path.join(folder, place), { clock: steppingClock(), fileSystem });
    expect(await openIn('file')).toMatchObject({ ok: false, error: { code: 'disk', systemCode: 'ENOTDIR' } });
    expect(await openIn('file/library')).toMatchObject({ ok: false, error: { code: 'disk', systemCode: 'ENOTDIR' } });
    const readOnly = faultyFileSystem({ failing: (call) => (call === 'makeFolder' ? 'EROFS' : undefined) });
    expect(await openIn('library', readOnly)).toMatchObject({ ok: false, error: { systemCode: 'EROFS' } });
    const closed = faultyFileSystem({ failing: (call) => (call === 'namesIn' ? 'EACCES' : undefined) });
    expect(await openIn('.', closed)).toMatchObject({ ok: false, error: { systemCode: 'EACCES' } });
  });
});

describe('a library', () => {
  it('puts a new article in a folder named by day and id, and opens it', async () => {
    const library = await libraryIn();
    const article = draft();
    const session = valueOf(await library.create(article));
    expect(session.filePath).toBe(
      path.join(library.folderPath, `2026-05-28-${article.id.slice(0, 8)}`, 'article.json'),
    );
    expect(await readFile(session.filePath, 'utf8')).toBe(writeArticle(article));
    expect(session.current()).toEqual(article);
    expect(session.revision()).toBe(0);
    expect(valueOf(await library.open(article.id))).toBe(session);
  });

  it('makes an article once only, and none that breaks the format', async () => {
    const library = await libraryIn();
    const article = draft();
    const made = await Promise.all([library.create(article), library.create(article)]);
    // Which of the two comes first is for the disk to say.
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await library.create(article)).toMatchObject({ ok: false, error: { code: 'disk', systemCode: 'EEXIST' } });
    const invalid = { ...draft(), language: 'Svenska' };
    expect(await library.create(invalid)).toMatchObject({
      ok: false,
      error: { code: 'invalid', problems: [{ place: 'language' }] },
    });
    expect(await readdir(library.folderPath)).toHaveLength(1);
  });

  it('gives two articles whose ids begin alike a folder each', async () => {
    const library = await libraryIn();
    const one = draft();
    const ids = { newId: () => `${one.id.slice(0, 8)}${randomIds.newId().slice(8)}` };
    const other = createArticle({ clock: { now: () => Date.parse(one.metadata.createdAt) }, ids }, { language: 'sv' });
    await library.create(one);
    const session = valueOf(await library.create(other));
    expect(path.basename(path.dirname(session.filePath))).toBe(`2026-05-28-${one.id.slice(0, 8)}-2`);
    expect(valueOf(await (await libraryIn(library.folderPath)).open(one.id)).current()).toEqual(one);
    expect(valueOf(await (await libraryIn(library.folderPath)).open(other.id)).current()).toEqual(other);
  });

  it('leaves no trace of an article that could not be put on disk, wherever it failed', async () => {
    let point = 0;
    for (let isMade = false; !isMade;) {
      point += 1;
      let isFaulty = false;
      let first = 0;
      const disk = faultyFileSystem({
        failing: (_, number) => (isFaulty && number === first + point ? 'ENOSPC' : undefined),
      });
      const library = await libraryIn(undefined, { fileSystem: disk });
      first = disk.calls.length;
      isFaulty = true;
      const made = await library.create(draft());
      isFaulty = false;
      isMade = made.ok;
      expect(await readdir(library.folderPath)).toHaveLength(isMade ? 1 : 0);
    }
    expect(point).toBeGreaterThan(10);
  });

  it('lists its articles, the one changed last first', async () => {
    const library = await libraryIn();
    // The same moments in different zones: what counts is the moment.
    await put(library.folderPath, 'a', writeArticle(draftOf('Först', '2026-05-28T10:00:00+02:00')));
    await put(library.folderPath, 'b', writeArticle(draftOf('Sist', '2026-05-28T09:00:00Z')));
    await put(library.folderPath, 'c', writeArticle(draftOf('Mitt', '2026-05-28T08:30:00Z')));
    const { articles, unreadable } = valueOf(await library.list());
    expect(articles.map(({ headline }) => headline)).toEqual(['Sist', 'Mitt', 'Först']);
    expect(articles[0]).toMatchObject({ status: 'draft', language: 'sv', wordCount: 1 });
    expect(unreadable).toEqual([]);
  });

  it('passes over what is not an article, and lists what should be but is not, untouched', async () => {
    const library = await libraryIn();
    const { folderPath } = library;
    await writeFile(path.join(folderPath, 'anteckning.txt'), 'hej');
    await mkdir(path.join(folderPath, 'tom'));
    await put(folderPath, '.git', '{}');
    const whole = writeArticle(draftOf('Bra', '2026-05-28T09:00:00Z'));
    await put(folderPath, 'bra', whole);
    const files = new Map<string, string | Uint8Array>([
      ['annat', '{"format":"something-else"}'],
      ['avbruten', whole.slice(0, whole.length / 2)],
      ['latin1', Buffer.from(whole.replace('Bra', 'Bråk'), 'latin1')],
      ['nyare', whole.replace('"version": 6', '"version": 7')],
      ['tomfil', ''],
      ['trasig', whole.replace('"doc"', '"dokument"')],
    ]);
    for (const [name, bytes] of files) await put(folderPath, name, bytes);
    const { articles, unreadable } = valueOf(await library.list());
    expect(articles.map(({ headline }) => headline)).toEqual(['Bra']);
    expect(
      unreadable.map(({ filePath, problems }) => [path.basename(path.dirname(filePath)), problems[0]?.code]),
    ).toEqual([
      ['annat', 'not-an-article'],
      ['avbruten', 'not-json'],
      ['latin1', 'not-utf8'],
      ['nyare', 'newer-version'],
      ['tomfil', 'not-json'],
      ['trasig', 'wrong-value'],
    ]);
    expect(unreadable[2]?.problems[0]?.facts['where']).toMatch(/^\d+:\d+$/u);
    for (const [name, bytes] of files) {
      const onDisk = await readFile(path.join(folderPath, name, 'article.json'));
      expect(Buffer.compare(onDisk, Buffer.from(bytes))).toBe(0);
      expect(await readdir(path.join(folderPath, name))).toEqual(['article.json']);
    }
  });

  it('says why a file can not be read, and reads it when it can', async () => {
    let isClosed = true;
    const disk = faultyFileSystem({ failing: (call) => (call === 'readFile' && isClosed ? 'EACCES' : undefined) });
    const library = await libraryIn(undefined, { fileSystem: disk });
    await put(library.folderPath, 'a', writeArticle(draftOf('Stängd', '2026-05-28T09:00:00Z')));
    expect(valueOf(await library.list()).unreadable[0]?.problems).toEqual([
      { place: '', code: 'not-readable', facts: { systemCode: 'EACCES' } },
    ]);
    isClosed = false;
    expect(valueOf(await library.list()).articles).toHaveLength(1);
  });

  it('reads again only what has changed', async () => {
    const disk = faultyFileSystem();
    const library = await libraryIn(undefined, { fileSystem: disk });
    const filePath = await put(library.folderPath, 'a', writeArticle(draftOf('Ett', '2026-05-28T09:00:00Z')));
    await put(library.folderPath, 'b', writeArticle(draftOf('Två', '2026-05-28T08:00:00Z')));
    await library.list();
    disk.calls.length = 0;
    await library.list();
    expect(disk.calls).not.toContain('readFile');
    await writeFile(filePath, writeArticle(draftOf('Tre', '2026-05-28T09:30:00Z')));
    const { articles } = valueOf(await library.list());
    expect(articles.map(({ headline }) => headline)).toEqual(['Tre', 'Två']);
    expect(disk.calls.filter((call) => call === 'readFile')).toHaveLength(1);
  });

  it('lists an article once though its folder was copied, and names the copy', async () => {
    const library = await libraryIn();
    const article = draft();
    const session = valueOf(await library.create(article));
    const folder = path.dirname(session.filePath);
    await cp(folder, `${folder} (kopia)`, { recursive: true });
    await cp(folder, path.join(library.folderPath, 'aa kopia'), { recursive: true });
    const { articles, unreadable } = valueOf(await library.list());
    expect(articles).toHaveLength(1);
    expect(unreadable.map(({ filePath }) => path.basename(path.dirname(filePath)))).toEqual([
      `${path.basename(folder)} (kopia)`,
      'aa kopia',
    ]);
    expect(unreadable.map(({ problems }) => problems)).toEqual(
      Array.from({ length: 2 }, () => [{ place: 'id', code: 'duplicate-id', facts: { other: path.basename(folder) } }]),
    );
    const other = await libraryIn(library.folderPath);
    expect(valueOf(await other.open(article.id)).filePath).toBe(session.filePath);
  });

  it('opens an article whose folder the user has renamed', async () => {
    const library = await libraryIn();
    const article = draft();
    const session = valueOf(await library.create(article));
    await session.close();
    const renamed = path.join(library.folderPath, 'Reportaget om bron');
    await rename(path.dirname(session.filePath), renamed);
    expect(valueOf(await library.open(article.id)).filePath).toBe(path.join(renamed, 'article.json'));
  });

  it('says that there is no such article, or what is wrong with it', async () => {
    const library = await libraryIn();
    const article = draft();
    expect(await library.open(article.id)).toEqual({ ok: false, error: { code: 'not-found' } });
    const session = valueOf(await library.create(article));
    await session.close();
    await writeFile(session.filePath, '{');
    expect(await library.open(article.id)).toMatchObject({
      ok: false,
      error: { code: 'invalid', filePath: session.filePath, problems: [{ code: 'not-json' }] },
    });
    expect(await readFile(session.filePath, 'utf8')).toBe('{');
    await rm(session.filePath);
    expect(await library.open(article.id)).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('opens once, also when asked twice at the same time, and anew after it was closed', async () => {
    const library = await libraryIn();
    const article = draft();
    const first = valueOf(await library.create(article));
    const typing = type(first, 'ett');
    const closing = first.close();
    const [second, third] = await Promise.all([library.open(article.id), library.open(article.id)]);
    expect(valueOf(second)).toBe(valueOf(third));
    expect(valueOf(second)).not.toBe(first);
    expect(lastText(valueOf(second).current())).toBe('ett');
    expect((await typing).ok && (await closing).ok).toBe(true);
  });

  it('takes away what a crash has left when it opens the article, and nothing else', async () => {
    const library = await libraryIn();
    const session = valueOf(await library.create(draft()));
    await session.close();
    const folder = path.dirname(session.filePath);
    await mkdir(path.join(folder, 'images'));
    const stale = '.spalt-99999999-0123456789ab-1.tmp';
    for (const name of [stale, `images/${stale}`, 'anteckning.txt']) await writeFile(path.join(folder, name), '');
    await valueOf(await library.open(session.id)).close();
    expect((await readdir(folder)).toSorted()).toEqual(['anteckning.txt', 'article.json', 'images']);
    expect(await readdir(path.join(folder, 'images'))).toEqual([]);
  });

  it('keeps a file of an older version as it was, before it writes the new form', async () => {
    const library = await libraryIn();
    const original = await fixture('version-1.json');
    const filePath = await put(library.folderPath, 'gammal', original);
    const [summary] = valueOf(await library.list()).articles;
    const session = valueOf(await library.open(summary?.id ?? draft().id));
    expect(Buffer.compare(await readFile(filePath), original)).toBe(0);
    await type(session, ' Mer.');
    valueOf(await session.close());
    const names = await readdir(path.dirname(filePath));
    expect(names.toSorted()).toEqual(['article.json', 'article.v1.json', 'versions']);
    expect(Buffer.compare(await readFile(path.join(path.dirname(filePath), 'article.v1.json')), original)).toBe(0);
    expect(await readFile(filePath, 'utf8')).toBe(writeArticle(session.current()));
  });
});
