import { copyFile, mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/documents');
const at = (fileName: string): string => path.join(fixtures, fileName);

/** Lets the system's dialogue, which no test can click in, answer with these files. */
async function choose(spalt: Spalt, filePaths: readonly string[]): Promise<void> {
  await spalt.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
  }, filePaths);
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await spalt.chooseInMenu('library.import');
}

test('a Word document becomes an article, with its picture, and is left as it was', async ({ spalt }) => {
  const { page } = spalt;
  const before = await readFile(at('libreoffice.docx'));
  await choose(spalt, [at('libreoffice.docx')]);
  await expect(page.locator('.headline')).toHaveText('Gamla bron får nytt räcke');
  await expect(page.getByRole('status').filter({ hasText: 'libreoffice.docx är nu en artikel' })).toBeVisible();
  await expect(page.locator('.byline')).toHaveText('Av Karin Åberg');
  await expect(page.locator('.standfirst')).toHaveText('Efter tre års väntan börjar arbetet på måndag.');
  await expect(page.locator('.dateline')).toHaveText('ÄLVNÄS');
  await expect(page.locator('.ProseMirror .dialogue')).toHaveText('Det är på tiden, säger Nils Ek.');
  await expect(page.locator('.ProseMirror table')).toContainText('1,2 miljoner');
  const picture = page.locator('.figure img');
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(picture).toHaveJSProperty('naturalWidth', 320);
  await expect(page.locator('.figure .caption')).toHaveText('Bron sedd från norr.');
  // What the document doesn't say, the picture's own file does.
  await expect(page.locator('.figure .credit')).toContainText('Bo Lind');
  await expect(page.getByRole('option', { name: /Gamla bron/u })).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  expect(await readFile(at('libreoffice.docx'))).toEqual(before);
});

test('a story from the wire becomes an article with the photo that lies beside it', async ({ spalt }, testInfo) => {
  const { page } = spalt;
  const folder = testInfo.outputPath('wire');
  await mkdir(folder, { recursive: true });
  await copyFile(at('ttninjs.json'), path.join(folder, 'nyhet.json'));
  await copyFile(at('libreoffice-bron.jpg'), path.join(folder, 'sdltABC_NormalPreview.jpg'));
  await choose(spalt, [path.join(folder, 'nyhet.json')]);
  await expect(page.locator('.headline')).toHaveText('Ny bro byggs i Lerum');
  await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 320);
  await expect(page.locator('.figure .credit')).toContainText('Bo Lind/TT');
  await expect(page.locator('.ProseMirror .editor-note')).toContainText('Rättar längden på bron');
  const status = page.getByRole('status').filter({ hasText: 'nyhet.json är nu en artikel' });
  await expect(status).toContainText('Nyheten har embargo');
  await expect(status).toContainText('graphic-2.jpg');
});

test('what is on disk afterwards is a whole article, to the next start', async ({ spalt }) => {
  await choose(spalt, [at('manuscript.md')]);
  await expect(spalt.page.locator('.headline')).toHaveText('Gamla bron får nytt räcke');
  await expect(spalt.page.getByText('filens egna uppgifter överst')).toBeVisible();
  await spalt.quit();
  const folders = await readdir(spalt.libraryFolderPath);
  const texts = await Promise.all(
    folders
      .filter((name) => /^\d{4}-/u.test(name))
      .map((name) => readFile(path.join(spalt.libraryFolderPath, name, 'article.json'), 'utf8')),
  );
  const read = texts.map((text) => readArticle(text));
  expect(read.every(({ ok }) => ok)).toBe(true);
  await spalt.start();
  await expect(spalt.page.locator('.headline')).toHaveText('Gamla bron får nytt räcke');
  await expect(spalt.page.locator('.figure img')).toHaveJSProperty('naturalWidth', 320);
});

test('several files are opened one after the other, and what can not be is told with its way out', async ({
  spalt,
}) => {
  const { page } = spalt;
  await choose(spalt, [at('latin.txt'), at('libreoffice.odt'), at('web-page.html')]);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('libreoffice.odt är ett dokument från LibreOffice');
  await expect(notice).toContainText('spara det därifrån som .docx', { ignoreCase: true });
  await expect(notice).toContainText('latin.txt är nu en artikel');
  await expect(notice).toContainText('Det här kom inte med: 1 bild');
  await expect(page.getByRole('option', { name: /Gamla bron/u })).toHaveCount(2);
  // A page brings along what lies beside it, and nothing else of the disk.
  await expect(page.locator('.figure img')).toHaveCount(1);
});

test('Spalt is started with a manuscript, and given another while it runs', async ({ spalt }) => {
  await spalt.quit();
  const folder = path.join(spalt.userDataFolderPath, '..', 'manus');
  await mkdir(folder);
  const manuscript = path.join(folder, 'manus.docx');
  await copyFile(at('libreoffice.docx'), manuscript);
  await spalt.start([manuscript]);
  await expect(spalt.page.locator('.headline')).toHaveText('Gamla bron får nytt räcke');
  await spalt.app.evaluate(({ app }, filePath) => {
    app.emit('open-file', { preventDefault: () => undefined }, filePath);
  }, at('latin.txt'));
  await expect(spalt.page.getByRole('option', { name: /Gamla bron/u })).toHaveCount(2);
  await expect(spalt.page.locator('.figure')).toHaveCount(0);
});
