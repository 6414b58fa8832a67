import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { bringArticles } from './bringArticles';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

/** Starts again on a library with some articles, and opens the dialogue for backups. */
async function openBackups(spalt: Spalt, count: number): Promise<{ readonly dialog: Locator; readonly stick: string }> {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await bringArticles(spalt, count);
  await expect(spalt.page.getByText(`${count + 1} artiklar`, { exact: true })).toBeVisible();
  const stick = path.join(spalt.userDataFolderPath, '..', 'stickan');
  await mkdir(stick);
  await spalt.page.getByRole('button', { name: 'Ingen säkerhetskopia tas' }).click();
  return { dialog: spalt.page.getByRole('dialog', { name: 'Säkerhetskopiering' }), stick };
}

/** Chooses the folder for backups, and waits for the first one. */
async function backUpTo(spalt: Spalt, dialog: Locator, folderPath: string): Promise<void> {
  await spalt.choosePaths(folderPath);
  await dialog.getByRole('button', { name: 'Välj mapp …' }).click();
  await expect(dialog.getByText(/^Senaste säkerhetskopian: i dag/u)).toBeVisible();
}

test('a library is backed up to a stick, checked, and restored into a new folder', async ({ spalt }) => {
  const { dialog, stick } = await openBackups(spalt, 6);
  const { page } = spalt;
  await expect(dialog.getByText('Inga säkerhetskopior tas av biblioteket.')).toBeVisible();
  await backUpTo(spalt, dialog, stick);
  await expect(dialog.getByText(/^7 artiklar, \d+ kB\./u)).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Säkerhetskopior' }).getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
  await expect(dialog.getByRole('list', { name: 'Säkerhetskopior' }).getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Kontrollera kopiorna' }).click();
  await expect(dialog.getByText('Alla 2 kopior är hela: varje fil i dem är som den var.')).toBeVisible();

  const restored = path.join(stick, '..', 'återställt');
  await mkdir(restored);
  await spalt.choosePaths(restored);
  await dialog
    .getByRole('button', { name: /^Återställ från i dag/u })
    .first()
    .click();
  await expect(dialog.getByText(`7 artiklar är återställda till ${restored}.`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Öppna biblioteket' }).click();
  await expect(page.locator('.panel-foot').getByText(restored)).toBeVisible();
  await expect(page.getByText('7 artiklar', { exact: true })).toBeVisible();
  // It is another library: nothing of it has been backed up yet.
  await expect(page.getByRole('button', { name: 'Ingen säkerhetskopia än' })).toBeVisible();
});

test('a stick that was pulled out is told of, and what was last backed up', async ({ spalt }) => {
  const { dialog, stick } = await openBackups(spalt, 2);
  await backUpTo(spalt, dialog, stick);
  await rename(stick, `${stick} borta`);
  await dialog.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Säkerhetskopian finns inte längre där den var.');
  await expect(dialog.getByText(/^Senaste säkerhetskopian: i dag/u)).toBeVisible();
  // An empty folder of the stick's name is not the stick.
  await mkdir(stick);
  await dialog.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Säkerhetskopian finns inte längre där den var.');
  expect(await readdir(stick)).toEqual([]);
  await spalt.page.keyboard.press('Escape');
  await expect(spalt.page.getByRole('button', { name: 'Säkerhetskopian gick inte att ta' })).toBeVisible();
  await spalt.page.getByRole('button', { name: 'Säkerhetskopian gick inte att ta' }).click();
  await rm(stick, { recursive: true });
  await rename(`${stick} borta`, stick);
  await dialog.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
});

test('what is damaged in a backup is found, told of, and left out', async ({ spalt }) => {
  const { dialog, stick } = await openBackups(spalt, 3);
  await backUpTo(spalt, dialog, stick);
  const [backup = ''] = await readdir(stick);
  const objects = path.join(stick, backup, 'objects');
  for (const pair of await readdir(objects)) {
    for (const name of await readdir(path.join(objects, pair))) {
      const objectPath = path.join(objects, pair, name);
      if ((await readFile(objectPath, 'utf8')).includes('nummer2,')) await writeFile(objectPath, 'rostigt');
    }
  }
  const restored = path.join(stick, '..', 'återställt');
  await mkdir(restored);
  await spalt.choosePaths(restored);
  await dialog.getByRole('button', { name: /^Återställ från i dag/u }).click();
  await expect(dialog.getByText('1 fil var skadad i säkerhetskopian och är inte med.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Kontrollera kopiorna' }).click();
  await expect(dialog.getByText(/^1 fil i säkerhetskopiorna är skadad eller saknas\./u)).toBeVisible();
});

test('another computer’s backup is restored', async ({ spalt }) => {
  const { dialog, stick } = await openBackups(spalt, 2);
  await backUpTo(spalt, dialog, stick);
  await dialog.getByRole('button', { name: 'Sluta säkerhetskopiera' }).click();
  await expect(dialog.getByText('Inga säkerhetskopior tas av biblioteket.')).toBeVisible();
  await expect(dialog.getByText('Det finns ingen säkerhetskopia att återställa.')).toBeVisible();
  await spalt.choosePaths(spalt.userDataFolderPath);
  await dialog.getByRole('button', { name: 'Från en annan säkerhetskopia …' }).click();
  await expect(dialog.getByText('I mappen finns ingen säkerhetskopia från Spalt. Välj en annan mapp.')).toBeVisible();
  await spalt.choosePaths(stick);
  await dialog.getByRole('button', { name: 'Från en annan säkerhetskopia …' }).click();
  await expect(dialog.getByLabel('Säkerhetskopia av')).toHaveValue('1');
  // A folder in which there is something stays as it is: the library goes into one of its own.
  await spalt.choosePaths(stick);
  await dialog.getByRole('button', { name: /^Återställ från i dag/u }).click();
  await expect(dialog.getByText(/^3 artiklar är återställda till .*stickan.Spalt \d{4}-\d{2}-\d{2}\.$/u)).toBeVisible();
});

for (const [theme, language] of [
  ['light', 'sv'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ spaltOptions: { locale: language } });

    test('backups can be used by everybody', async ({ spalt }) => {
      await expect(spalt.page.locator('.ProseMirror')).toBeFocused();
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await spalt.chooseInMenu('library.backup');
      const dialog = spalt.page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await violationsOn(spalt)).toEqual([]);
      const stick = path.join(spalt.userDataFolderPath, '..', 'stickan');
      await mkdir(stick);
      await spalt.choosePaths(stick);
      await spalt.page.keyboard.press('Tab');
      await spalt.page.keyboard.press('Enter');
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      expect(await violationsOn(spalt)).toEqual([]);
      await spalt.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });
}
