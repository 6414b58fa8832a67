import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { dropFile } from './dropFile';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

const picturePath = path.resolve(import.meta.dirname, '../fixtures/pictures/3x2.png');

/** Has every save dialogue of the system answer with this path from now on. */
async function saveTo(spalt: Spalt, filePath: string): Promise<void> {
  await spalt.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

/** Sends the article that is open, and gives where the file is. */
async function send(spalt: Spalt, name: string): Promise<string> {
  const filePath = path.join(spalt.userDataFolderPath, name);
  await saveTo(spalt, filePath);
  await spalt.chooseInMenu('article.send');
  const dialog = spalt.page.getByRole('dialog', { name: 'Skicka artikeln som fil' });
  await dialog.getByLabel('Ta med tidigare versioner').check();
  await dialog.getByRole('button', { name: 'Välj plats …' }).click();
  await expect(spalt.page.locator('.notice').getByText(`Sparad: ${filePath}`)).toBeVisible();
  return filePath;
}

/** Goes to an empty library. */
async function takeEmptyLibrary(spalt: Spalt): Promise<string> {
  const folderPath = path.join(spalt.userDataFolderPath, '..', 'annat');
  await mkdir(folderPath);
  await spalt.choosePaths(folderPath);
  await spalt.chooseInMenu('library.choose');
  await expect(spalt.page.locator('.panel-foot').getByText(folderPath)).toBeVisible();
  // The library is there before its first article is.
  await expect(spalt.page.locator('.ProseMirror .headline')).toHaveText('');
  return folderPath;
}

function dialogOf(spalt: Spalt): Locator {
  return spalt.page.getByRole('dialog', { name: /^Lägg till artikel/u });
}

async function typeHeadline(spalt: Spalt, text: string): Promise<void> {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.page.locator('.ProseMirror .headline').click();
  await spalt.page.keyboard.type(text);
  await expect(spalt.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

test('an article is sent as a file, and dropped into another library with its photo', async ({ spalt }) => {
  const { page } = spalt;
  await typeHeadline(spalt, 'Bron');
  await dropFile(page, picturePath, page.locator('.headline'));
  await expect(page.locator('.ProseMirror figure img')).toBeVisible();
  const filePath = await send(spalt, 'bron.spalt');
  const folderPath = await takeEmptyLibrary(spalt);
  await dropFile(page, filePath, page.locator('.headline'));
  const dialog = dialogOf(spalt);
  await expect(dialog.getByText('Bron', { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^1 ord · 1 bild/u)).toBeVisible();
  await expect(dialog.getByText('Artikeln finns inte i ditt bibliotek. Den läggs till.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Lägg till' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Bron');
  await expect(page.locator('.ProseMirror figure img')).toHaveJSProperty('naturalWidth', 3);
  const folders = await readdir(folderPath);
  expect(folders).toHaveLength(2);

  // Once more, by a second start: it is there already.
  await spalt.startAgain(filePath);
  await expect(dialog.getByText('Artikeln finns redan i ditt bibliotek, likadan. Inget behöver göras.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Öppna artikeln' }).click();
  await expect(dialog).toBeHidden();
  expect(await readdir(folderPath)).toEqual(folders);
});

test('where the library has another state of the article, both are kept and compared', async ({ spalt }) => {
  const { page } = spalt;
  await typeHeadline(spalt, 'Bron');
  const filePath = await send(spalt, 'bron.spalt');
  await page.locator('.ProseMirror .headline').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' stängs');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.choosePaths(filePath);
  await spalt.chooseInMenu('library.import');
  const dialog = dialogOf(spalt);
  await expect(dialog.getByText(/Båda behålls: den nya får ”\(2\)” efter rubriken/u)).toBeVisible();
  await expect(dialog.getByText(/Texten skiljer sig\./u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Bron (2)');
  expect(await readdir(spalt.libraryFolderPath)).toHaveLength(2);
  await page.locator('.notice').getByRole('button', { name: 'Jämför' }).click();
  const comparison = page.getByRole('region', { name: 'Bron stängs jämfört med Som den är nu' });
  await expect(comparison.locator('del').first()).toContainText('stängs');
  await expect(page.getByText('2 artiklar', { exact: true })).toBeVisible();
});

test('files that were given at the start wait for an answer, one after the other', async ({ spalt }) => {
  await typeHeadline(spalt, 'Ett');
  const first = await send(spalt, 'ett.spalt');
  const damaged = path.join(spalt.userDataFolderPath, 'trasig.spalt');
  await writeFile(damaged, (await readFile(first)).subarray(0, 400));
  await spalt.restart([first, damaged, path.join(spalt.userDataFolderPath, 'borta.spalt')]);
  const dialog = dialogOf(spalt);
  await expect(dialog).toHaveAccessibleName('Lägg till artikel (1 av 3)');
  await dialog.getByRole('button', { name: 'Öppna artikeln' }).click();
  await expect(dialog).toHaveAccessibleName('Lägg till artikel (2 av 3)');
  await expect(dialog.getByRole('alert')).toContainText('trasig.spalt kan inte läggas till:');
  await expect(dialog.getByRole('alert')).toContainText('Be avsändaren att skicka filen på nytt.');
  await dialog.getByRole('button', { name: 'Stäng', exact: true }).last().click();
  await expect(dialog).toHaveAccessibleName('Lägg till artikel (3 av 3)');
  await expect(dialog.getByRole('alert')).toContainText('Filen eller mappen finns inte längre.');
  await spalt.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(spalt.page.locator('.ProseMirror .headline')).toHaveText('Ett');
});

test('a bundle that takes the workshop down is named, and the next one is read', async ({ spalt }) => {
  const { page } = spalt;
  await typeHeadline(spalt, 'Bron');
  const filePath = await send(spalt, 'bron.spalt');
  // A photo starts the workshop; it is stopped before the bundle comes, so that it dies over it.
  await dropFile(page, picturePath, page.locator('.headline'));
  await expect(page.locator('.ProseMirror figure img')).toBeVisible();
  const workshop = await spalt.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Spalt workshop')?.pid,
  );
  if (workshop === undefined) throw new Error('There is no workshop');
  process.kill(workshop, 'SIGSTOP');
  await spalt.choosePaths(filePath);
  await spalt.chooseInMenu('library.import');
  const dialog = dialogOf(spalt);
  await expect(dialog.getByText('Läser bron.spalt …')).toBeVisible();
  process.kill(workshop, 'SIGKILL');
  await expect(dialog.getByRole('alert')).toContainText('bron.spalt kan inte läggas till:');
  await expect(dialog.getByRole('alert')).toContainText('tar mer tid eller minne');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await spalt.chooseInMenu('library.import');
  await expect(dialog.getByText('Bron', { exact: true })).toBeVisible();
  expect((await readdir(spalt.libraryFolderPath)).filter((name) => name.startsWith('.spalt-'))).toEqual([]);
});

test('a page can hand over no file that the user did not drop', async ({ spalt }) => {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  const filePath = path.join(spalt.userDataFolderPath, 'prov.spalt');
  await cp(picturePath, filePath);
  const offers = await spalt.page.evaluate((given) => {
    window.spalt.handOver([new File(['x'], 'prov.spalt'), { path: given, name: given }]);
    return window.spalt.request['bundle:offers']();
  }, filePath);
  expect(offers).toEqual([]);
});

for (const [theme, language] of [
  ['light', 'sv'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${language}`, () => {
    test.use({ spaltOptions: { locale: language } });

    test('sending and receiving can be used by everybody', async ({ spalt }) => {
      await expect(spalt.page.locator('.ProseMirror')).toBeFocused();
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await spalt.page.keyboard.type('A');
      await expect(spalt.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
      const filePath = path.join(spalt.userDataFolderPath, 'a.spalt');
      await saveTo(spalt, filePath);
      await spalt.chooseInMenu('article.send');
      const dialog = spalt.page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await violationsOn(spalt)).toEqual([]);
      await spalt.page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await spalt.choosePaths(filePath);
      await spalt.chooseInMenu('library.import');
      await expect(dialog.locator('.bundle-headline')).toBeVisible();
      expect(await violationsOn(spalt)).toEqual([]);
    });
  });
}
