import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './spaltTest';

/** Where the README's pictures go: into `docs/screenshots` by `npm run screenshots`, else among the results. */
const folderPath = process.env['SPALT_SCREENSHOTS'];

const pictures = [
  { name: 'editor-light-sv', locale: 'sv', theme: 'light', isLibraryShown: true },
  { name: 'editor-dark-en', locale: 'en', theme: 'dark', isLibraryShown: false },
] as const;

for (const { name, locale, theme, isLibraryShown } of pictures) {
  test.describe(name, () => {
    test.use({ spaltOptions: { args: ['--sample'], locale } });

    test('the sample looks like an article being written', async ({ spalt }, testInfo) => {
      const { page } = spalt;
      await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860));
      await expect(page.locator('.figure img')).toHaveJSProperty('complete', true);
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await page.waitForFunction(
        (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
        theme === 'dark',
      );
      if (!isLibraryShown) {
        await spalt.chooseInMenu('library.toggle');
        await page.getByRole('navigation').waitFor({ state: 'detached' });
      }
      // What a newspaper's page has, above one another and without overlap.
      const tops = await page
        .locator('.kicker, .headline, .standfirst, .byline, .figure')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().top));
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
      await page.locator('[data-proof="read"]').waitFor();
      // Where the library lies on the machine that takes the picture is nobody's business.
      await page.locator('.panel-foot').evaluateAll((feet) => feet.forEach((foot) => foot.remove()));
      await page.screenshot({ path: path.join(folderPath ?? testInfo.outputPath(), `${name}.png`) });
    });
  });
}

test.describe('preview-light-sv', () => {
  test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

  test('the page of a paper stands beside its article', async ({ spalt }, testInfo) => {
    const { page } = spalt;
    await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860));
    await spalt.chooseInMenu('view.theme-light');
    await spalt.chooseInMenu('library.toggle');
    await page.getByRole('navigation').waitFor({ state: 'detached' });
    await spalt.chooseInMenu('view.preview');
    const panel = page.getByRole('complementary', { name: 'Förhandsvisning' });
    await panel.getByLabel('Sidans profil').selectOption({ label: 'Lokaltidning' });
    const frame = panel.frameLocator('iframe');
    await expect(frame.locator('.masthead')).toBeVisible();
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
      await page.locator('.ProseMirror h1').innerText(),
    );
    await expect
      .poll(() => frame.locator('.lead img').evaluate((image) => Reflect.get(image, 'naturalWidth')))
      .toBeGreaterThan(0);
    await page.locator('[data-proof="read"]').waitFor();
    await page.screenshot({ path: path.join(folderPath ?? testInfo.outputPath(), 'preview-light-sv.png') });
  });
});

test.describe('report-light-en', () => {
  test.use({ spaltOptions: { locale: 'en' } });

  test('a report of a problem can be read before it is saved', async ({ spalt }, testInfo) => {
    const { page } = spalt;
    await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860));
    await spalt.chooseInMenu('view.theme-light');
    await spalt.chooseInMenu('help.report');
    const report = page.getByRole('dialog', { name: 'Report a problem' });
    await report.getByText('library.json').press('Enter');
    await expect(report.getByRole('textbox', { name: 'library.json' })).toHaveValue(/^\{/u);
    await report.getByRole('button', { name: 'Save the Report…' }).focus();
    await report.screenshot({ path: path.join(folderPath ?? testInfo.outputPath(), 'report-light-en.png') });
  });
});
