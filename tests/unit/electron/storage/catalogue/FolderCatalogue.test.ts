import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import { FolderCatalogue } from '../../../../../electron/storage/catalogue/FolderCatalogue';
import { documentOf, paragraph } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { draft } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const everything: CatalogueQuery = {
  place: 'articles',
  text: '',
  filters: { status: null, section: null, author: null, tag: null, changedAfter: null },
  sort: 'headline',
  isDescending: false,
  offset: 0,
  limit: 50,
};

function articleOf(headline: string, text: string): ArticleFile {
  return { ...draft(), document: documentOf({ headline, byline: 'Av Eva Ek' }, paragraph(text)) };
}

async function put(libraryPath: string, folderName: string, article: ArticleFile): Promise<void> {
  await mkdir(path.join(libraryPath, folderName), { recursive: true });
  await writeFile(path.join(libraryPath, folderName, 'article.json'), writeArticle(article));
}

async function folders() {
  const folder = await temporaryFolder();
  const libraryPath = path.join(folder, 'library');
  await mkdir(libraryPath);
  return { libraryPath, cachePath: path.join(folder, 'cache') };
}

function opened(places: { readonly libraryPath: string; readonly cachePath: string }) {
  const fileSystem = faultyFileSystem();
  const told: number[] = [];
  const catalogue = new FolderCatalogue({
    ...places,
    fileSystem,
    clock: steppingClock(),
    onChanged: () => told.push(1),
  });
  const found = async (query: Partial<CatalogueQuery> = {}) => {
    const page = await catalogue.query({ ...everything, ...query });
    return page.rows.map(({ headline }) => headline);
  };
  return { catalogue, fileSystem, told, found };
}

