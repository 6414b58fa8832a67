import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { duplicateOf } from '#core/article/duplicateOf';
import { textOfField } from '#core/text/textOf';
import { readTrashRecord } from '#core/library/trash/trashRecord';
import { randomIds } from '../../../../../../electron/storage/randomIds';
import { faultyFileSystem } from '../../support/faultyFileSystem';
import { draft, lastText, libraryIn, type, valueOf } from '../../support/library';
import { temporaryFolder } from '../../support/temporaryFolder';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A library with one article, closed, that has a text and a picture. */
async function libraryWithArticle() {
  const libraryPath = await temporaryFolder();
  const library = await libraryIn(libraryPath);
  const session = valueOf(await library.create(draft()));
  await type(session, 'Bron öppnar i dag.');
  const { image } = valueOf(await session.addPicture(picture, 'bron.png'));
  const folderName = path.basename(path.dirname(session.filePath));
  valueOf(await session.close());
  return { libraryPath, library, id: session.id, folderName, image };
}

/** Every file in a folder and what it holds, by its place; hidden folders left out. */
async function filesIn(folderPath: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folderPath, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: Record<string, string> = {};
  for (const entry of entries.filter((found) => found.isFile())) {
    const filePath = path.join(entry.parentPath, entry.name);
    const place = path.relative(folderPath, filePath);
    if (!/(?:^|[/\\])\.spalt-/u.test(place)) files[place] = await readFile(filePath, 'base64');
  }
  return files;
}

async function withoutRecord(folderPath: string): Promise<Readonly<Record<string, string>>> {
  const { 'trashed.json': _, ...files } = await filesIn(folderPath);
  return files;
}

/** Whether a folder holds an article whole, and nothing of it is elsewhere. */
async function placeOf(libraryPath: string, folderName: string, whole: Readonly<Record<string, string>>) {
  const inLibrary = await withoutRecord(path.join(libraryPath, folderName));
  const inTrash = await withoutRecord(path.join(libraryPath, 'trash', folderName));
  const isIn = (files: object): boolean => JSON.stringify(files) === JSON.stringify(whole);
  if (isIn(inLibrary) && Object.keys(inTrash).length === 0) return 'library';
  if (isIn(inTrash) && Object.keys(inLibrary).length === 0) return 'trash';
  return Object.keys(inLibrary).length + Object.keys(inTrash).length === 0 ? 'nowhere' : 'torn';
}

/** The same library on a disk whose calls fail, once it is open: those of that number, counted from 1. */
async function onFaultyDisk(libraryPath: string, isFailing: (number: number) => boolean, code: string) {
  let callsToOpen = Infinity;
  const fileSystem = faultyFileSystem({ failing: (_, count) => (isFailing(count - callsToOpen) ? code : undefined) });
  const library = await libraryIn(libraryPath, { fileSystem });
  callsToOpen = fileSystem.calls.length;
  return { library, calls: () => fileSystem.calls.slice(callsToOpen) };
}

const copyOf = (article: ArticleFile): ArticleFile =>
  duplicateOf(article, { clock: { now: () => Date.UTC(2026, 4, 29) }, ids: randomIds }, ' – kopia');

