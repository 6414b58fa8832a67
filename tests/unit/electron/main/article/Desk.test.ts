import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { Desk } from '../../../../../electron/main/article/Desk';
import { saveCopy } from '../../../../../electron/main/article/saveCopy';
import { draft, lastText, libraryIn, type, valueOf } from '../../storage/support/library';
import { steppingClock } from '../../storage/support/steppingClock';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

/** Puts a file where the folder of an article is, so that it can't be saved. Gives what undoes it. */
async function block(filePath: string): Promise<() => Promise<void>> {
  const folder = path.dirname(filePath);
  await rename(folder, `${folder}-away`);
  await writeFile(folder, 'in its place');
  return async () => {
    await rename(folder, `${folder}-blocked`);
    await rename(`${folder}-away`, folder);
  };
}

async function deskWithArticle() {
  const desk = new Desk(await libraryIn());
  const { article, filePath } = valueOf(await desk.create(draft()));
  return { desk, article, filePath };
}

describe('Desk', () => {
  it('knows the one article that is open, and no other', async () => {
    const { desk, article } = await deskWithArticle();
    expect(desk.session(article.id)?.id).toBe(article.id);
    const second = valueOf(await desk.create(draft())).article;
    expect(desk.session(article.id)).toBeUndefined();
    expect(desk.openSession?.id).toBe(second.id);
  });

  it('opens the open article as it is, with what was changed', async () => {
    const { desk, article } = await deskWithArticle();
    const session = desk.session(article.id);
    if (session === undefined) throw new Error('Not open');
    void type(session, 'mer text');
    const again = valueOf(await desk.open(article.id));
    expect(lastText(again.article)).toBe('mer text');
    expect(again.revision).toBe(1);
  });

  it('has everything on disk before another takes the place', async () => {
    const { desk, article, filePath } = await deskWithArticle();
    const session = desk.session(article.id);
    if (session === undefined) throw new Error('Not open');
    void type(session, 'i sista stund');
    valueOf(await desk.create(draft()));
    expect(await readFile(filePath, 'utf8')).toContain('i sista stund');
  });

  it('keeps the open article when it can’t be saved, whatever else is to be opened', async () => {
    const { desk, article, filePath } = await deskWithArticle();
    const other = valueOf(await desk.create(draft())).article;
    valueOf(await desk.open(article.id));
    const session = desk.session(article.id);
    if (session === undefined) throw new Error('Not open');
    const unblock = await block(filePath);
    expect(await type(session, 'bara i minnet')).toMatchObject({ ok: false });

    expect(await desk.open(other.id)).toMatchObject({ ok: false, error: { code: 'disk' } });
    expect(await desk.changeLibrary(await libraryIn())).toMatchObject({ ok: false });
    expect(await desk.close()).toMatchObject({ ok: false });
    expect(desk.session(article.id)).toBe(session);

    await unblock();
    expect(await desk.close()).toEqual({ ok: true, value: null });
    expect(await readFile(filePath, 'utf8')).toContain('bara i minnet');
    expect(desk.openSession).toBeUndefined();
  });

  it('keeps the open article when another can’t be opened', async () => {
    const { desk, article } = await deskWithArticle();
    expect(await desk.open(draft().id)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(desk.openSession?.id).toBe(article.id);
  });

  it('does one thing after the other', async () => {
    const { desk, article } = await deskWithArticle();
    const other = valueOf(await desk.create(draft())).article;
    const outcomes = await Promise.all([
      desk.open(article.id),
      desk.close(),
      desk.open(other.id),
      desk.open(article.id),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(desk.openSession?.id).toBe(article.id);
  });

  it('takes another library', async () => {
    const { desk, article } = await deskWithArticle();
    const library = await libraryIn();
    valueOf(await desk.changeLibrary(library));
    expect(desk.store).toBe(library);
    expect(desk.openSession).toBeUndefined();
    expect(await desk.open(article.id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('saveCopy', () => {
  it('writes what is in memory, though the library can’t be written', async () => {
    const { desk, filePath } = await deskWithArticle();
    const session = desk.openSession;
    if (session === undefined) throw new Error('Not open');
    await block(filePath);
    await type(session, 'bara i minnet');
    const rescue = path.join(await temporaryFolder(), 'rescue');
    await mkdir(rescue);
    const options = { clock: steppingClock(), fileSystem: createNodeFileSystem() };
    const first = valueOf(await saveCopy(session, rescue, options));
    const second = valueOf(await saveCopy(session, rescue, options));
    expect(await readFile(first.filePath, 'utf8')).toContain('bara i minnet');
    expect(second.filePath, 'no copy replaces another').not.toBe(first.filePath);
  });

  it('throws the open article away, and then has none', async () => {
    const { desk, article, filePath } = await deskWithArticle();
    const session = desk.session(article.id);
    if (session === undefined) throw new Error('Not open');
    void type(session, 'i sista stund');
    const folderName = path.basename(path.dirname(filePath));
    valueOf(await desk.trash(folderName));
    expect(desk.openSession).toBeUndefined();
    valueOf(await desk.inOrder((store) => store.restoreFromTrash(folderName)));
    expect(lastText(valueOf(await desk.open(article.id)).article)).toBe('i sista stund');
  });

  it('keeps the open article when what was typed in it can’t be saved', async () => {
    const { desk, article, filePath } = await deskWithArticle();
    const session = desk.session(article.id);
    if (session === undefined) throw new Error('Not open');
    const unblock = await block(filePath);
    expect(await type(session, 'bara i minnet')).toMatchObject({ ok: false });
    expect(await desk.trash(path.basename(path.dirname(filePath)))).toMatchObject({ ok: false });
    expect(desk.session(article.id)).toBe(session);
    await unblock();
  });
});
