import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { bringArticles } from './bringArticles';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

/** Brings so many articles into the library, and gives its list once all of them are there. */
async function listOf(spalt: Spalt, count: number): Promise<Locator> {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await bringArticles(spalt, count);
  // The draft of the first start is there, too.
  await expect(spalt.page.getByText(`${count + 1} artiklar`, { exact: true })).toBeVisible();
  return spalt.page.getByRole('listbox', { name: 'Artiklar' });
}

/** Has the newsroom ask for a standfirst before an export. */
async function writeChecklist(spalt: Spalt, standfirstLength: 'block' | 'warn'): Promise<void> {
  const checklist = { format: 'spalt-checklist', version: 1, steps: { export: { standfirstLength } } };
  await writeFile(path.join(spalt.libraryFolderPath, 'checklist.json'), JSON.stringify(checklist));
}

function headlines(list: Locator): Promise<readonly string[]> {
  return list.locator('.article-headline').allTextContents();
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Sök i alla artiklar' }).fill(text);
}

test('articles are found by their words as one types, marked and in context', async ({ spalt }) => {
  const list = await listOf(spalt, 60);
  const { page } = spalt;
  await spalt.chooseInMenu('library.search');
  const field = page.getByRole('textbox', { name: 'Sök i alla artiklar' });
  await expect(field).toBeFocused();
  await page.keyboard.type('nummer3');
  // 3 and 30 to 39.
  await expect(page.getByText('11 artiklar', { exact: true })).toBeVisible();
  await expect(list.locator('.article-snippet mark').first()).toHaveText(/^nummer3/u);
  // Å is a letter of its own.
  await search(page, 'aska');
  await expect(page.getByText('Ingen artikel stämmer.')).toBeVisible();
  await search(page, 'ÅSKA biblioteket');
  await expect(page.getByText('12 artiklar', { exact: true })).toBeVisible();
  await expect(list.locator('.article-headline mark').first()).toHaveText('Biblioteket');
  await field.press('ArrowDown');
  await expect(list).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror .headline')).toHaveText(/^Biblioteket/u);
  await field.press('Escape');
  await expect(page.getByText('61 artiklar', { exact: true })).toBeVisible();
});

test('the list is filtered and sorted', async ({ spalt }) => {
  const list = await listOf(spalt, 24);
  const { page } = spalt;
  await page.getByRole('button', { name: 'Filtrera och sortera' }).click();
  await page.getByLabel('Avdelning').selectOption('Sport');
  await expect(page.getByText('8 artiklar', { exact: true })).toBeVisible();
  await page.getByLabel('Status').selectOption('ready');
  await expect(page.getByText('2 artiklar', { exact: true })).toBeVisible();
  await page.getByLabel('Status').selectOption('');
  await page.getByLabel('Skribent').selectOption('Av Skribent 0');
  await expect(page.getByText('2 artiklar', { exact: true })).toBeVisible();
  await page.getByLabel('Skribent').selectOption('');
  await page.getByLabel('Ordning').selectOption('headline up');
  await expect(async () => {
    const sorted = await headlines(list);
    expect(sorted).toHaveLength(8);
    expect(sorted).toEqual(sorted.toSorted((one, other) => one.localeCompare(other, 'sv', { numeric: true })));
  }).toPass();
  await page.getByRole('combobox', { name: /^Ändrad/u }).selectOption('1');
  await expect(page.getByText('Ingen artikel stämmer.')).toBeVisible();
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await expect(page.getByText('25 artiklar', { exact: true })).toBeVisible();
});

