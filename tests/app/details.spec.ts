import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import { bringArticles } from './bringArticles';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

/** What is known of the articles on disk, by headline of their own or for the web. */
async function savedMetadata(spalt: Spalt) {
  const { page, libraryFolderPath } = spalt;
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const articles = spalt.articleFolders().map((folder) => {
    const read = readArticle(readFileSync(path.join(libraryFolderPath, folder, 'article.json'), 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value.article;
  });
  return articles.toSorted((one, other) => (one.metadata.modifiedAt < other.metadata.modifiedAt ? 1 : -1))[0]?.metadata;
}

test('headlines for other uses tell how much of them is seen, and corrections are kept with their time', async ({
  spalt,
}) => {
  const { page } = spalt;
  await page.locator('.headline').click();
  await page.keyboard.type('Bron öppnar');
  await spalt.chooseInMenu('article.details');
  const panel = page.getByRole('complementary', { name: 'Om artikeln' });
  await expect(panel.getByText('11 av ungefär 50 tecken')).toBeVisible();
  await panel.getByLabel('Pushnotis').fill('Nu öppnar bron över ån efter elva långa års väntan på besked');
  await expect(panel.getByText('60 tecken: det som är över ungefär 50 kapas')).toBeVisible();
  await panel.getByLabel('Webb och sökresultat').fill('Ny bro över ån');
  await panel.getByRole('button', { name: 'Lägg till rättelse' }).click();
  await panel.getByLabel('Vad var fel, och vad är rätt?').fill('Bron är 140 meter, inte 14.');
  await expect(panel.getByText('Tidszon:').first()).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  await expect
    .poll(() => savedMetadata(spalt))
    .toMatchObject({
      alternativeHeadlines: { web: 'Ny bro över ån', print: null },
      corrections: [{ text: 'Bron är 140 meter, inte 14.', at: expect.stringMatching(/[+-]\d\d:\d\d$/u) }],
    });
});

test('tags are written one by one, and those of other articles can be chosen', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('article.details');
  const field = page.locator('.tags input');
  await field.fill('skola');
  await field.press('Enter');
  await field.pressSequentially('trafik,');
  await expect(page.getByRole('list', { name: 'Etiketter' }).getByRole('listitem')).toHaveText(['skola', 'trafik']);
  await field.press('Backspace');
  await expect(page.getByRole('list', { name: 'Etiketter' }).getByRole('listitem')).toHaveText(['skola']);
  await field.pressSequentially('bro, ');
  await page.getByRole('button', { name: 'Ta bort etiketten skola' }).click();
  await expect.poll(async () => (await savedMetadata(spalt))?.tags).toEqual(['bro']);
  await spalt.chooseInMenu('article.new');
  await spalt.chooseInMenu('article.details');
  await spalt.chooseInMenu('article.details');
  await expect(page.locator('#details-tags option')).toHaveText(['bro']);
});

test('a target length shows how far the text has come', async ({ spalt }) => {
  const { page } = spalt;
  await page.locator('.dateline ~ p').click();
  await page.keyboard.type('Ett två tre');
  await spalt.chooseInMenu('view.overview');
  const panel = page.getByRole('complementary', { name: 'Överblick' });
  await panel.getByLabel('Önskad längd', { exact: true }).first().fill('4');
  await expect(panel.getByText('75 % skrivet, 1 kvar')).toBeVisible();
  await expect.poll(async () => (await savedMetadata(spalt))?.targetLength).toEqual({ count: 4, unit: 'words' });
  await page.locator('.dateline ~ p').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' fyra fem');
  await expect(panel.getByText('1 för mycket')).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  await panel.getByLabel('Räknat i').selectOption('characters');
  await expect(panel.getByText('för mycket')).toHaveText(/^1\d för mycket$/u);
});

test('what is undone in a field that offers what others have does not depend on what comes into the library meanwhile', async ({
  spalt,
}) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('article.details');
  const field = page.getByRole('combobox', { name: 'Avdelning' });
  await field.click();
  await page.keyboard.type('kul');
  await bringArticles(spalt, 1);
  await expect(page.getByRole('option', { name: 'Bron över Tvärån öppnar på lördag 1' })).toBeVisible();
  await page.keyboard.type('tur');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await page.locator('.headline').click();
  await expect(page.locator('#details-sections option', { hasText: 'Sport' })).toBeAttached();
});
