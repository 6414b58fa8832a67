import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

test('every command is found by its name and run where one was, by keyboard alone', async ({ spalt }) => {
  const { page } = spalt;
  await page.locator('.dateline ~ p').click();
  await page.keyboard.type('Hur känns det?');
  await spalt.chooseInMenu('help.palette');
  const palette = page.getByRole('dialog', { name: 'Alla kommandon' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  expect(await violationsOn(spalt)).toEqual([]);
  expect(await palette.getByRole('option').count()).toBeGreaterThan(40);
  await page.keyboard.type('intervju');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.locator('.question')).toHaveText('Hur känns det?');
  await page.keyboard.press('End');
  await page.keyboard.type(' Bra?');
  await expect(page.locator('.question')).toHaveText('Hur känns det? Bra?');

  await spalt.chooseInMenu('help.palette');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('mörkt');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await spalt.chooseInMenu('help.palette');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('det finns inte');
  await expect(palette.getByText('Inget kommando heter så.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
});