test('articles are thrown away, brought back, deleted for good and exported by keyboard', async ({
  spalt,
}, testInfo) => {
  const list = await listOf(spalt, 6);
  const { page } = spalt;
  const { keyboard } = page;
  await list.focus();
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Delete');
  await expect(page.getByText('2 artiklar ligger i papperskorgen.')).toBeVisible();
  await expect(page.getByText('5 artiklar', { exact: true })).toBeVisible();
  await page.locator('.notice').getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByText('7 artiklar', { exact: true })).toBeVisible();

  // The open one as well: another is opened.
  const open = await page.locator('.article-row[aria-current="true"] .article-headline').textContent();
  await page.locator('.article-row[aria-current="true"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Flytta till papperskorgen' }).click();
  await expect(page.getByText('6 artiklar', { exact: true })).toBeVisible();
  await expect(page.locator('.article-row[aria-current="true"]')).toBeVisible();
  await page.getByRole('button', { name: 'Papperskorg (1)' }).click();
  const trash = page.getByRole('listbox', { name: 'Papperskorg' });
  await expect(trash.locator('.article-headline')).toHaveText(open ?? '');
  await trash.focus();
  await keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Lägg tillbaka' })).toBeFocused();
  await keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Ta bort för gott' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(trash).toBeFocused();
  await keyboard.press('Shift+F10');
  await page.locator('.ProseMirror .headline').click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await trash.focus();
  await keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Lägg tillbaka' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await page.getByRole('button', { name: 'Ta bort för gott', exact: true }).click();
  await expect(page.getByText('Papperskorgen är tom.')).toBeVisible();
  expect(readdirSync(path.join(spalt.libraryFolderPath, 'trash'))).toEqual([]);
  await page.getByRole('button', { name: 'Tillbaka till artiklarna' }).click();
  await expect(page.getByText('6 artiklar', { exact: true })).toBeVisible();

  const folder = testInfo.outputPath('site');
  await writeChecklist(spalt, 'warn');
  await spalt.choosePaths(folder);
  await list.focus();
  await keyboard.press('Home');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Exportera …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Exportera 2 artiklar som' });
  await dialog.getByLabel('Packa allt i en zip-fil').check();
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'Exporten' });
  await expect(report.getByRole('status')).toHaveText('2 artiklar är exporterade.');
  const reports = report.getByRole('listitem').filter({ has: page.locator('summary') });
  await expect(reports).toHaveCount(2);
  await reports.last().locator('summary').first().click();
  await expect(reports.last().getByRole('region', { name: 'Checklista' })).toContainText('Ingressens längd: 1.');
  expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toHaveLength(2);
  await page.keyboard.press('Escape');

  // What the newsroom does not let out by itself stays.
  await writeChecklist(spalt, 'block');
  await spalt.choosePaths(testInfo.outputPath('held'));
  await list.focus();
  await keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Exportera …' }).press('Enter');
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect(report.getByRole('status')).toHaveText('0 artiklar är exporterade. 2 kunde inte exporteras.');
  await expect(report.getByText('Checklistan hindrar att artikeln lämnar huset: Ingressens längd.')).toHaveCount(2);
  expect(existsSync(testInfo.outputPath('held'))).toBe(false);
  const [held] = await list.locator('.article-row[aria-selected="true"] .article-headline').allTextContents();
  await report.getByRole('button', { name: `Öppna artikeln: ${held ?? ''}`, exact: true }).click();
  await expect(page.locator('.ProseMirror .headline')).toHaveText(held ?? '');

  // A checklist that can't be read is told of: the one that comes with Spalt holds meanwhile.
  await writeFile(path.join(spalt.libraryFolderPath, 'checklist.json'), '{');
  await spalt.choosePaths(testInfo.outputPath('usual'));
  await list.focus();
  await keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Exportera …' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect(report.getByRole('status')).toContainText('exporter');
  await expect(page.locator('.notice')).toContainText('så länge gäller den som följer med Spalt');
});

test('what is selected reaches beyond what is drawn, and no further than its list', async ({ spalt }) => {
  const list = await listOf(spalt, 240);
  const { page } = spalt;
  const { keyboard } = page;
  await list.focus();
  await keyboard.press('Home');
  await keyboard.press('Shift+ArrowDown');
  await expect(list.locator('.article-row[aria-selected="true"]')).toHaveCount(2);
  // Those two are not in the list any more, and are left alone.
  await search(page, 'nummer7');
  await expect(page.getByText('11 artiklar', { exact: true })).toBeVisible();
  await list.focus();
  await keyboard.press('Delete');
  await expect(page.getByText('Artikeln ligger i papperskorgen.')).toBeVisible();
  await search(page, '');
  await expect(page.getByText('240 artiklar', { exact: true })).toBeVisible();

  await list.focus();
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  // At once, before the rows between are read.
  await keyboard.press('Shift+End');
  await keyboard.press('Delete');
  await expect(page.getByText('239 artiklar ligger i papperskorgen.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('1 artikel', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Papperskorg (240)' }).click();
  await expect(page.getByText('240 artiklar', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Töm papperskorgen …' }).click();
  await page.getByRole('button', { name: 'Ta bort för gott', exact: true }).click();
  await expect(page.getByText('Papperskorgen är tom.')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(path.join(spalt.libraryFolderPath, 'trash'))).toEqual([]);
});

test('an article is given another headline and copied', async ({ spalt }) => {
  const list = await listOf(spalt, 3);
  const { page } = spalt;
  const { keyboard } = page;
  await list.focus();
  await keyboard.press('End');
  await keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Rubrik' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Rubrik' }).fill('Ny rubrik');
  await keyboard.press('Enter');
  await expect(list.getByText('Ny rubrik')).toBeVisible();
  await list.getByText('Ny rubrik').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicera' }).click();
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Ny rubrik – kopia');
  await expect(page.getByText('5 artiklar', { exact: true })).toBeVisible();
  // The open one is renamed in the editor, and that can be undone.
  await list.focus();
  await list.getByText('Ny rubrik – kopia').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Byt rubrik …' }).click();
  await page.getByRole('textbox', { name: 'Rubrik' }).fill('Kopian');
  await keyboard.press('Enter');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Kopian');
  await spalt.chooseInMenu('edit.undo');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Ny rubrik – kopia');
});

