import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

async function ready({ page }: Spalt): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
}

/** The first paragraph of the body that is one, with the caret in it. */
async function inParagraph(spalt: Spalt): Promise<Page> {
  await ready(spalt);
  await spalt.page.locator('.ProseMirror > p:not([class])').nth(1).click();
  await spalt.page.keyboard.press('Home');
  return spalt.page;
}

const turned = [
  ['block.subhead', 'Control+2', 'h2.subhead'],
  ['block.dialogue-line', 'Control+3', 'p.dialogue'],
  ['block.pull-quote', 'Control+4', '.pull-quote .quotation'],
  ['block.fact-box', 'Control+5', '.fact-box p'],
  ['block.blockquote', 'Control+6', 'blockquote p'],
  ['block.source-line', 'Control+7', 'p.source'],
  ['block.question', 'Control+8', 'p.question'],
  ['block.bullet-list', 'Control+Shift+8', 'ul:not(.fact-box ul) p'],
  ['block.ordered-list', 'Control+Shift+7', 'ol p'],
] as const;

test('a paragraph is turned into every block by its keys and by the menu, and back', async ({ spalt }) => {
  for (const [command, keys, selector] of turned) {
    await test.step(command, async () => {
      const page = await inParagraph(spalt);
      const words = (await page.locator('.ProseMirror > p:not([class])').nth(1).textContent()) ?? '';
      const made = page.locator(`.ProseMirror ${selector}`).filter({ hasText: words });
      await page.keyboard.press(keys);
      await expect(made).toHaveCount(1);
      await page.keyboard.press('Control+z');
      await expect(made).toHaveCount(0);
      await spalt.chooseInMenu(command);
      await expect(made).toHaveCount(1);
      if (command !== 'block.fact-box') await page.keyboard.press('Control+1');
      else await page.keyboard.press('Control+z');
      await expect(page.locator('.ProseMirror > p:not([class])').filter({ hasText: words })).toHaveCount(1);
    });
  }
});

test('format.bold and format.italic by keys and menu, and taken off again', async ({ spalt }) => {
  const page = await inParagraph(spalt);
  for (const [command, keys, element] of [
    ['format.bold', 'Control+b', 'strong'],
    ['format.italic', 'Control+i', 'em'],
  ] as const) {
    const made = page.locator('.ProseMirror > p:not([class])').nth(1).locator(element);
    await page.keyboard.press('Shift+End');
    await page.keyboard.press(keys);
    await expect(made.first()).toBeVisible();
    await spalt.chooseInMenu(command);
    await expect(made).toHaveCount(0);
  }
});

test('block.move-up and block.move-down by keys', async ({ spalt }) => {
  const page = await inParagraph(spalt);
  const words = (await page.locator('.ProseMirror > p:not([class])').nth(1).textContent()) ?? '';
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.ProseMirror > p:not([class])').first()).toHaveText(words);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.ProseMirror > p:not([class])').nth(1)).toHaveText(words);
});

test('edit.find-next and edit.find-previous go on while one writes', async ({ spalt }) => {
  const page = await inParagraph(spalt);
  await spalt.chooseInMenu('edit.find');
  await page.getByRole('textbox', { name: 'Sök', exact: true }).fill('bron');
  const count = page.locator('.find-count');
  await expect(count).toContainText('1 av');
  await spalt.chooseInMenu('edit.find-next');
  await expect(count).toContainText('2 av');
  await spalt.chooseInMenu('edit.find-previous');
  await expect(count).toContainText('1 av');
});

