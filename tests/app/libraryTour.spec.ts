import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { bringArticles } from './bringArticles';
import { test } from './spaltTest';

/** Where the README's pictures go: into `docs/screenshots` by `npm run screenshots`, else among the results. */
const folderPath = process.env['SPALT_SCREENSHOTS'];
/** The README shows these; the rest is for whoever wants to look. */
const shownInReadme: ReadonlySet<string> = new Set(['search-light-sv', 'compare-dark-en']);

/** The words of the app, by their keys. */
function textsIn(locale: string): (key: string) => string {
  const filePath = path.resolve(import.meta.dirname, `../../resources/languages/${locale}.json`);
  const texts: unknown = JSON.parse(readFileSync(filePath, 'utf8'));
  return (key) => {
    const text = key
      .split('.')
      .reduce<unknown>(
        (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : part),
        texts,
      );
    if (typeof text !== 'string') throw new Error(`No text: ${key}`);
    return text;
  };
}

// Each language in one of the themes: what the two share is the same in all four.
for (const [theme, locale] of [
  ['light', 'sv'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${locale}`, () => {
    test.use({ spaltOptions: { args: ['--sample'], locale } });

    test('through list, search, versions, comparison, restoring, trash and bundles', async ({ spalt }, testInfo) => {
      const t = textsIn(locale);
      await expect(spalt.page.locator('.figure img')).toHaveJSProperty('complete', true);
      await bringArticles(spalt, 14);
      const { page } = spalt;
      const { keyboard } = page;
      const shoot = async (name: string): Promise<void> => {
        const file = `${name}-${theme}-${locale}`;
        const isKept = folderPath !== undefined && shownInReadme.has(file);
        // Nothing may be wider than the window, whatever is shown.
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        // Where the library lies on the machine that takes the picture is nobody's business.
        await page.locator('.panel-foot').evaluateAll((feet) => {
          for (const foot of feet) if (foot instanceof HTMLElement) foot.style.visibility = 'hidden';
        });
        await page.screenshot({ path: path.join(isKept ? folderPath : testInfo.outputPath(), `${file}.png`) });
        await page.locator('.panel-foot').evaluateAll((feet) => {
          for (const foot of feet) if (foot instanceof HTMLElement) foot.style.visibility = '';
        });
      };
      await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860));
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await page.waitForFunction(
        (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
        theme === 'dark',
      );

      const list = page.getByRole('listbox', { name: t('library.label') });
      await expect(list.getByRole('option').nth(5)).toBeVisible();
      await page.getByRole('button', { name: t('library.filters') }).click();
      await expect(page.getByLabel(t('library.filter.status'))).toBeVisible();
      await shoot('list');
      await page.getByRole('button', { name: t('library.filters') }).click();

      const search = page.getByRole('textbox', { name: t('library.search') });
      await search.fill('åska tvärån');
      await expect(list.locator('.article-snippet mark').first()).toHaveText('Åska');
      await shoot('search');
      await search.fill('');

      // The sample, which has most to show.
      await page.locator('.article-row[aria-current="true"]').click();
      await spalt.chooseInMenu('article.keep-version');
      await page.getByRole('textbox', { name: t('versions.name') }).fill('Till redigeringen');
      await keyboard.press('Enter');
      await expect(page.getByText(t('versions.kept'))).toBeVisible();
      await page.locator('.ProseMirror .headline').click();
      await keyboard.press('End');
      await keyboard.type(' – igen');
      await page.locator('.ProseMirror > p').nth(1).click({ clickCount: 3 });
      await keyboard.type('Ett stycke blev ett annat.');
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
      await spalt.chooseInMenu('article.versions');
      const panel = page.getByRole('complementary', { name: t('versions.label') });
      await expect(panel.getByText('Till redigeringen')).toBeVisible();
      await shoot('versions');

      await panel.getByRole('button', { name: /^Till redigeringen/u }).click();
      const comparison = page.locator('section.compare, .compare').first();
      await expect(comparison.locator('ins').first()).toBeVisible();
      await shoot('compare');
      await page.getByRole('button', { name: t('compare.restore') }).click();
      await expect(page.getByRole('heading', { name: t('compare.same') })).toBeVisible();
      await shoot('restored');
      await keyboard.press('Escape');
      await spalt.chooseInMenu('article.versions');
      await expect(panel).toHaveCount(0);

      const filePath = path.join(spalt.userDataFolderPath, 'artikeln.spalt');
      await spalt.app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      }, filePath);
      await spalt.chooseInMenu('article.send');
      const send = page.getByRole('dialog', { name: t('bundles.sendTitle') });
      await send.getByLabel(t('bundles.sendVersions')).check();
      await shoot('send');
      await send.getByRole('button', { name: t('bundles.sendYes') }).click();
      await expect(page.locator('.notice').getByText(filePath)).toBeVisible();
      await page.locator('.ProseMirror .headline').click();
      await keyboard.press('End');
      await keyboard.type(' och igen');
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
      await spalt.choosePaths(filePath);
      await spalt.chooseInMenu('library.import');
      const added = page.getByRole('dialog', { name: t('bundles.title') });
      await expect(added.getByRole('button', { name: t('bundles.importYes') })).toBeEnabled();
      await shoot('import');
      await added.getByRole('button', { name: t('bundles.importYes') }).click();
      await expect(page.locator('.notice').getByText(t('bundles.doneBoth'))).toBeVisible();
      await shoot('imported');

      await list.focus();
      await keyboard.press('End');
      await keyboard.press('Shift+ArrowUp');
      await keyboard.press('Delete');
      await expect(page.getByText(t('library.trashed_other').replace('{{count}}', '2'))).toBeVisible();
      await page.getByRole('button', { name: t('library.trashCount').replace('{{count}}', '2') }).click();
      const trash = page.getByRole('listbox', { name: t('library.trash') });
      await expect(trash.getByRole('option')).toHaveCount(2);
      await shoot('trash');
      await trash.focus();
      await keyboard.press('Shift+F10');
      await expect(page.getByRole('menuitem', { name: t('library.restore') })).toBeFocused();
      await keyboard.press('Enter');
      await expect(page.locator('.notice').getByText(t('library.restored_one'))).toBeVisible();
    });
  });
}
