import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { dropFile } from './dropFile';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

const picture = (ending: string): string => path.resolve('tests/fixtures/pictures', `3x2.${ending}`);

/** Commands that open a dialogue by themselves. */
const dialogues = [
  'help.palette',
  'help.shortcuts',
  'article.new-from-template',
  'article.save-as-template',
  'article.keep-version',
  'article.send',
  'block.snippet',
  'block.link-card',
  'block.related-article',
  'library.backup',
] as const;

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.beforeEach(async ({ spalt }) => {
      await spalt.page.locator('.figure img').waitFor();
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await spalt.page.waitForFunction(
        (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
        theme === 'dark',
      );
    });

    test('every dialogue can be used by everybody, and gives the focus back', async ({ spalt }) => {
      const { page } = spalt;
      await page.locator('.source').click();
      for (const command of dialogues) {
        await spalt.chooseInMenu(command);
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        // The focus is within, and there is a name to hear.
        await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
        await expect(dialog).toHaveAccessibleName(/\p{L}/u);
        expect(await violationsOn(spalt), command).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
      }
      await page.getByRole('button', { name: 'Beskär …' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violationsOn(spalt), 'crop').toEqual([]);
      await page.keyboard.press('Escape');

      await spalt.chooseInMenu('library.search');
      await page.keyboard.press('Tab');
      await page.locator('.article-row').focus();
      await page.keyboard.press('F2');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violationsOn(spalt), 'headline of an article in the list').toEqual([]);
    });

    test('every menu, bar, panel and notice can be used by everybody', async ({ spalt }, testInfo) => {
      const { page } = spalt;
      await spalt.chooseInMenu('article.details');
      await page.getByRole('button', { name: 'Lägg till skribent' }).click();
      await page.getByRole('button', { name: 'Lägg till rättelse' }).click();
      await page.getByLabel('Adressnamn').fill('Fel!');
      await expect(page.getByText('Bara små bokstäver')).toBeVisible();
      expect(await violationsOn(spalt), 'details with an error').toEqual([]);
      await page.getByRole('button', { name: 'Stäng panelen' }).click();

      await page.getByRole('button', { name: 'Filtrera och sortera' }).click();
      expect(await violationsOn(spalt), 'filters').toEqual([]);
      await page.locator('.article-row').click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violationsOn(spalt), 'menu of an article').toEqual([]);
      await page.keyboard.press('Escape');

      await page.locator('.source').click();
      await page.locator('.source').hover();
      await page.getByRole('button', { name: 'Blockets meny: dra för att flytta' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violationsOn(spalt), 'menu of a block').toEqual([]);
      await page.keyboard.press('Escape');

      await page.locator('.source').click();
      await page.keyboard.press('End');
      for (const [keys, name] of [
        ['Control+5', 'Verktyg för faktarutan'],
        ['Control+4', 'Verktyg för citatrutan'],
        ['Control+Shift+T', 'Verktyg för tabellen'],
      ] as const) {
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+1');
        await page.keyboard.press(keys);
        await expect(page.getByRole('toolbar', { name })).toBeVisible();
        // A table whose heads are still to be written has empty ones, and has to.
        for (const words of name === 'Verktyg för tabellen' ? ['Ett', 'två', 'tre'] : []) {
          await page.keyboard.type(words);
          await page.keyboard.press('Tab');
        }
        expect(await violationsOn(spalt), name).toEqual([]);
        await page.keyboard.press('Control+Enter');
      }
      await page.keyboard.press('Control+Shift+K');
      await page.keyboard.type('https://www.svtplay.se/video/1');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('toolbar', { name: 'Verktyg för länkkortet' })).toBeVisible();
      expect(await violationsOn(spalt), 'link card').toEqual([]);
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Control+Shift+A');
      await page.keyboard.type('Ring Omar.');
      await dropFile(page, [picture('gif'), picture('png')], page.locator('.editor-note'));
      await expect(page.locator('.figure')).toHaveCount(3);
      await page.keyboard.press('Control+Shift+G');
      await expect(page.getByRole('toolbar', { name: 'Verktyg för galleriet' })).toBeVisible();
      expect(await violationsOn(spalt), 'gallery, note and photos').toEqual([]);

      await dropFile(page, path.resolve('package.json'), page.locator('.caption').last());
      await expect(page.getByRole('alert')).toBeVisible();
      await mkdir(testInfo.outputPath('site'), { recursive: true });
      await spalt.choosePaths(testInfo.outputPath('site'));
      await spalt.chooseInMenu('article.export-page');
      await expect(page.getByRole('status', { name: 'Exporterat.' })).toBeVisible();
      expect(await violationsOn(spalt), 'export with what is missing').toEqual([]);
      await page.getByRole('button', { name: 'Visa rapporten …' }).click();
      const report = page.getByRole('dialog', { name: 'Exporten' });
      await report.locator('.export-files summary').click();
      expect(await violationsOn(spalt), 'report').toEqual([]);
      await report.getByRole('button', { name: 'Visa i artikeln' }).first().click();
      await expect(report).toHaveCount(0);

      await page.locator('.article-row').focus();
      await page.keyboard.press('Delete');
      await expect(page.getByText('Artikeln ligger i papperskorgen.')).toBeVisible();
      expect(await violationsOn(spalt), 'thrown away').toEqual([]);
      await page.getByRole('button', { name: /^Papperskorg/u }).click();
      await page.getByRole('button', { name: 'Töm papperskorgen …' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violationsOn(spalt), 'emptying the trash').toEqual([]);
    });
  });
}
