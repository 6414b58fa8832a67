import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

async function ready(spalt: Spalt): Promise<void> {
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
}

test('a new article begins with one of the templates that come along', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.chooseInMenu('article.new-from-template');
  const dialog = page.getByRole('dialog', { name: 'Ny artikel från mall' });
  await expect(dialog.getByRole('option')).toHaveCount(5);
  for (const theme of ['dark', 'light'] as const) {
    await spalt.chooseInMenu(`view.theme-${theme}`);
    expect(await violationsOn(spalt)).toEqual([]);
  }
  await page.keyboard.type('interv');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror .kicker')).toHaveText('Intervju');
  await expect(page.locator('.ProseMirror .question')).toHaveCount(3);
  await expect(page.locator('.ProseMirror .pull-quote')).toHaveCount(1);
});

test('an article becomes a template, is named anew, taken away and put back', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.chooseInMenu('article.save-as-template');
  await expect(page.getByRole('textbox', { name: 'Namn' })).toBeFocused();
  await page.keyboard.type('Vår krönika');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mallen ”Vår krönika” finns nu')).toBeVisible();
  const headline = (await page.locator('.ProseMirror .headline').textContent()) ?? '';
  await spalt.chooseInMenu('article.new');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('');
  await ready(spalt);
  await spalt.chooseInMenu('article.new-from-template');
  await expect(page.getByRole('option', { name: 'Vår krönika' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror .headline')).toHaveText(headline);
  // Its photos are the first article's files.
  await expect(page.locator('.ProseMirror .figure')).toHaveCount(0);

  await ready(spalt);
  await spalt.chooseInMenu('article.new-from-template');
  await page.getByRole('button', { name: 'Byt namn …' }).click();
  await expect(page.getByRole('textbox', { name: 'Namn' })).toHaveValue('Vår krönika');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ledare');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Det heter nu ”Ledare”.')).toBeVisible();
  await spalt.chooseInMenu('article.new-from-template');
  await expect(page.getByRole('option', { name: 'Ledare' })).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await expect(page.getByRole('option', { name: 'Ledare' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lägg tillbaka' }).click();
  await expect(page.getByText('”Ledare” är tillbaka.')).toBeVisible();
  const shelf = path.join(spalt.libraryFolderPath, 'shelf');
  const [fileName = ''] = await readdir(shelf);
  expect(JSON.parse(await readFile(path.join(shelf, fileName), 'utf8'))).toMatchObject({ name: 'Ledare', version: 1 });
});

test('paragraphs become a snippet, which the slash menu puts into another article, undone at once', async ({
  spalt,
}) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.chooseInMenu('block.snippet');
  await expect(page.getByText('Här finns inga textblock än.')).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  await page.keyboard.press('Escape');
  await spalt.chooseInMenu('article.new');
  await expect(page.locator('.ProseMirror .headline')).toHaveText('');
  await page.locator('.ProseMirror > p').last().click();
  await page.keyboard.type('Följ oss på webben.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tipsa redaktionen dygnet runt.');
  await page.keyboard.press('Shift+ArrowUp');
  await spalt.chooseInMenu('block.save-snippet');
  await expect(page.getByRole('textbox', { name: 'Namn' })).toBeFocused();
  await page.keyboard.type('Följ oss');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Textblocket ”Följ oss” finns nu')).toBeVisible();

  await spalt.chooseInMenu('article.new');
  await expect(page.locator('.ProseMirror')).not.toContainText('Tipsa');
  await page.locator('.ProseMirror > p').last().click();
  await page.keyboard.type('Brödtext.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/textblock');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Följ oss/u })).toContainText('Tipsa redaktionen');
  await page.keyboard.press('Enter');
  const paragraphs = page.locator('.ProseMirror > p:not([class])');
  await expect(paragraphs).toHaveText(['Brödtext.', 'Följ oss på webben.', 'Tipsa redaktionen dygnet runt.']);
  await page.keyboard.press('Control+Z');
  await expect(paragraphs.first()).toHaveText('Brödtext.');
  await expect(page.locator('.ProseMirror')).not.toContainText('Tipsa');
});

test('a file on the shelf that can not be read is named, and left alone', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.chooseInMenu('article.save-as-template');
  await expect(page.getByRole('textbox', { name: 'Namn' })).toBeFocused();
  await page.keyboard.type('Hel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mallen ”Hel” finns nu')).toBeVisible();
  const broken = path.join(spalt.libraryFolderPath, 'shelf', 'trasig.json');
  await writeFile(broken, '{"format":"spalt-shelf-item"');
  await spalt.chooseInMenu('article.new-from-template');
  await expect(page.getByRole('alert').filter({ hasText: 'trasig.json' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Hel' })).toBeVisible();
  expect(await readFile(broken, 'utf8')).toBe('{"format":"spalt-shelf-item"');
});