describe('FolderCatalogue', () => {
  it('lists and finds what is in the folder, with the piece that has it', async () => {
    const places = await folders();
    await put(places.libraryPath, 'ett', articleOf('Ny bro', 'Bron öppnar i Lerum på lördag.'));
    await put(places.libraryPath, 'två', articleOf('Skolan', 'Maten blir bättre.'));
    await mkdir(path.join(places.libraryPath, 'inget'));
    const { catalogue, told, found } = opened(places);
    await catalogue.settle();
    expect(told.length).toBeGreaterThan(0);
    expect(await found()).toEqual(['Ny bro', 'Skolan']);
    const page = await catalogue.query({ ...everything, text: 'leru', sort: 'relevance' });
    expect(page.rows.map(({ snippet }) => snippet?.text)).toEqual(['Bron öppnar i Lerum på lördag.']);
    expect(page).toMatchObject({ total: 1, unfilteredTotal: 2, isReading: false, trashCount: 0 });
    expect(page.choices.authors).toEqual([{ value: 'Av Eva Ek', count: 2 }]);
    await catalogue.close();
  });

  it('answers at once from what it kept, and reads only what has changed since', async () => {
    const places = await folders();
    await put(places.libraryPath, 'ett', articleOf('Ny bro', 'text'));
    await put(places.libraryPath, 'två', articleOf('Skolan', 'text'));
    const first = opened(places);
    await first.catalogue.close();
    await put(places.libraryPath, 'två', articleOf('Skolan igen', 'ändrad'));
    await put(places.libraryPath, 'tre', articleOf('Isen', 'text'));
    await rm(path.join(places.libraryPath, 'ett'), { recursive: true });
    const again = opened(places);
    expect(await again.catalogue.newest(5)).toHaveLength(2);
    await again.catalogue.settle();
    expect(await again.found()).toEqual(['Isen', 'Skolan igen']);
    expect(await again.found({ text: 'ändrad' })).toEqual(['Skolan igen']);
    expect(await again.found({ text: 'bro' })).toEqual([]);
    await again.catalogue.close();
    const third = opened(places);
    await third.catalogue.settle();
    // The list and the words; of the articles only their state.
    expect(third.fileSystem.calls.filter((call) => call === 'readFile')).toHaveLength(2);
    await third.catalogue.close();
  });

  it.each([
    ['index.json', 'not JSON'],
    ['index.json', '{"format":"spalt-catalogue","version":2,"articles":[],"trash":[]}'],
    ['search.bin', 'not an index'],
    ['search.bin', ''],
  ])('makes itself anew when %s is %j', async (name, bytes) => {
    const places = await folders();
    await put(places.libraryPath, 'ett', articleOf('Ny bro', 'Bron öppnar.'));
    await opened(places).catalogue.close();
    await writeFile(path.join(places.cachePath, name), bytes);
    const { catalogue, found } = opened(places);
    await catalogue.settle();
    expect(await found({ text: 'öppnar' })).toEqual(['Ny bro']);
    await catalogue.close();
    expect((await readdir(places.cachePath)).toSorted()).toEqual(['index.json', 'search.bin']);
  });

  it('tells of files that it can’t read and of copies, whose words are not those of the article', async () => {
    const places = await folders();
    const article = articleOf('Ny bro', 'Originalet.');
    const folderName = `2026-05-28-${article.id.slice(0, 8)}`;
    await put(places.libraryPath, folderName, article);
    await put(places.libraryPath, `${folderName} (kopia)`, {
      ...article,
      document: articleOf('Kopian', 'Avskriften.').document,
    });
    await mkdir(path.join(places.libraryPath, 'trasig'));
    await writeFile(path.join(places.libraryPath, 'trasig', 'article.json'), '{');
    const { catalogue, found } = opened(places);
    await catalogue.settle();
    expect(await found()).toEqual(['Ny bro']);
    expect(await found({ text: 'originalet' })).toEqual(['Ny bro']);
    const { unreadable } = await catalogue.query(everything);
    expect(unreadable.map(({ problems }) => problems[0]?.code)).toEqual(['duplicate-id', 'not-json']);
    // Without the copy the article is found as before.
    await rm(path.join(places.libraryPath, `${folderName} (kopia)`), { recursive: true });
    catalogue.noteChanged(`${folderName} (kopia)`);
    await catalogue.settle();
    expect(await found({ text: 'originalet' })).toEqual(['Ny bro']);
    await catalogue.close();
  });

  it('follows an article into the trash and back', async () => {
    const places = await folders();
    await put(places.libraryPath, 'ett', articleOf('Ny bro', 'text'));
    const { catalogue, found } = opened(places);
    await catalogue.settle();
    const trashPath = path.join(places.libraryPath, 'trash');
    await mkdir(trashPath);
    await rename(path.join(places.libraryPath, 'ett'), path.join(trashPath, 'ett'));
    await writeFile(path.join(trashPath, 'ett', 'trashed.json'), '{"trashedAt":"2026-05-28T10:00:00Z"}');
    catalogue.noteChanged('ett');
    await catalogue.settle();
    expect(await found()).toEqual([]);
    const page = await catalogue.query({ ...everything, place: 'trash', text: 'bro' });
    expect(page.rows.map(({ folderName, trashedAt }) => [folderName, trashedAt])).toEqual([
      ['ett', '2026-05-28T10:00:00Z'],
    ]);
    await cp(path.join(trashPath, 'ett'), path.join(places.libraryPath, 'ett'), { recursive: true });
    catalogue.rescan();
    await catalogue.settle();
    expect(await found({ text: 'bro' })).toEqual(['Ny bro']);
    await catalogue.close();
  });

  it('does without a cache that can’t be written, and a library that is not there', async () => {
    const places = await folders();
    await put(places.libraryPath, 'ett', articleOf('Ny bro', 'text'));
    await writeFile(places.cachePath, 'a file where the folder would be');
    const { catalogue, found } = opened(places);
    await catalogue.settle();
    expect(await found()).toEqual(['Ny bro']);
    await rm(places.libraryPath, { recursive: true });
    catalogue.rescan();
    await catalogue.settle();
    // It may be back in a moment: a stick, a network.
    expect(await found()).toEqual(['Ny bro']);
    await catalogue.close();
  });
});