test('a list that fails says so, and comes back', async ({ spalt }) => {
  const list = await listOf(spalt, 3);
  const { page } = spalt;
  // The answer is set aside for a while, as when the thread of the list has died too often.
  await spalt.app.evaluate(({ ipcMain }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere');
    Reflect.set(globalThis, 'setAside', handlers.get('library:query'));
    handlers.set('library:query', () => Promise.reject(new Error('stopped')));
  });
  await search(page, 'åska');
  const trouble = page.getByRole('alert').filter({ hasText: 'Listan går inte att visa just nu.' });
  await expect(trouble).toBeVisible();
  await spalt.app.evaluate(({ ipcMain }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (handlers instanceof Map) handlers.set('library:query', Reflect.get(globalThis, 'setAside'));
  });
  await trouble.getByRole('button', { name: 'Försök igen' }).click();
  await expect(trouble).toBeHidden();
  await expect(list.locator('.article-snippet mark').first()).toHaveText('Åska');
});

test('the list is there at once from what was kept, and mended when that is damaged', async ({ spalt }) => {
  await listOf(spalt, 12);
  await spalt.quit();
  const caches = path.join(spalt.userDataFolderPath, 'library-cache');
  const [cache = ''] = readdirSync(caches);
  expect(readdirSync(path.join(caches, cache)).toSorted()).toEqual(['index.json', 'search.bin']);
  writeFileSync(path.join(caches, cache, 'index.json'), '{"format":"spalt-catalogue","version":1,"articles":[{}]');
  writeFileSync(path.join(caches, cache, 'search.bin'), 'not an index');
  await spalt.start();
  await expect(spalt.page.getByText('13 artiklar', { exact: true })).toBeVisible();
  await search(spalt.page, 'nummer7');
  await expect(spalt.page.getByText('1 artikel', { exact: true })).toBeVisible();
  expect(existsSync(path.join(spalt.libraryFolderPath, 'index.json'))).toBe(false);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the list can be used by everybody, ${theme}`, async ({ spalt }, testInfo) => {
    const list = await listOf(spalt, 300);
    const { page } = spalt;
    await spalt.chooseInMenu(`view.theme-${theme}`);
    await page.waitForFunction(
      (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
      theme === 'dark',
    );
    await page.screenshot({ path: testInfo.outputPath(`list-${theme}.png`) });
    await list.focus();
    await page.keyboard.press('End');
    await expect(page.locator('.article-row.is-active .article-headline')).toBeVisible();
    await page.getByRole('button', { name: 'Filtrera och sortera' }).click();
    await search(page, 'matsal');
    await expect(list.locator('mark').first()).toBeVisible();
    expect(await violationsOn(spalt), 'search and filters').toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`search-${theme}.png`) });
    await list.locator('.article-row').first().click({ button: 'right' });
    expect(await violationsOn(spalt), 'menu').toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`menu-${theme}.png`) });
    await page.keyboard.press('Escape');
    await search(page, 'finns ingenstans');
    await expect(page.getByText('Ingen artikel stämmer.')).toBeVisible();
    expect(await violationsOn(spalt), 'nothing found').toEqual([]);
    await page.screenshot({ path: testInfo.outputPath(`nothing-${theme}.png`) });
  });
}
