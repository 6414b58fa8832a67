import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.use({ spaltOptions: { locale: 'sv', env: { TZ: 'Europe/Stockholm' } } });

async function ready({ page }: Spalt): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
}

/** Does what the menu's own commands do, which Electron knows by their role. */
async function chooseRole({ app }: Spalt, role: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu, MenuItem }, wanted) => {
    const itemsOf = (menu: Electron.Menu): readonly Electron.MenuItem[] =>
      menu.items.flatMap((item) => [item, ...(item.submenu?.items === undefined ? [] : itemsOf(item.submenu))]);
    const menu = Menu.getApplicationMenu();
    const item = menu === null ? undefined : itemsOf(menu).find((each) => each.role?.toLowerCase() === wanted);
    if (!(item instanceof MenuItem)) throw new Error(`Not in the menu: ${wanted}`);
    const [window] = BrowserWindow.getAllWindows();
    item.click(undefined, window, window?.webContents);
  }, role);
}

async function isNarrowNow(spalt: Spalt, page: Page): Promise<void> {
  await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(760, 700));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(861);
}

test('the narrowest window has room for all tools', async ({ spalt }) => {
  await ready(spalt);
  const { page } = spalt;
  const width = await spalt.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const [least = 0] = window?.getMinimumSize() ?? [];
    window?.setContentSize(least, 500);
    return least;
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  const tools = page.getByRole('toolbar').first();
  for (const tool of await tools.locator('button, select').all()) await expect(tool).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test('the window is zoomed from the menu and back', async ({ spalt }) => {
  await ready(spalt);
  const factor = (): Promise<number> =>
    spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);
  await chooseRole(spalt, 'zoomin');
  await expect.poll(factor).toBeGreaterThan(1);
  await chooseRole(spalt, 'resetzoom');
  await expect.poll(factor).toBe(1);
  await chooseRole(spalt, 'zoomout');
  await expect.poll(factor).toBeLessThan(1);
});

test('the window fills the screen from the menu and back', async ({ spalt }) => {
  await ready(spalt);
  const isFull = (): Promise<boolean> =>
    spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);
  await chooseRole(spalt, 'togglefullscreen');
  await expect.poll(isFull).toBe(true);
  await chooseRole(spalt, 'togglefullscreen');
  await expect.poll(isFull).toBe(false);
});

test('where the system asks for less motion, nothing moves by itself', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s');
      }).length,
  );
  expect(moving).toBe(0);
});

test('in a narrow window one panel at a time lies over the article, and is put away', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await isNarrowNow(spalt, page);
  const panels = page.locator('.panel');
  for (const [command, name] of [
    ['article.details', 'Om artikeln'],
    ['view.overview', 'Överblick'],
    ['view.preview', 'Förhandsvisning'],
    ['article.versions', 'Versioner'],
  ] as const) {
    await spalt.chooseInMenu(command);
    await expect(panels).toHaveCount(1);
    const panel = page.getByRole('complementary', { name });
    const box = await panel.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(await page.evaluate(() => innerWidth));
  }
  // What is found is not hidden by a panel.
  await spalt.chooseInMenu('edit.find');
  await expect(panels).toHaveCount(0);
  await page.keyboard.press('Escape');
  await spalt.chooseInMenu('view.overview');
  await page.getByRole('button', { name: 'Stäng panelen' }).click();
  await expect(panels).toHaveCount(0);
  await ready(spalt);
});

test('a notice that only confirms goes when one writes on, and that of an export stays with its article', async ({
  spalt,
}) => {
  const { page } = spalt;
  await ready(spalt);
  await page.keyboard.type('Trafik');
  await spalt.chooseInMenu('article.keep-version');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Till redigeringen');
  await page.keyboard.press('Enter');
  const notice = page.getByRole('status').filter({ hasText: 'Versionen är sparad.' });
  await expect(notice).toBeVisible();
  await ready(spalt);
  await page.keyboard.type('!');
  await expect(notice).toHaveCount(0);

  const folder = path.join(spalt.userDataFolderPath, 'site');
  await mkdir(folder);
  await spalt.choosePaths(folder);
  await spalt.chooseInMenu('article.export-page');
  await expect(page.getByRole('status', { name: 'Exporterat.' })).toBeVisible();
  await spalt.chooseInMenu('article.new');
  await expect(page.locator('.kicker')).toHaveText('');
  await expect(page.getByRole('status', { name: 'Exporterat.' })).toHaveCount(0);
});

test('section, authors, address and times are kept, times with the zone of this machine, and offered to the next article', async ({
  spalt,
}) => {
  const { page } = spalt;
  await ready(spalt);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ny bro över ån');
  await spalt.chooseInMenu('article.details');
  const panel = page.getByRole('complementary', { name: 'Om artikeln' });
  await expect(panel.getByLabel('Adressnamn')).toHaveAttribute('placeholder', 'ny-bro-over-an');
  await panel.getByLabel('Adressnamn').fill('bron');
  await panel.getByLabel('Avdelning').fill('Lokalt');
  await panel.getByRole('button', { name: 'Lägg till skribent' }).click();
  await panel.getByRole('combobox', { name: 'Namn', exact: true }).fill('Eva Ek');
  await panel.getByLabel('Publiceras').fill('2026-12-01T08:00');
  await panel.getByLabel('Embargo till').fill('2026-07-01T06:30');
  await expect(panel.getByText('Tidszon: Europe/Stockholm (GMT+1)')).toBeVisible();
  await expect(panel.getByText('Tidszon: Europe/Stockholm (GMT+2)')).toBeVisible();
  const saved = async (): Promise<unknown> => {
    const [folder = ''] = await readdir(spalt.libraryFolderPath);
    const read = readArticle(await readFile(path.join(spalt.libraryFolderPath, folder, 'article.json'), 'utf8'));
    return read.ok ? read.value.article.metadata : read.error;
  };
  await expect.poll(saved).toMatchObject({
    slug: 'bron',
    section: 'Lokalt',
    authors: [{ name: 'Eva Ek' }],
    publishedAt: '2026-12-01T08:00:00+01:00',
    embargoUntil: '2026-07-01T06:30:00+02:00',
  });
  await spalt.chooseInMenu('article.new');
  await expect(page.locator('.headline')).toHaveText('');
  await expect(page.locator('#details-sections option')).toHaveText(['Lokalt']);
  await expect(page.locator('#details-authors option')).toHaveText(['Eva Ek']);
});
