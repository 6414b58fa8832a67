import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

// Each language in one of the themes: what the two share is the same in all four.
for (const [theme, locale] of [
  ['light', 'sv'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${locale}`, () => {
    test.use({ spaltOptions: { args: ['--sample'], locale } });

    test('every screen can be used by everybody', async ({ spalt }, testInfo) => {
      const { page } = spalt;
      await page.locator('.figure img').waitFor();
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await page.waitForFunction(
        (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
        theme === 'dark',
      );
      expect(await violationsOn(spalt), 'article and list').toEqual([]);

      await spalt.chooseInMenu('article.details');
      await page.getByRole('complementary').waitFor();
      expect(await violationsOn(spalt), 'details').toEqual([]);

      await spalt.chooseInMenu('edit.replace');
      await page.locator('.find-bar').waitFor();
      await page.keyboard.type('bron');
      expect(await violationsOn(spalt), 'find and replace').toEqual([]);
      await page.keyboard.press('Escape');

      await spalt.chooseInMenu('help.shortcuts');
      await page.getByRole('dialog').waitFor();
      expect(await violationsOn(spalt), 'shortcuts').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.locator('.source').click();
      await page.keyboard.press('Control+k');
      await page.locator('.link-panel').waitFor();
      await page.keyboard.type('javascript:alert(1)');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await violationsOn(spalt), 'link with an error').toEqual([]);
      await page.keyboard.press('Escape');

      await page.locator('.source').click();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await page.locator('.slash-menu').waitFor();
      expect(await violationsOn(spalt), 'slash menu').toEqual([]);
      await page.keyboard.press('Escape');

      await spalt.choosePaths(testInfo.outputPath('site'));
      await spalt.chooseInMenu('article.export-page');
      await page.getByRole('region').or(page.locator('.notice')).first().waitFor();
      expect(await violationsOn(spalt), 'export').toEqual([]);

      await spalt.chooseInMenu('article.new');
      await page.locator('.add-lead').waitFor();
      expect(await violationsOn(spalt), 'new article').toEqual([]);
    });
  });
}