test('size, width and typeface of the text change what one sees, and are there at the next start', async ({
  spalt,
}) => {
  await ready(spalt);
  const look = (name: 'font-size' | 'font-family'): Promise<string> =>
    spalt.page
      .locator('.ProseMirror')
      .evaluate((text, property) => getComputedStyle(text).getPropertyValue(property), name);
  const sizes: number[] = [];
  for (const size of ['small', 'medium', 'large', 'huge']) {
    await spalt.chooseInMenu(`view.text-size-${size}`);
    await expect(spalt.page.locator('.surface')).toHaveAttribute('data-text-size', size);
    sizes.push(Number.parseFloat(await look('font-size')));
  }
  expect(sizes.every((size, index) => index === 0 || size > (sizes[index - 1] ?? 0))).toBe(true);
  const widths: number[] = [];
  for (const width of ['narrow', 'medium', 'wide']) {
    await spalt.chooseInMenu(`view.text-width-${width}`);
    await expect(spalt.page.locator('.surface')).toHaveAttribute('data-text-width', width);
    widths.push((await spalt.page.locator('.paper').boundingBox())?.width ?? 0);
  }
  expect(widths.every((width, index) => index === 0 || width > (widths[index - 1] ?? 0))).toBe(true);
  const serif = await look('font-family');
  await spalt.chooseInMenu('view.text-font-sans');
  await expect.poll(() => look('font-family')).not.toBe(serif);
  await spalt.chooseInMenu('view.text-font-serif');
  await expect.poll(() => look('font-family')).toBe(serif);
  await spalt.restart();
  await expect(spalt.page.locator('.surface')).toHaveAttribute('data-text-size', 'huge');
  await expect(spalt.page.locator('.surface')).toHaveAttribute('data-text-width', 'wide');
});

test('the theme is light, dark, or that of the system', async ({ spalt }) => {
  await ready(spalt);
  for (const theme of ['light', 'dark', 'system'] as const) {
    await spalt.chooseInMenu(`view.theme-${theme}`);
    expect(await spalt.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe(theme);
  }
});

test('article.export-as writes the article by the profile and in the format that are chosen', async ({ spalt }) => {
  await ready(spalt);
  const folder = path.join(spalt.userDataFolderPath, 'export');
  await mkdir(folder);
  await spalt.choosePaths(folder);
  const profilesPath = path.join(spalt.libraryFolderPath, 'profiles', 'tidningen');
  await mkdir(profilesPath, { recursive: true });
  await writeFile(path.join(profilesPath, 'profile.json'), '{}');
  await spalt.chooseInMenu('article.export-as');
  const dialog = spalt.page.getByRole('dialog', { name: 'Exportera som' });
  await expect(dialog.getByRole('status')).toContainText('Allt som läsare ska se kommer med.');
  const profile = dialog.getByRole('combobox', { name: 'Sidans profil' });
  await profile.selectOption('tidningen');
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect(spalt.page.getByText('välj en annan profil under Exportera som')).toBeVisible();
  await spalt.chooseInMenu('article.export-as');
  await profile.selectOption('Lokaltidning');
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect.poll(() => readdir(folder)).toContainEqual(expect.stringMatching(/\.html$/u));
  const [page = ''] = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  expect(await readFile(path.join(folder, page), 'utf8')).toContain('<p class="nameplate">');
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await spalt.chooseInMenu('article.export-as');
  await expect(profile.locator('option:checked')).toHaveText('Lokaltidning');
  await profile.selectOption('Ingen: sidan står för sig själv');
  await dialog.getByRole('radio', { name: 'Artikelfragment' }).check();
  await expect(profile).toBeHidden();
  await expect(dialog.getByRole('status')).toContainText('sidans utseende');
  await dialog.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect.poll(() => readdir(folder, { recursive: true })).toContainEqual(expect.stringMatching(/\.html$/u));
  const names = await readdir(folder, { recursive: true });
  const html = await readFile(path.join(folder, names.find((name) => name.endsWith('.html')) ?? ''), 'utf8');
  expect(html).toContain('<article class="spalt"');
  expect(html).not.toContain('<html');
});

test('article.show-file and library.show-folder show what they say, in the system’s file manager', async ({
  spalt,
}) => {
  await ready(spalt);
  await spalt.app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shownPaths', shown);
    shell.showItemInFolder = (filePath) => void shown.push(filePath);
    shell.openPath = (filePath) => {
      shown.push(filePath);
      return Promise.resolve('');
    };
  });
  const shown = (): Promise<readonly string[]> =>
    spalt.app.evaluate(() => {
      const paths: unknown = Reflect.get(globalThis, 'shownPaths');
      return Array.isArray(paths) ? paths.map(String) : [];
    });
  await spalt.chooseInMenu('article.show-file');
  await expect.poll(shown).toHaveLength(1);
  await spalt.chooseInMenu('library.show-folder');
  await expect.poll(shown).toHaveLength(2);
  const [file = '', folder = ''] = await shown();
  expect(path.basename(file)).toBe('article.json');
  expect(file.startsWith(spalt.libraryFolderPath)).toBe(true);
  expect(folder.startsWith(spalt.libraryFolderPath)).toBe(true);
});
