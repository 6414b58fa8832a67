import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv' } });

/** Presses Tab, or another key, until something has the focus; nobody would go on for longer. */
async function goTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}.`);
}

/** Runs a command by its name in the list of all commands, which F1 opens from the menu. */
async function run(spalt: Spalt, name: string): Promise<void> {
  // A test can't press the menu's keys: this is what F1 does.
  await spalt.chooseInMenu('help.palette');
  await expect(spalt.page.getByRole('combobox', { name: 'Vad vill du göra?' })).toBeFocused();
  await spalt.page.keyboard.type(name);
  await spalt.page.keyboard.press('Enter');
  await expect(spalt.page.getByRole('dialog', { name: 'Alla kommandon' })).toHaveCount(0);
}

test('an article is written, described, found and exported without a mouse', async ({ spalt }) => {
  const { page } = spalt;
  const article = page.getByRole('textbox', { name: 'Artikel', exact: true });
  await expect(article).toBeFocused();
  // The fields, from the first to the body.
  await page.keyboard.type('Trafik');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Färjan går igen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Efter en vecka i dock är färjan tillbaka.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Av Ida Lund');
  await page.keyboard.press('Tab');
  await page.keyboard.type('TORSBRO');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Färjan är i trafik.');
  await page.keyboard.press('Enter');

  // A table: made by name, filled in with Tab, left by Ctrl+Enter.
  await page.keyboard.type('/tabell');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror table')).toBeVisible();
  await page.keyboard.type('Avgångar');
  for (const words of ['Hamn', 'Tid', 'Torsbro', '8.10']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Biljetter köps ombord.');

  // A pull quote, put beside the text by its tools.
  await page.keyboard.press('Enter');
  await page.keyboard.type('/citatruta');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Äntligen');
  await page.keyboard.press('Alt+F10');
  const right = page.getByRole('button', { name: 'Till höger' });
  await goTo(page, right, 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.pull-quote[data-placement="right"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(article).toBeFocused();

  // A photo, whose caption the caret is in then.
  await spalt.choosePaths(path.resolve('tests/fixtures/documents/libreoffice-bron.jpg'));
  await run(spalt, 'bild …');
  await expect(page.locator('.figure img')).toBeVisible();
  // What the photo's own file says is there already.
  await expect(page.locator('.figure .caption')).toHaveText('Står i filen');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Färjan i dock.');
  await expect(page.locator('.figure .caption')).toHaveText('Färjan i dock.');

  // What is known of the article.
  await run(spalt, 'om artikeln');
  const section = page.getByRole('combobox', { name: 'Avdelning' });
  await page.keyboard.press('Control+End');
  await goTo(page, section);
  await page.keyboard.type('Skärgården');
  await expect(section).toHaveValue('Skärgården');

  // On to proof, with a name to it.
  await run(spalt, 'gå vidare');
  const moveOn = page.getByRole('dialog', { name: 'Gå vidare' });
  await expect(moveOn.getByRole('radio').first()).toBeFocused();
  await expect(moveOn.getByRole('region', { name: 'Checklista' })).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ditt namn')).toBeFocused();
  await page.keyboard.type('Per Ek');
  await page.keyboard.press('Enter');
  await expect(page.locator('.status-chip')).toHaveText('För korrektur');

  // Another article, and back by search.
  await run(spalt, 'ny artikel');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('');
  await run(spalt, 'sök i alla artiklar');
  await page.keyboard.type('biljetter ombord');
  await expect(page.getByRole('option', { name: /Färjan går igen/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('Färjan går igen');

  // Out with it, by the button above the text.
  const folder = path.join(spalt.userDataFolderPath, 'site');
  await mkdir(folder);
  await spalt.choosePaths(folder);
  await run(spalt, 'gå till blockets verktyg');
  await goTo(page, page.getByRole('button', { name: 'Exportera', exact: true }), 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => readdir(folder, { recursive: true })).toContainEqual(expect.stringMatching(/\.html$/u));
  const html = await readFile(
    path.join(folder, (await readdir(folder, { recursive: true })).find((name) => name.endsWith('.html')) ?? ''),
    'utf8',
  );
  for (const words of ['Färjan går igen', 'Torsbro', 'Biljetter köps ombord.', 'Äntligen', 'Färjan i dock.']) {
    expect(html).toContain(words);
  }
});
