import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import { articleAt } from '../../../../../electron/main/article/articleAt';
import { Desk } from '../../../../../electron/main/article/Desk';
import { newArticle } from '../../../../../electron/main/article/newArticle';
import { openAtStart } from '../../../../../electron/main/article/openAtStart';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { draft, libraryIn, valueOf } from '../../storage/support/library';
import { steppingClock } from '../../storage/support/steppingClock';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const sampleFolderPath = path.resolve('resources/sample');

async function deskWith(...articles: readonly ArticleFile[]): Promise<Desk> {
  const library = await libraryIn();
  for (const article of articles) valueOf(await valueOf(await library.create(article)).close());
  return new Desk(library);
}

function draftOf(day: number): ArticleFile {
  const article = draft();
  return { ...article, metadata: { ...article.metadata, modifiedAt: `2026-05-0${day}T10:00:00Z` } };
}

async function openedOn(
  desk: Desk,
  wish: { readonly namedId?: ArticleId; readonly lastId?: ArticleId; readonly sampleFolderPath?: string } = {},
) {
  const fresh = draft();
  const opened = await openAtStart(desk, {
    namedId: wish.namedId,
    lastId: wish.lastId ?? null,
    sampleFolderPath: wish.sampleFolderPath,
    newest: async () => {
      const { articles, unreadable } = valueOf(await desk.store.list());
      return { ids: articles.map(({ id }) => id), isEmpty: articles.length + unreadable.length === 0 };
    },
    newArticle: () => fresh,
  });
  return { id: valueOf(opened).article.id, freshId: fresh.id };
}

describe('openAtStart', () => {
  it('opens what was named before what was open last, and that before what was changed last', async () => {
    const [named, last, newest] = [draftOf(1), draftOf(2), draftOf(3)];
    const articles = [named, last, newest];
    expect((await openedOn(await deskWith(...articles), { namedId: named.id, lastId: last.id })).id).toBe(named.id);
    expect((await openedOn(await deskWith(...articles), { lastId: last.id })).id).toBe(last.id);
    expect((await openedOn(await deskWith(...articles))).id).toBe(newest.id);
  });

  it('stays with what is open already', async () => {
    const [first, second] = [draftOf(1), draftOf(2)];
    const desk = await deskWith(first, second);
    valueOf(await desk.open(first.id));
    expect((await openedOn(desk, { lastId: second.id })).id).toBe(first.id);
  });

  it('opens what was named, also when another is open: a link that comes before the page has asked', async () => {
    const [first, named] = [draftOf(1), draftOf(2)];
    const desk = await deskWith(first, named);
    valueOf(await desk.open(first.id));
    expect((await openedOn(desk, { namedId: named.id })).id).toBe(named.id);
  });

  it('passes over what is gone', async () => {
    const article = draftOf(1);
    const gone = draft().id;
    expect((await openedOn(await deskWith(article), { namedId: gone, lastId: gone })).id).toBe(article.id);
  });

  it('makes a draft in an empty library', async () => {
    const { id, freshId } = await openedOn(await deskWith());
    expect(id).toBe(freshId);
  });

  it('puts the sample with its pictures into an empty library, and only there', async () => {
    const desk = await deskWith();
    const { id, freshId } = await openedOn(desk, { sampleFolderPath });
    expect(id).not.toBe(freshId);
    const folder = path.dirname(desk.openSession?.filePath ?? '');
    expect(await readdir(path.join(folder, 'images'))).toEqual(await readdir(path.join(sampleFolderPath, 'images')));
    const article = draftOf(1);
    expect((await openedOn(await deskWith(article), { sampleFolderPath })).id).toBe(article.id);
  });

  it('makes a draft where the sample is missing', async () => {
    const { id, freshId } = await openedOn(await deskWith(), { sampleFolderPath: await temporaryFolder() });
    expect(id).toBe(freshId);
  });
});

describe('articleAt', () => {
  it('knows an article of the library by its file', async () => {
    const article = draftOf(1);
    const desk = await deskWith(article);
    const { filePath } = valueOf(await desk.open(article.id));
    expect(await articleAt(filePath, desk)).toEqual({ ok: true, value: article.id });
    valueOf(await desk.close());
    expect(await articleAt(filePath, desk)).toEqual({ ok: true, value: article.id });
  });

  it('tells why it is none, and touches no file', async () => {
    const article = draftOf(1);
    const desk = await deskWith(article);
    const { filePath } = valueOf(await desk.open(article.id));
    const folder = await temporaryFolder();
    const copy = path.join(folder, 'article.json');
    const text = await readFile(filePath, 'utf8');
    await writeFile(copy, text);
    const broken = path.join(folder, 'broken.json');
    await writeFile(broken, '{');
    await mkdir(path.join(folder, 'folder'));
    const codeAt = async (place: string) => {
      const found = await articleAt(place, desk);
      return found.ok ? 'found' : found.error.code;
    };
    expect(await codeAt(copy)).toBe('not-in-library');
    expect(await codeAt(broken)).toBe('invalid');
    expect(await codeAt(path.join(folder, 'folder'))).toBe('invalid');
    expect(await codeAt(path.join(folder, 'none.json'))).toBe('not-found');
    expect(await readFile(copy, 'utf8')).toBe(text);
    expect(desk.openSession?.id).toBe(article.id);
  });
});

const bylineOf = ({ document }: ArticleFile) => document.content.find(({ type }) => type === 'byline');

describe('newArticle', () => {
  const sources = { clock: steppingClock(), ids: randomIds };

  it('begins with the user’s byline', () => {
    const article = newArticle(sources, { language: 'en', byline: ' Av Karin\tSjöholm ' });
    expect(article.language).toBe('en');
    expect(bylineOf(article)).toEqual({ type: 'byline', content: [{ type: 'text', text: 'Av Karin Sjöholm' }] });
  });

  it('begins empty without one', () => {
    expect(bylineOf(newArticle(sources, { language: 'sv', byline: ' ' }))).toEqual({ type: 'byline' });
  });
});
