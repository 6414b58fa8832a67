import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' }, isSpaltKept: true });

async function writeAndReplace(spalt: Spalt): Promise<Locator> {
  const { page } = spalt;
  await page.locator('.headline').click();
  await page.keyboard.type('Bron kostar 12 kr');
  await page.locator('.ProseMirror > p:last-child').click();
  await page.keyboard.type('Först 5 kr, sedan 10 kr. En brygga.');
  await spalt.chooseInMenu('edit.replace');
  const bar = page.getByRole('search', { name: 'Sök i artikeln' });
  await expect(bar.getByRole('textbox', { name: 'Sök' })).toBeFocused();
  return bar;
}

test('a regular expression finds and its groups are put in again, all at once and undone at once', async ({
  spalt,
}) => {
  const { page } = spalt;
  const bar = await writeAndReplace(spalt);
  await bar.getByRole('button', { name: 'Reguljärt uttryck' }).click();
  await expect(bar.getByRole('button', { name: 'Bara hela ord' })).toBeDisabled();
  const find = bar.getByRole('textbox', { name: 'Sök' });
  await find.fill('(\\d+');
  await expect(bar).toContainText('Ogiltigt uttryck');
  // Spaces that Spalt has fixed are spaces nevertheless.
  await find.fill('5 kr');
  await expect(bar).toContainText('1 av 1');
  await bar.getByRole('button', { name: 'Reguljärt uttryck' }).click();
  await expect(bar).toContainText('1 av 1');
  await bar.getByRole('button', { name: 'Reguljärt uttryck' }).click();
  await find.fill('(\\d+)\\skr');
  await expect(bar).toContainText('1 av 3');
  await bar.getByRole('textbox', { name: 'Ersätt med' }).fill('$1:- ($$)');
  await page.keyboard.press('Enter');
  await expect(page.locator('.headline')).toHaveText('Bron kostar 12:- ($)');
  await expect(bar).toContainText('av 2');
  await bar.getByRole('button', { name: 'Ersätt alla' }).click();
  const body = page.locator('.ProseMirror > p:last-child');
  await expect(body).toHaveText('Först 5:- ($), sedan 10:- ($). En brygga.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body).toHaveText(/^Först 5.kr, sedan 10.kr\. En brygga\.$/u);
  await expect(page.locator('.headline')).toHaveText('Bron kostar 12:- ($)');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.headline')).toHaveText(/^Bron kostar 12.kr$/u);
});

test('Enter, Ctrl+G and F3 go on, with Shift back, Escape leads to the text, and the words are there the next time', async ({
  spalt,
}) => {
  const { page } = spalt;
  const bar = await writeAndReplace(spalt);
  await page.keyboard.type('br');
  const count = bar.locator('.find-count');
  for (const [keys, place] of [
    ['Enter', '2 av 2'],
    ['Shift+Enter', '1 av 2'],
    ['Control+g', '2 av 2'],
    ['Control+g', '1 av 2'],
    ['Control+Shift+g', '2 av 2'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(count).toHaveText(place);
  }
  // While one writes they do the same, and make no gallery.
  await page.locator('.headline').click();
  await page.keyboard.press('Control+Shift+g');
  await expect(count).toHaveText('1 av 2');
  await spalt.chooseInMenu('edit.find-next');
  await expect(count).toHaveText('2 av 2');
  await bar.getByRole('textbox', { name: 'Sök' }).click();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+g');
  await expect(bar.getByRole('textbox', { name: 'Sök' })).toHaveValue('br');
  await expect(count).toContainText('av 2');
  expect(await violationsOn(spalt)).toEqual([]);
});
