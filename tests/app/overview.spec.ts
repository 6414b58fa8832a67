import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

test('the overview tells how long the article is and how it reads, and leads to its parts', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('view.overview');
  const panel = page.getByRole('complementary', { name: 'Överblick' });
  const value = (term: string) => panel.locator('dt', { hasText: term }).locator('+ dd');
  await expect(value('Ord sedan du öppnade')).toHaveText('0');
  await expect(panel.getByText(/^LIX \d\d/u)).toBeVisible();
  const before = Number(await value('Rader i spalten').textContent());
  await panel.getByLabel('Tecken per rad').fill('64');
  await expect(value('Rader i spalten')).not.toHaveText(String(before));
  expect(Number(await value('Rader i spalten').textContent())).toBeLessThan(before * 0.6);
  await panel.getByLabel('Tecken per rad').fill('3');
  await expect(panel.getByText('Ett heltal från 15 till 120.')).toBeVisible();

  const contents = panel.getByRole('navigation', { name: 'Innehåll' });
  const subhead = page.locator('.ProseMirror > h2').last();
  const name = (await subhead.textContent()) ?? '';
  await contents.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await expect(subhead).toBeInViewport();
  await expect(contents.locator('[aria-current]')).toHaveText(name);
  await page.keyboard.press('End');
  await page.keyboard.type(' med tre ord till');
  await expect(value('Ord sedan du öppnade')).toHaveText('+4');
  await expect(contents.locator('[aria-current]')).toHaveText(`${name} med tre ord till`);

  // What was chosen holds for all articles, also after a restart.
  await spalt.quit();
  await spalt.start();
  await spalt.page.locator('.status-words').click();
  await expect(spalt.page.getByLabel('Tecken per rad')).toHaveValue('64');
});

for (const { theme, locale } of [
  { theme: 'light', locale: 'sv' },
  { theme: 'dark', locale: 'en' },
] as const) {
  test.describe(`${theme}, ${locale}`, () => {
    test.use({ spaltOptions: { args: ['--sample'], locale } });

    test('the overview can be used by everybody', async ({ spalt }, testInfo) => {
      const { page } = spalt;
      await expect(page.locator('.figure img')).toHaveJSProperty('complete', true);
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await spalt.chooseInMenu('view.overview');
      await expect(page.locator('.overview')).toBeVisible();
      expect(await violationsOn(spalt)).toEqual([]);
      await page.screenshot({ path: path.join(testInfo.outputPath(), `overview-${theme}-${locale}.png`) });
    });
  });
}