describe('the trash of a library', () => {
  it('takes an article whole and gives it back as it was', async () => {
    const { libraryPath, library, id, folderName } = await libraryWithArticle();
    const whole = await filesIn(path.join(libraryPath, folderName));

    expect(valueOf(await library.trash(folderName))).toBe(folderName);
    expect(await placeOf(libraryPath, folderName, whole)).toBe('trash');
    expect(valueOf(await library.list()).articles).toEqual([]);
    expect(await library.open(id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(valueOf(await library.namesInTrash())).toEqual([folderName]);
    const record = await readFile(path.join(libraryPath, 'trash', folderName, 'trashed.json'), 'utf8');
    expect(readTrashRecord(record)).not.toBeNull();

    expect(valueOf(await library.restoreFromTrash(folderName))).toBe(folderName);
    expect(await filesIn(path.join(libraryPath, folderName))).toEqual(whole);
    const session = valueOf(await library.open(id));
    expect(lastText(session.current())).toBe('Bron öppnar i dag.');
    expect(valueOf(await library.namesInTrash())).toEqual([]);
  });

  it('takes an open article with everything that was typed', async () => {
    const { library, id, folderName } = await libraryWithArticle();
    const session = valueOf(await library.open(id));
    void type(session, ' Äntligen.');
    valueOf(await library.trash(folderName));
    expect(await type(session, 'för sent')).toMatchObject({ ok: false, error: { code: 'not-open' } });
    valueOf(await library.restoreFromTrash(folderName));
    expect(lastText(valueOf(await library.open(id)).current())).toBe('Bron öppnar i dag. Äntligen.');
  });

  it('takes an article that can’t be read, and no folder that is none', async () => {
    const { libraryPath, library, folderName } = await libraryWithArticle();
    await writeFile(path.join(libraryPath, folderName, 'article.json'), 'avhugget');
    expect((await library.trash(folderName)).ok).toBe(true);
    await mkdir(path.join(libraryPath, 'Egna anteckningar'));
    for (const name of ['Egna anteckningar', 'trash', '..', '.', `${folderName}/images`, 'finns inte']) {
      expect(await library.trash(name), name).toEqual({ ok: false, error: { code: 'not-found' } });
    }
    for (const name of ['..', `../${folderName}`, 'finns inte']) {
      expect(await library.restoreFromTrash(name), name).toEqual({ ok: false, error: { code: 'not-found' } });
      expect(await library.deleteForGood(name), name).toEqual({ ok: false, error: { code: 'not-found' } });
    }
  });

  it('puts nothing in the place of another', async () => {
    const { libraryPath, library, folderName } = await libraryWithArticle();
    valueOf(await library.trash(folderName));
    await mkdir(path.join(libraryPath, folderName));
    await writeFile(path.join(libraryPath, folderName, 'article.json'), 'ny');
    expect(valueOf(await library.trash(folderName))).toBe(`${folderName}-2`);
    await mkdir(path.join(libraryPath, folderName));
    expect(valueOf(await library.restoreFromTrash(folderName))).toBe(`${folderName}-2`);
    expect(valueOf(await library.namesInTrash())).toEqual([`${folderName}-2`]);
  });

  it('deletes for good, and only what is in the trash', async () => {
    const { libraryPath, library, folderName } = await libraryWithArticle();
    expect(await library.deleteForGood(folderName)).toEqual({ ok: false, error: { code: 'not-found' } });
    valueOf(await library.trash(folderName));
    // What a deletion that crashed has left.
    const stale = path.join(libraryPath, 'trash', '.spalt-999999999-0123456789ab-1.tmp');
    await mkdir(path.join(stale, 'images'), { recursive: true });
    await writeFile(path.join(stale, 'images/bild.png'), 'en bild');
    expect(await library.deleteForGood(folderName)).toEqual({ ok: true, value: null });
    expect(await readdir(path.join(libraryPath, 'trash'))).toEqual([]);
  });

  it.each(['ENOSPC', 'EIO', 'EROFS'])(
    'leaves the article whole in one place, whichever call fails (%s)',
    async (code) => {
      for (const wish of ['trash', 'restoreFromTrash', 'deleteForGood'] as const) {
        for (let number = 1; ; number++) {
          const { libraryPath, library, folderName } = await libraryWithArticle();
          const whole = await filesIn(path.join(libraryPath, folderName));
          if (wish !== 'trash') valueOf(await library.trash(folderName));
          const { library: faulty, calls } = await onFaultyDisk(libraryPath, (count) => count === number, code);
          const done = await faulty[wish](folderName);
          if (calls().length < number) break;
          const place = await placeOf(libraryPath, folderName, whole);
          const label = `${wish}, call ${number}: ${calls()[number - 1] ?? ''}`;
          const wanted = { trash: 'trash', restoreFromTrash: 'library', deleteForGood: 'nowhere' }[wish];
          const before = wish === 'trash' ? 'library' : 'trash';
          expect(done.ok ? [wanted] : [before, wanted], label).toContain(place);
        }
      }
    },
  );

  it('loses nothing when it stops at any call', async () => {
    for (const wish of ['trash', 'restoreFromTrash'] as const) {
      for (let number = 1; ; number++) {
        const { libraryPath, library, folderName } = await libraryWithArticle();
        const whole = await filesIn(path.join(libraryPath, folderName));
        if (wish !== 'trash') valueOf(await library.trash(folderName));
        // Nothing after that call happens, as if the process had been killed.
        const { library: faulty, calls } = await onFaultyDisk(libraryPath, (count) => count >= number, 'EIO');
        await faulty[wish](folderName);
        expect(['library', 'trash']).toContain(await placeOf(libraryPath, folderName, whole));
        if (calls().length < number) break;
      }
    }
  });
});

describe('duplicate', () => {
  it('puts a copy beside the article, pictures and what is not saved yet included', async () => {
    const { library, id, image } = await libraryWithArticle();
    const session = valueOf(await library.open(id));
    void type(session, ' Äntligen.');
    const copyId = valueOf(await library.duplicate(id, copyOf));
    expect(await type(session, ' Jo.')).toMatchObject({ ok: true });
    const copy = valueOf(await library.open(copyId));
    expect(lastText(copy.current())).toBe('Bron öppnar i dag. Äntligen.');
    expect(await readFile(copy.picturePath(image) ?? '')).toEqual(picture);
    expect(valueOf(await library.list()).articles).toHaveLength(2);
  });

  it('leaves nothing of a copy that failed', async () => {
    for (let number = 1; ; number++) {
      const { libraryPath, library, id, folderName } = await libraryWithArticle();
      const opened = valueOf(await library.open(id));
      valueOf(await opened.close());
      const { library: faulty, calls } = await onFaultyDisk(libraryPath, (count) => count === number, 'ENOSPC');
      const done = await faulty.duplicate(id, copyOf);
      if (calls().length < number) break;
      if (done.ok) continue;
      const names = await readdir(libraryPath);
      const { articles, unreadable } = valueOf(await library.list());
      const label = `call ${number}: ${calls()[number - 1] ?? ''} ${names.join()}`;
      expect(unreadable, label).toEqual([]);
      expect(articles.length, label).toBe(names.filter((name) => !name.startsWith('.')).length);
      expect(names, label).toContain(folderName);
    }
  });
});

describe('rename', () => {
  it('gives a closed article another headline', async () => {
    const { library, id } = await libraryWithArticle();
    expect(await library.rename(id, 'Bron öppnar')).toEqual({ ok: true, value: null });
    expect(valueOf(await library.list()).articles[0]?.headline).toBe('Bron öppnar');
    const session = valueOf(await library.open(id));
    expect(textOfField(session.current().document, 'headline')).toBe('Bron öppnar');
    expect(lastText(session.current())).toBe('Bron öppnar i dag.');
  });

  it('gives an open article another headline and leaves it open', async () => {
    const { library, id } = await libraryWithArticle();
    const session = valueOf(await library.open(id));
    valueOf(await library.rename(id, 'Bron öppnar'));
    expect(textOfField(session.current().document, 'headline')).toBe('Bron öppnar');
    expect(await type(session, ' Äntligen.')).toMatchObject({ ok: true });
  });

  it('tells that there is no such article', async () => {
    const { library, libraryPath, folderName, id } = await libraryWithArticle();
    await rename(path.join(libraryPath, folderName), path.join(await temporaryFolder(), 'borta'));
    expect(await library.rename(id, 'Bron')).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await library.duplicate(id, copyOf)).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
