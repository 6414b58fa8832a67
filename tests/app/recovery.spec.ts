import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

/** Writes an article of two versions, quits, and gives where its file is. */
async function articleWithVersions(spalt: Spalt, headline: string): Promise<string> {
  const { page } = spalt;
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await page.locator('.ProseMirror .headline').click();
  await page.keyboard.type(headline);
  await spalt.chooseInMenu('article.keep-version');
  await page.getByRole('dialog').locator('input').fill('Första');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice.is-done')).toBeVisible();
  await page.locator('.ProseMirror .headline').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' i dag');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.quit();
  const [folder = ''] = (await readdir(spalt.libraryFolderPath)).filter((name) => name !== 'trash');
  return path.join(spalt.libraryFolderPath, folder, 'article.json');
}

test('an article whose file is torn is told of at the start, and a version put back', async ({ spalt }) => {
  const filePath = await articleWithVersions(spalt, 'Bron öppnar');
  const torn = (await readFile(filePath)).subarray(0, 200);
  await writeFile(filePath, torn);
  await spalt.start();
  const { page } = spalt;
  const notice = page.getByRole('alert').filter({ hasText: 'En artikel i biblioteket går inte att läsa.' });
  await notice.getByRole('button', { name: 'Visa' }).click();
  const dialog = page.getByRole('dialog', { name: 'Återställ artikel' });
  await expect(dialog.getByText(filePath)).toBeVisible();
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expect(dialog.getByRole('region', { name: 'Texten' })).toContainText('Bron öppnar');
  await dialog.getByRole('button', { name: 'Lägg tillbaka' }).click();
  await expect(page.locator('.ProseMirror .headline')).toHaveText(/^Bron öppnar/u);
  await expect(page.getByText('Artikeln är återställd. Den oläsliga filen finns kvar:')).toBeVisible();
  const names = await readdir(path.dirname(filePath));
  const aside = names.filter((name) => name.startsWith('article.unreadable-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(path.join(path.dirname(filePath), aside[0] ?? ''))).toEqual(torn);
  // It can be written again, and all is well at the next start.
  await page.locator('.ProseMirror .headline').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  await expect(spalt.page.locator('.ProseMirror .headline')).toHaveText(/!$/u);
  await expect(spalt.page.getByText('går inte att läsa')).toBeHidden();
});

test('an article whose file is gone is found by its versions, thrown away and brought back', async ({ spalt }) => {
  const filePath = await articleWithVersions(spalt, 'Isen bär');
  await rm(filePath);
  await spalt.start();
  const { page } = spalt;
  const list = page.getByRole('navigation', { name: 'Artiklar' });
  await list.getByText('1 fil gick inte att läsa').click();
  await expect(list.getByText('artikelns fil saknas, men tidigare versioner finns')).toBeVisible();
  await list.getByRole('button', { name: 'Återställ …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Återställ artikel' });
  await dialog.getByRole('button', { name: 'Flytta till papperskorgen' }).click();
  await expect(list.getByText('1 fil gick inte att läsa')).toBeHidden();
  await list.getByRole('button', { name: 'Papperskorg (1)' }).click();
  await list.getByText('1 fil gick inte att läsa').click();
  await list.locator('.panel-trouble').getByRole('button', { name: 'Lägg tillbaka' }).click();
  await list.getByRole('button', { name: 'Tillbaka till artiklarna' }).click();
  await list.getByText('1 fil gick inte att läsa').click();
  await list.getByRole('button', { name: 'Återställ …' }).click();
  await dialog.getByRole('button', { name: 'Lägg tillbaka' }).click();
  await expect(page.locator('.ProseMirror .headline')).toHaveText(/^Isen bär/u);
});

test('a file of a newer Spalt is left alone, and says what to do', async ({ spalt }) => {
  const filePath = await articleWithVersions(spalt, 'Ny form');
  const newer = '{"format": "spalt-article", "version": 99}';
  await writeFile(filePath, newer);
  await spalt.start();
  await spalt.page.getByRole('alert').getByRole('button', { name: 'Visa' }).click();
  const dialog = spalt.page.getByRole('dialog', { name: 'Återställ artikel' });
  await expect(dialog.getByText('Uppdatera Spalt för att öppna den.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Lägg tillbaka' })).toBeHidden();
  await spalt.quit();
  expect(await readFile(filePath, 'utf8')).toBe(newer);
});

for (const theme of ['light', 'dark'] as const) {
  test(`recovery can be used by everybody, ${theme}`, async ({ spalt }) => {
    await spalt.chooseInMenu(`view.theme-${theme}`);
    const filePath = await articleWithVersions(spalt, 'Bron');
    await writeFile(filePath, '');
    await spalt.start();
    await spalt.page.getByRole('alert').getByRole('button', { name: 'Visa' }).click();
    await expect(spalt.page.getByRole('radio').first()).toBeVisible();
    expect(await violationsOn(spalt)).toEqual([]);
    await spalt.page.screenshot({ path: test.info().outputPath('recovery.png') });
  });
}
