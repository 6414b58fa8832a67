import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { launchSpalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

async function ready({ page }: Spalt): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
}

function keysOf(page: Page, command: string) {
  return page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${command}, .*Ändra$`, 'u') });
}

test('a shortcut is changed, works at once and after the next start, and is reset', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.chooseInMenu('help.shortcuts');
  await page.getByRole('searchbox', { name: 'Sök kommando eller tangent' }).fill('mellanrubrik');
  await keysOf(page, 'Mellanrubrik').press('Enter');
  for (const [keys, message] of [
    ['g', 'Ta med Ctrl'],
    ['Control+c', 'hör till systemet'],
    ['Control+Alt+g', 'AltGr'],
    ['Control+b', 'hör till Fet i alla program'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('alert')).toContainText(message);
  }
  await page.keyboard.press('Control+Shift+q');
  await expect(page.getByText('Mellanrubrik har nu Ctrl+Shift+Q.')).toBeVisible();
  expect(await violationsOn(spalt)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.ProseMirror > p:not([class])').nth(1).click();
  const subheads = page.locator('.ProseMirror > .subhead');
  const count = await subheads.count();
  await page.keyboard.press('Control+2');
  await expect(subheads).toHaveCount(count);
  await page.keyboard.press('Control+Shift+q');
  await expect(subheads).toHaveCount(count + 1);
  await page.keyboard.press('Control+z');
  await spalt.restart();
  const accelerator = await spalt.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('block.subhead')?.accelerator,
  );
  expect(accelerator).toBe('CmdOrCtrl+Shift+Q');

  await ready(spalt);
  await spalt.chooseInMenu('help.shortcuts');
  await spalt.page.getByRole('button', { name: 'Återställ Mellanrubrik' }).click();
  await expect(keysOf(spalt.page, 'Mellanrubrik')).toContainText('Ctrl+2');
  await expect(spalt.page.getByRole('button', { name: 'Återställ alla' })).toBeDisabled();
});

test('keys that another command has are taken from it, and can be taken away', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.chooseInMenu('help.shortcuts');
  await keysOf(page, 'Faktaruta').click();
  await page.keyboard.press('Control+2');
  await expect(page.getByText('Faktaruta har nu Ctrl+2. Mellanrubrik har inga tangenter längre.')).toBeVisible();
  await expect(keysOf(page, 'Mellanrubrik')).toHaveText('–');
  await keysOf(page, 'Tabell').click();
  await page.keyboard.press('Backspace');
  await expect(keysOf(page, 'Tabell')).toHaveText('–');
  // Escape gives up one change, and not the dialogue.
  await keysOf(page, 'Fråga').click();
  await page.keyboard.press('Escape');
  await expect(keysOf(page, 'Fråga')).toContainText('Ctrl+8');
  await page.getByRole('button', { name: 'Återställ alla' }).click();
  await expect(keysOf(page, 'Mellanrubrik')).toContainText('Ctrl+2');
});

test('on the first start a tour is shown, which is walked through or skipped, and not shown again', async () => {
  const spalt = await launchSpalt({ args: ['--sample'], locale: 'sv', isFirstStart: true });
  try {
    const { page } = spalt;
    const tour = page.getByRole('region', { name: 'Rundtur' });
    await expect(tour).toContainText('1 av 5');
    // Who begins to write at once is not stopped.
    await ready(spalt);
    for (const theme of ['dark', 'light'] as const) {
      await spalt.chooseInMenu(`view.theme-${theme}`);
      expect(await violationsOn(spalt)).toEqual([]);
    }
    for (const title of ['Allt annat finns bakom /', 'Dina artiklar', 'Det du skriver är sparat', 'Klar för webben']) {
      await tour.getByRole('button', { name: 'Nästa' }).click();
      await expect(tour.getByRole('heading', { name: title })).toBeVisible();
    }
    await tour.getByRole('button', { name: 'Börja skriva' }).click();
    await expect(tour).toHaveCount(0);
    await spalt.restart();
    await ready(spalt);
    await expect(spalt.page.getByRole('region', { name: 'Rundtur' })).toHaveCount(0);
    // It can be asked for, and then takes the keys.
    await spalt.chooseInMenu('help.tour');
    await expect(spalt.page.getByRole('button', { name: 'Nästa' })).toBeFocused();
    await spalt.page.keyboard.press('Escape');
    await expect(spalt.page.getByRole('region', { name: 'Rundtur' })).toHaveCount(0);
    await ready(spalt);
  } finally {
    await spalt.end();
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`high contrast has at least 7 to 1 for all text, ${theme}`, async ({ spalt }) => {
    const { page } = spalt;
    await ready(spalt);
    await spalt.chooseInMenu(`view.theme-${theme}`);
    const color = (): Promise<string> =>
      page.locator('.status-bar').evaluate((bar) => getComputedStyle(bar).getPropertyValue('color'));
    const before = await color();
    await spalt.chooseInMenu('view.contrast');
    await expect.poll(color).not.toBe(before);
    expect(await violationsOn(spalt, { isContrastEnhanced: true })).toEqual([]);
    await spalt.chooseInMenu('article.details');
    expect(await violationsOn(spalt, { isContrastEnhanced: true })).toEqual([]);
    await spalt.restart();
    await expect(spalt.page.locator('html')).toHaveAttribute('data-contrast', '');
  });
}

test('at twice the size nothing is cut off, and everything can be reached', async ({ spalt }) => {
  const { page } = spalt;
  await ready(spalt);
  await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(2);
  for (const command of ['article.details', 'view.overview', 'article.versions', 'help.shortcuts'] as const) {
    await spalt.chooseInMenu(command);
    // The window itself never scrolls sideways: its parts do, where they must.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violationsOn(spalt)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.locator('.ProseMirror > p:not([class])').first().click();
  await page.keyboard.type('Stort.');
  await expect(page.locator('.ProseMirror')).toContainText('Stort.');
});
