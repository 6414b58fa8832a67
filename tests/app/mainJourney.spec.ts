import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import type { ArticleFile } from '#core/article/articleFile';
import { readArticle } from '#core/article/readArticle';
import type { FigureJson } from '#core/document/documentJson';
import { textBlocks } from '#core/text/textBlocks';
import { textOf } from '#core/text/textOf';
import { dropFile } from './dropFile';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { typeArticle } from './typeArticle';

const sample = articleIn('resources/sample');

/** The one article in that folder. */
function articleIn(folderPath: string): ArticleFile {
  const read = readArticle(readFileSync(path.join(folderPath, 'article.json'), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.article;
}

function articleOnDisk(spalt: Spalt): ArticleFile {
  return articleIn(path.join(spalt.libraryFolderPath, folderOf(spalt)));
}

function folderOf(spalt: Spalt): string {
  const [folder, ...others] = readdirSync(spalt.libraryFolderPath);
  if (folder === undefined || others.length > 0) throw new Error('Expected one article in the library.');
  return folder;
}

test.use({ spaltOptions: { locale: 'sv' } });

test('from the first key to the published page, through a crash', async ({ spalt }, testInfo) => {
  const lead = sample.document.content.find((node): node is FigureJson => node.type === 'figure');
  if (lead === undefined) throw new Error('The sample has no photo.');
  const [caption, credit, alternativeText] = lead.content.map(textOf);
  let { page } = spalt;
  const surface = page.getByRole('textbox', { name: 'Artikel' });
  await expect(surface).toBeFocused();

  await typeArticle(page, sample.document);

  await dropFile(page, path.resolve('resources/sample/images', lead.attrs.image), page.locator('.standfirst'));
  await expect(page.locator('.caption')).toBeVisible();
  await page.keyboard.type(caption ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.type(credit ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.type(alternativeText ?? '');

  await expect(page.locator('[data-save-state]')).toHaveText(/^Sparat \d\d:\d\d$/u);
  await expect(page.getByRole('contentinfo')).toContainText('408 ord');
  await spalt.kill();
  expect(articleOnDisk(spalt).document).toEqual(sample.document);

  await spalt.start();
  ({ page } = spalt);
  for (const { text } of textBlocks(sample.document)) {
    await expect(page.getByRole('textbox', { name: 'Artikel' })).toContainText(text);
  }
  await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', lead.attrs.widthPx);

  const site = testInfo.outputPath('site');
  await spalt.choosePaths(site);
  await page.getByRole('button', { name: 'Exportera' }).click();
  await expect(page.getByText('Exporterat.')).toBeVisible();
  await page.getByRole('button', { name: 'Visa rapporten …' }).click();
  const report = page.getByRole('dialog', { name: 'Exporten' });
  await expect(report.getByText('Kontrollen fann inget att rätta.')).toBeVisible();
  await expect(report.getByRole('region', { name: 'Vikt i en telefon' })).toContainText('1 bild');
  await report.locator('.export-files summary').click();
  await expect(report.getByRole('row')).toHaveCount(20);
  await report.getByRole('button', { name: 'Stäng', exact: true }).last().click();

  const html = readFileSync(path.join(site, 'ny-gangbro-knyter-ihop-byarna-vid-alvnas.html'), 'utf8');
  const words = html.replace(/<\/?(?:strong|em)>/gu, '');
  for (const { text } of textBlocks(sample.document)) expect(words).toContain(text);
  const photos = readdirSync(path.join(site, 'ny-gangbro-knyter-ihop-byarna-vid-alvnas'));
  for (const name of photos) expect(words).toContain(name);
  // The very photo among them, in a file that says who took it.
  const whole = photos.find((name) => name.endsWith('-1800.jpg')) ?? '';
  const published = readFileSync(path.join(site, 'ny-gangbro-knyter-ihop-byarna-vid-alvnas', whole));
  const original = readFileSync(path.join('resources/sample/images', lead.attrs.image));
  expect(Buffer.compare(await sharp(published).raw().toBuffer(), await sharp(original).raw().toBuffer())).toBe(0);
  expect(published.includes('Nils Åkerblom')).toBe(true);

  // What the log tells of all this holds no word of the article, and no name of its files.
  await spalt.quit();
  const log = readFileSync(path.join(spalt.userDataFolderPath, 'log', 'spalt.log'), 'utf8').toLowerCase();
  expect(log).toContain('"exported"');
  const written = textBlocks(sample.document).flatMap(({ text }) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  expect(written.length).toBeGreaterThan(100);
  const logged = new Set(log.match(/\p{L}{4,}/gu));
  expect(written.filter((word) => logged.has(word))).toEqual([]);
  for (const name of ['gangbro', folderOf(spalt)]) expect(log).not.toContain(name);
});
