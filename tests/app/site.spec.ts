import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { publishedSample } from '../unit/electron/cli/support/publishedSample';
import { makeArticles } from './makeArticles';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

test('the library is exported as a site: what would change, what was done, and that nothing is left to do', async ({
  spalt,
}) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  makeArticles(spalt.libraryFolderPath, 8);
  await publishedSample(path.join(spalt.libraryFolderPath, 'exempel'));
  const folder = path.join(spalt.userDataFolderPath, 'webb');
  await mkdir(folder);
  await spalt.choosePaths(folder);
  await spalt.chooseInMenu('library.export-site');
  const dialog = page.getByRole('dialog', { name: 'Exportera webbplats' });
  const look = dialog.getByRole('button', { name: 'Visa ändringar' });
  await expect(look).toBeDisabled();
  await dialog.getByRole('button', { name: 'Välj mapp …' }).click();
  await look.click();
  const address = dialog.getByRole('textbox', { name: 'Webbplatsens adress' });
  await expect(address).toHaveAccessibleDescription(
    'Skriv var webbplatsen finns på webben; flöden och länkar behöver det.',
  );
  await address.fill('tidningen.example');
  await dialog.getByRole('combobox', { name: 'Sidornas profil' }).selectOption('Lokaltidning');
  await look.click();
  await expect(dialog.getByRole('status')).toContainText('5 artiklar på https://tidningen.example/.');
  await expect(dialog.getByRole('region', { name: 'Nytt' }).getByRole('listitem')).toHaveCount(5);
  expect(await violationsOn(spalt)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Webbplatsen är exporterad.');
  const files = await readdir(folder, { recursive: true });
  expect(files).toContain('index.html');
  expect(files).toContainEqual(expect.stringMatching(/-300\.avif$/u));
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();

  await spalt.chooseInMenu('library.export-site');
  await expect(dialog.getByText(folder)).toBeVisible();
  await expect(address).toHaveValue('https://tidningen.example/');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Inget har ändrats sedan förra exporten.');
  await expect(dialog.getByRole('button', { name: 'Exportera', exact: true })).toBeHidden();
});
