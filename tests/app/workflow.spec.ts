import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

const chip = (spalt: Spalt): Locator => spalt.page.locator('.status-chip');

/** Writes a headline and a paragraph. */
async function write(spalt: Spalt, headline: string, text: string): Promise<void> {
  const { page } = spalt;
  await page.locator('.ProseMirror .headline').click();
  await page.keyboard.type(headline);
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.type(text);
}

/** Opens what moves the article on, and waits until the article has been read. */
async function openMoveOn(spalt: Spalt): Promise<Locator> {
  const { page } = spalt;
  await spalt.chooseInMenu('article.status');
  const dialog = page.getByRole('dialog', { name: 'Gå vidare' });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expect(dialog.getByRole('region', { name: 'Checklista' })).toHaveAttribute('aria-busy', 'false');
  return dialog;
}

/** Takes the usual next step from the keyboard. */
async function moveOn(spalt: Spalt, status: string): Promise<void> {
  await openMoveOn(spalt);
  await spalt.page.keyboard.press('Enter');
  await expect(chip(spalt)).toHaveText(status);
  await expect(spalt.page.getByRole('dialog')).toHaveCount(0);
}

/** Says who is at the desk, when that is asked for the first time. */
async function sayName({ page }: Spalt, name: string): Promise<void> {
  await expect(page.getByLabel('Ditt namn')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('an article goes from draft to ready by the keyboard, what blocks it is mended on the way, and the log stays', async ({
  spalt,
}, testInfo) => {
  const { page } = spalt;
  await write(spalt, 'Ny bro', 'Bron är XXX meter.');
  await expect(chip(spalt)).toHaveText('Utkast');
  const first = await openMoveOn(spalt);
  await expect(first.getByRole('radio', { name: 'Till korrektur' })).toBeChecked();
  await expect(first.getByRole('listitem').filter({ hasText: 'Luckor' }).first()).toBeVisible();
  await page.getByLabel('Hälsning till kollegorna').fill('Kolla längden');
  // What only warns is passed by the same key.
  await expect(first.getByRole('button', { name: 'Till korrektur ändå' })).toBeEnabled();
  await first.getByRole('radio').first().focus();
  await page.keyboard.press('Enter');
  await sayName(spalt, 'Eva Ek');
  await expect(chip(spalt)).toHaveText('För korrektur');

  const held = await openMoveOn(spalt);
  await expect(held.getByText('1 sak måste lösas först.')).toBeVisible();
  await expect(held.getByRole('button', { name: 'Klar', exact: true })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(held).toBeVisible();
  expect(await violationsOn(spalt), 'what blocks').toEqual([]);
  await page.keyboard.press('Tab');
  await expect(held.getByRole('button', { name: /Gå dit/u }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(held).toHaveCount(0);
  // It is selected, and what can be done about it is shown.
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('80');
  await expect(page.locator('.ProseMirror > p:last-child')).toHaveText('Bron är 80 meter.');

  // What becomes ready goes out by itself, where the newsroom wants that.
  const folder = testInfo.outputPath('klart');
  await mkdir(folder, { recursive: true });
  await spalt.choosePaths(folder);
  await spalt.chooseInMenu('library.hot-folder');
  const hotFolder = page.getByRole('dialog', { name: 'Export när något blir klart' });
  await hotFolder.getByRole('radio', { name: 'Ren text' }).check();
  await hotFolder.getByRole('button', { name: 'Välj mapp …' }).click();
  await expect(hotFolder.getByText(folder)).toBeVisible();
  await expect(hotFolder.getByRole('checkbox', { name: /statusen Klar/u })).toBeChecked();
  expect(await violationsOn(spalt), 'the folder').toEqual([]);
  await hotFolder.getByRole('button', { name: 'Spara' }).click();
  await expect(hotFolder).toHaveCount(0);
  const steps = { export: { byline: 'warn' } };
  const checklist = JSON.stringify({ format: 'spalt-checklist', version: 1, steps });
  await writeFile(path.join(spalt.libraryFolderPath, 'checklist.json'), checklist);
  await moveOn(spalt, 'Klar');
  await expect(page.getByRole('status', { name: 'Exporterat.' })).toContainText(folder);
  expect(await readdir(folder)).toEqual(['ny-bro.txt']);
  await page.getByRole('button', { name: 'Visa rapporten …' }).click();
  const report = page.getByRole('dialog', { name: 'Exporten' });
  await expect(report.getByRole('region', { name: 'Checklista' })).toContainText('Byline: 1.');
  expect(await violationsOn(spalt), 'what the checklist warns of').toEqual([]);
  await page.keyboard.press('Escape');

  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  await expect(chip(spalt)).toHaveText('Klar');
  await spalt.chooseInMenu('view.theme-dark');
  const after = await openMoveOn(spalt);
  const log = after.getByRole('region', { name: 'Så har den gått' }).getByRole('listitem');
  await expect(log).toHaveCount(2);
  await expect(log.first()).toContainText('Eva Ek För korrektur → Klar');
  await expect(log.last()).toContainText('Kolla längden');
  await spalt.page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await violationsOn(spalt), 'the log in the dark').toEqual([]);
  // Back to draft, and out of it for good and in again.
  await after.getByRole('radio', { name: 'Stryk' }).check();
  await after.getByRole('button', { name: 'Stryk' }).click();
  await expect(chip(spalt)).toHaveText('Struken');
  await spalt.chooseInMenu('article.details');
  await spalt.page.getByRole('complementary').getByRole('button', { name: 'Gå vidare …' }).click();
  await expect(spalt.page.getByRole('radio')).toHaveCount(1);
  await spalt.page.keyboard.press('Enter');
  await expect(chip(spalt)).toHaveText('Utkast');

  // What the newsroom does not let out by itself is told of, with the way to what is wrong.
  const blocking = JSON.stringify({ format: 'spalt-checklist', version: 1, steps: { export: { byline: 'block' } } });
  await writeFile(path.join(spalt.libraryFolderPath, 'checklist.json'), blocking);
  await moveOn(spalt, 'För korrektur');
  await moveOn(spalt, 'Klar');
  const heldBack = spalt.page
    .locator('.notice')
    .filter({ hasText: 'checklistan hindrar att den exporteras av sig själv: Byline.' });
  await heldBack.getByRole('button', { name: 'Se över' }).click();
  await expect(spalt.page.getByRole('complementary').getByText(/ingen har skrivit under artikeln/iu)).toBeVisible();
  const killing = await openMoveOn(spalt);
  await killing.getByRole('radio', { name: 'Stryk' }).check();
  await killing.getByRole('button', { name: 'Stryk' }).click();
  await expect(chip(spalt)).toHaveText('Struken');
  await spalt.chooseInMenu('article.status');
  await expect(spalt.page.getByRole('radio')).toHaveCount(1);
  await spalt.page.keyboard.press('Enter');
  await expect(chip(spalt)).toHaveText('Utkast');

  // A disk that is not there is told of, and nothing takes its place.
  await rm(folder, { recursive: true });
  await moveOn(spalt, 'För korrektur');
  await moveOn(spalt, 'Klar');
  await expect(spalt.page.getByText('kunde inte exporteras av sig själv')).toBeVisible();
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
  await spalt.page.getByRole('button', { name: 'Välj en annan mapp …' }).click();
  await expect(spalt.page.getByRole('dialog', { name: 'Export när något blir klart' })).toContainText(folder);
});

test('a published article that is changed asks for a correction, which readers get', async ({ spalt }) => {
  await write(spalt, 'Ny bro', 'Bron är 90 meter.');
  await openMoveOn(spalt);
  await spalt.page.keyboard.press('Enter');
  await sayName(spalt, 'Eva Ek');
  await expect(chip(spalt)).toHaveText('För korrektur');
  await moveOn(spalt, 'Klar');
  await moveOn(spalt, 'Publicerad');
  const banner = (): Locator => spalt.page.getByRole('region', { name: 'Rättelse till läsarna' });
  await expect(banner()).toHaveCount(0);
  const text = (): Locator => spalt.page.locator('.ProseMirror > p:last-child');
  await text().click();
  await spalt.page.keyboard.press('End');
  await spalt.page.keyboard.type(' Den öppnar i maj.');
  await expect(banner()).toBeVisible();
  await expect(spalt.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  await expect(banner()).toBeVisible();
  expect(await violationsOn(spalt), 'banner').toEqual([]);

  await banner().getByRole('button', { name: 'Skriv rättelse …' }).click();
  const dialog = spalt.page.getByRole('dialog', { name: 'Gå vidare' });
  await expect(dialog.getByRole('radio', { name: 'Rätta' })).toBeChecked();
  const correct = dialog.getByRole('button', { name: /^Rätta/u });
  await correct.click();
  await expect(dialog.getByText('Skriv vad som var fel och vad som är rätt.')).toBeVisible();
  await dialog.getByLabel('Rättelse till läsarna').fill('I går stod inte när bron öppnar.');
  await correct.click();
  await expect(chip(spalt)).toHaveText('Rättad');
  await expect(banner()).toHaveCount(0);
  await spalt.chooseInMenu('article.details');
  await expect(spalt.page.getByLabel('Vad var fel, och vad är rätt?')).toHaveValue('I går stod inte när bron öppnar.');
  await expect(spalt.page.getByLabel('Publiceras', { exact: true })).not.toHaveValue('');
  await spalt.chooseInMenu('article.versions');
  for (const name of ['Publicerad', 'Rättad']) {
    await expect(spalt.page.locator('.version-main').filter({ hasText: name })).toBeVisible();
  }

  // Not every comma is for readers.
  await text().click();
  await spalt.page.keyboard.press('End');
  await spalt.page.keyboard.type('!');
  await banner().getByRole('button', { name: 'Skriv rättelse …' }).click();
  await dialog.getByRole('button', { name: 'Läsarna behöver inte veta' }).click();
  await expect(banner()).toHaveCount(0);
  await openMoveOn(spalt);
  await expect(dialog.getByText('ändrade texten utan rättelse')).toBeVisible();
});

test('the newsroom sets its checklist, which is followed at every step and by export', async ({ spalt }, testInfo) => {
  const { page } = spalt;
  await write(spalt, 'Ny bro', 'Bron är XXX meter.');
  await spalt.chooseInMenu('article.checklist');
  const table = page.getByRole('dialog', { name: 'Redaktionens checklista' });
  await table.getByLabel('Byline: Till korrektur').selectOption('block');
  await table.getByLabel('Luckor: Till korrektur').selectOption('off');
  await table.getByLabel('Luckor: Exportera').selectOption('block');
  expect(await violationsOn(spalt), 'checklist').toEqual([]);
  await table.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Checklistan är sparad.')).toBeVisible();

  // It holds where nothing is checked while one writes as well.
  await spalt.chooseInMenu('proof.toggle');
  await expect(page.locator('.status-proof')).toHaveCount(0);
  const dialog = await openMoveOn(spalt);
  await expect(dialog.locator('.preflight-group')).toHaveCount(1);
  await expect(dialog.locator('.preflight-group')).toContainText('Byline');
  await expect(dialog.getByRole('button', { name: 'Till korrektur', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');

  await spalt.choosePaths(testInfo.outputPath('site'));
  await spalt.chooseInMenu('article.export-page');
  const held = page.getByRole('dialog', { name: 'Innan artikeln exporteras' });
  await expect(held.getByRole('button', { name: 'Exportera ändå' })).toHaveCount(0);
  await held.getByRole('button', { name: /Gå dit/u }).click();
  await expect(held).toHaveCount(0);
  await page.keyboard.type('80');
  await expect(page.locator('.ProseMirror > p:last-child')).toHaveText('Bron är 80 meter.');
  await spalt.chooseInMenu('article.copy-html');
  await expect(page.getByText('Artikeln är kopierad som HTML.')).toBeVisible();

  // A file that is damaged is told of, and nothing is written over it.
  const filePath = path.join(spalt.libraryFolderPath, 'checklist.json');
  const saved = await readFile(filePath, 'utf8');
  const damaged = saved.replace('"block"', '"stop"');
  await writeFile(filePath, damaged);
  await spalt.chooseInMenu('article.checklist');
  await expect(table.getByRole('alert')).toContainText(filePath);
  await expect(table.getByRole('alert')).toContainText('steps.proof.byline');
  await expect(table.getByRole('button', { name: 'Spara' })).toBeDisabled();
  expect(await violationsOn(spalt), 'a damaged checklist').toEqual([]);
  expect(await readFile(filePath, 'utf8')).toBe(damaged);
  await rm(filePath);
  await table.getByRole('button', { name: 'Läs filen igen' }).click();
  await expect(table.getByRole('alert')).toHaveCount(0);
  await expect(table.getByLabel('Byline: Till korrektur')).toHaveValue('warn');
});
