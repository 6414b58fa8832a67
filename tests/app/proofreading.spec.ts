import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

const spelling = '.ProseMirror .proof-mark.is-spelling';

/** Writes a paragraph of an empty article. */
async function write(spalt: Spalt, text: string): Promise<Locator> {
  const { page } = spalt;
  const paragraph = page.locator('.ProseMirror > p:last-child');
  await paragraph.click();
  await page.keyboard.type(text);
  return paragraph;
}

/** Puts the caret into a word and opens the menu of what is found there, which is ready when its suggestions are. */
async function openMenu(spalt: Spalt, word: string): Promise<Locator> {
  const { page } = spalt;
  await page.locator('.ProseMirror .proof-mark', { hasText: word }).first().click();
  await spalt.chooseInMenu('proof.fix');
  const menu = page.getByRole('menu');
  await expect(menu).toHaveAttribute('aria-busy', 'false');
  return menu;
}

test('a misspelt compound is marked, mended from the keyboard, and one undo brings it back', async ({ spalt }) => {
  const { page } = spalt;
  const paragraph = await write(
    spalt,
    'Vi talar om tryggehtsfrågor och om en samverkansöverenskommelse på https://exempel.example/trygehet i Torsbro. ',
  );
  await expect(page.locator(spelling)).toHaveText(['tryggehtsfrågor', 'Torsbro']);
  const menu = await openMenu(spalt, 'tryggehtsfrågor');
  await expect(menu).toContainText('”tryggehtsfrågor”');
  await expect(menu.getByRole('menuitem').first()).toHaveText('trygghetsfrågor');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await expect(paragraph).toContainText('om trygghetsfrågor och');
  await expect(page.locator(spelling)).toHaveText(['Torsbro']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(paragraph).toContainText('om tryggehtsfrågor och');
  await expect(page.locator(spelling)).toHaveText(['tryggehtsfrågor', 'Torsbro']);

  // A paragraph in another language is checked in that one, and says so to everybody.
  await spalt.chooseInMenu('block.language');
  const languages = page.getByRole('dialog', { name: 'Styckets språk' });
  await expect(languages.getByRole('radio', { name: 'Som artikeln (Svenska)' })).toBeFocused();
  expect(await violationsOn(spalt), 'languages').toEqual([]);
  await languages.getByRole('radio', { name: 'Brittisk engelska' }).check();
  await page.keyboard.press('Enter');
  await expect(paragraph).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator(spelling, { hasText: 'talar' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(paragraph).not.toHaveAttribute('lang', /./u);
  await expect(page.locator(spelling)).toHaveText(['tryggehtsfrågor', 'Torsbro']);

  // In another language, other words are right; with checks turned off, nothing is marked.
  await spalt.chooseInMenu('article.details');
  await page.getByLabel('Artikelns språk').selectOption('en');
  await expect(page.locator(spelling, { hasText: 'talar' })).toHaveCount(1);
  await spalt.chooseInMenu('proof.toggle');
  await expect(page.locator('.ProseMirror .proof-mark')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /att se över/u })).toHaveCount(0);
});

test('words that are right are kept: here, in the article, in one’s own list, and for the newsroom', async ({
  spalt,
}) => {
  const { page } = spalt;
  const paragraph = await write(spalt, 'Bryggudden och Torsbro, Torsbro och Klitterby. Brfxq är kvar.');
  const marked = page.locator(spelling);
  await expect(marked).toHaveText(['Bryggudden', 'Torsbro', 'Torsbro', 'Klitterby', 'Brfxq']);

  await (await openMenu(spalt, 'Torsbro')).getByRole('menuitem', { name: 'Lämna som det är här' }).click();
  await expect(marked).toHaveText(['Bryggudden', 'Torsbro', 'Klitterby', 'Brfxq']);
  await (await openMenu(spalt, 'Torsbro')).getByRole('menuitem', { name: 'Lämna så i hela artikeln' }).click();
  await expect(marked).toHaveText(['Bryggudden', 'Klitterby', 'Brfxq']);
  await (await openMenu(spalt, 'Bryggudden')).getByRole('menuitem', { name: /min ordlista/u }).click();
  await expect(marked).toHaveText(['Klitterby', 'Brfxq']);
  await (await openMenu(spalt, 'Klitterby')).getByRole('menuitem', { name: /redaktionens/u }).click();
  await expect(marked).toHaveText(['Brfxq']);
  await expect
    .poll(() => readFile(path.join(spalt.libraryFolderPath, 'words.txt'), 'utf8').catch(() => ''))
    .toMatch(/^Klitterby$/mu);

  // Not a word of the article has changed by that, and all of it holds the next time.
  await expect(paragraph).toHaveText('Bryggudden och Torsbro, Torsbro och Klitterby. Brfxq är kvar.');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await spalt.restart();
  const next = spalt.page;
  await expect(next.locator(spelling)).toHaveText(['Brfxq']);

  // The list in the panel tells what is kept, and has it looked at again.
  await spalt.chooseInMenu('proof.panel');
  const panel = next.getByRole('complementary', { name: 'Korrektur' });
  await panel.getByRole('button', { name: /^Avgjort/u }).click();
  await expect(panel).toContainText('2 lämnas som de är');
  await panel.getByRole('button', { name: 'Visa dem igen' }).click();
  await expect(next.locator(spelling)).toHaveText(['Torsbro', 'Torsbro', 'Brfxq']);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the list of everything to look at leads to each, by kind and by key, ${theme}`, async ({ spalt }) => {
    const { page } = spalt;
    await spalt.chooseInMenu(`view.theme-${theme}`);
    await write(
      spalt,
      'De som som vill möts torsdagen den 6 juni 2026. Det kostar XXX kronor och ger cirka 5 procent merr.',
    );
    await spalt.chooseInMenu('proof.panel');
    const panel = page.getByRole('complementary', { name: 'Korrektur' });
    const items = panel.getByRole('listitem');
    await expect(items.filter({ hasText: 'merr' })).toHaveCount(1);
    await expect(items.filter({ hasText: 'XXX' })).toHaveCount(1);
    await expect(items.filter({ hasText: 'lördag' })).toHaveCount(1);
    await expect(items.filter({ hasText: 'två gånger i rad' })).toHaveCount(1);
    expect(await violationsOn(spalt), 'panel').toEqual([]);

    await panel.getByRole('button', { name: /^Kontroller/u }).click();
    await panel.getByRole('button', { name: /^Stavning/u }).click();
    await expect(items).toHaveCount(1);
    await items.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    expect(await violationsOn(spalt), 'menu').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('merr');

    // By key from one to the next, around the end, and back.
    await page.keyboard.press('ControlOrMeta+Home');
    await spalt.chooseInMenu('proof.next');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    const first = await page.evaluate(() => getSelection()?.toString());
    await spalt.chooseInMenu('proof.next');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await spalt.chooseInMenu('proof.previous');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(first);
  });
}

test('what was selected by keys is cut out whole, and made bold, before the editor hears of the selection', async ({
  spalt,
}) => {
  const { page } = spalt;
  const paragraph = await write(spalt, 'Hej på er alla');
  for (let count = 0; count < 'lla'.length; count++) await page.keyboard.press('Shift+ArrowLeft');
  // What it hears in the next frame is the last that it hears.
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true);
  });
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(paragraph).toHaveText('Hej på er ');
  for (let count = 0; count < 'er '.length; count++) await page.keyboard.press('Shift+ArrowLeft');
  await spalt.chooseInMenu('format.bold');
  await expect(paragraph.locator('strong')).toHaveText('er ');
});

test('a key that moves the caret is not lost where marks come before the editor hears of it', async ({ spalt }) => {
  const { page } = spalt;
  const paragraph = await write(spalt, 'Hej Brfxq');
  // The editor hears of the selection a moment after the browser has moved it: here, never.
  await page.evaluate(() => addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true));
  await page.keyboard.type(' och');
  for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowLeft');
  await expect(page.locator(spelling)).toHaveText(['Brfxq']);
  const before = paragraph.evaluate((element) => {
    const selection = getSelection();
    const range = document.createRange();
    range.setStart(element, 0);
    if (selection?.focusNode) range.setEnd(selection.focusNode, selection.focusOffset);
    return range.toString();
  });
  expect(await before).toBe('Hej Brfxq ');
});
