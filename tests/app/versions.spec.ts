import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { textOf } from '#core/text/textOf';
import { readSavedDocument } from './readSavedDocument';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { locale: 'sv' } });

/** Where the only article of the library is. */
function articleFolder({ libraryFolderPath }: Spalt): string {
  return path.join(libraryFolderPath, readdirSync(libraryFolderPath)[0] ?? '');
}

async function savedBody(spalt: Spalt): Promise<readonly string[]> {
  const { content } = await readSavedDocument(spalt);
  return content.slice(content.findIndex(({ type }) => type === 'dateline') + 1).map(textOf);
}

async function goToBody(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  for (let field = 0; field < 3; field++) await page.keyboard.press('Enter');
}

async function keepVersion(spalt: Spalt, name: string): Promise<void> {
  await spalt.chooseInMenu('article.keep-version');
  await expect(spalt.page.getByRole('textbox', { name: 'Namn' })).toBeFocused();
  await spalt.page.keyboard.type(name);
  await spalt.page.keyboard.press('Enter');
  await expect(spalt.page.getByText('Versionen är sparad.')).toBeVisible();
}

test('a version is kept, compared, taken back by paragraph and as a whole, and all of it undone', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await goToBody(page);
  await keyboard.type('Bron öppnar i dag.');
  await keyboard.press('Enter');
  await keyboard.type('Många väntar.');
  await keyboard.press('Enter');
  await keyboard.type('Regnet faller.');
  await keepVersion(spalt, 'Till redigeringen');

  await page.locator('.ProseMirror > p', { hasText: 'Bron' }).click({ clickCount: 3 });
  await keyboard.type('Bron öppnar på lördag.');
  await page.locator('.ProseMirror > p', { hasText: 'Regnet' }).click({ clickCount: 3 });
  await keyboard.type('Regnet faller inte.');
  expect(await savedBody(spalt)).toEqual(['Bron öppnar på lördag.', 'Många väntar.', 'Regnet faller inte.']);

  await spalt.chooseInMenu('article.versions');
  const panel = page.getByRole('complementary', { name: 'Versioner' });
  await expect(panel.getByText('I dag')).toBeVisible();
  await panel.getByRole('button', { name: 'Till redigeringen' }).click();
  const comparison = page.getByRole('region', { name: 'jämfört med Som den är nu' });
  await expect(comparison).toBeFocused();
  await expect(comparison.getByRole('heading', { name: '2 ändringar' })).toBeVisible();
  await expect(comparison.locator('del')).toHaveText(['i dag']);
  await expect(comparison.locator('ins')).toHaveText(['på lördag', ' inte']);

  await keyboard.press('F7');
  await keyboard.press('F7');
  await expect(comparison.getByRole('group', { name: 'Ändrat' }).nth(1)).toBeFocused();
  await keyboard.press('Shift+F7');
  await expect(comparison.getByRole('group', { name: 'Ändrat' }).nth(0)).toBeFocused();

  // One paragraph.
  await comparison.getByRole('button', { name: 'Ta tillbaka' }).nth(1).click();
  await expect(comparison.getByRole('heading', { name: '1 ändring' })).toBeVisible();
  // The button is gone; the keys go on from where it was.
  await expect(comparison.getByRole('group', { name: 'Ändrat' })).toBeFocused();
  expect(await savedBody(spalt)).toEqual(['Bron öppnar på lördag.', 'Många väntar.', 'Regnet faller.']);
  await page.getByRole('button', { name: 'Ångra', exact: true }).last().click();
  await expect(comparison.getByRole('heading', { name: '2 ändringar' })).toBeVisible();

  // The whole.
  await comparison.getByRole('button', { name: 'Återställ den här versionen' }).click();
  await expect(comparison.getByRole('heading', { name: 'Texterna är lika' })).toBeVisible();
  expect(await savedBody(spalt)).toEqual(['Bron öppnar i dag.', 'Många väntar.', 'Regnet faller.']);
  await expect(panel.getByText('Före en återställning')).toBeVisible();
  await expect(comparison).toBeFocused();
  await keyboard.press('Control+z');
  await expect(comparison.getByRole('heading', { name: '2 ändringar' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  expect(await savedBody(spalt)).toEqual(['Bron öppnar på lördag.', 'Många väntar.', 'Regnet faller inte.']);

  // All of it is there after a crash.
  await spalt.kill();
  await spalt.start();
  await expect(spalt.page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('article.versions');
  const again = spalt.page.getByRole('complementary', { name: 'Versioner' });
  await expect(again.getByText('Till redigeringen')).toBeVisible();
  await expect(again.getByText('Före en återställning')).toBeVisible();
});

test('formatting and details are told in words, and undo from a notice spares what was typed since', async ({
  spalt,
}) => {
  const { page } = spalt;
  const { keyboard } = page;
  await goToBody(page);
  await keyboard.type('Bron öppnar i dag.');
  await keepVersion(spalt, 'Första');
  await page.locator('.ProseMirror > p').last().click({ clickCount: 3 });
  await keyboard.press('Control+b');
  await keyboard.press('End');
  await keyboard.type(' Äntligen.');
  await spalt.chooseInMenu('article.details');
  await page.getByLabel('Avdelning').fill('Lokalt');
  await page.getByLabel('Utgivare').fill('Torsbro Tidning');
  await spalt.chooseInMenu('article.versions');
  await page.getByRole('button', { name: /^Första/u }).click();
  const comparison = page.getByRole('region', { name: 'jämfört med Som den är nu' });
  await expect(comparison.getByText('Fet: ”Bron öppnar i dag.”')).toBeVisible();

  // One thing of a paragraph, by keys alone: what is next gets the focus, and undo brings it again.
  const added = comparison.getByRole('button', { name: 'Bara det här: utan ”Äntligen.”' });
  const madeBold = comparison.getByRole('button', { name: 'Bara det här: Fet: ”Bron öppnar i dag.”' });
  await keyboard.press('F7');
  await keyboard.press('Tab');
  await expect(added).toBeFocused();
  await keyboard.press('Enter');
  await expect(added).toHaveCount(0);
  expect(await savedBody(spalt)).toEqual(['Bron öppnar i dag.']);
  await expect(comparison.getByRole('group', { name: 'Ändrat' })).toBeFocused();
  await keyboard.press('Control+z');
  await madeBold.click();
  await expect(madeBold).toHaveCount(0);
  await expect(comparison.locator('.compare-row ins')).toHaveText([' Äntligen.']);
  await page.locator('.notice').getByRole('button', { name: 'Ångra' }).click();
  await expect(madeBold).toBeVisible();

  const details = comparison.getByRole('region', { name: 'Uppgifter om artikeln som skiljer sig' });
  await expect(details.locator('dt')).toHaveText(['Avdelning', 'Utgivare']);
  await expect(details.locator('del')).toHaveText(['inget', 'inget']);
  await expect(details.locator('ins')).toHaveText(['Lokalt', 'Torsbro Tidning']);
  await details.getByRole('button', { name: 'Ta tillbaka uppgifterna' }).click();
  await expect(details).toHaveCount(0);
  await page.locator('.notice').getByRole('button', { name: 'Ångra' }).click();
  await expect(details.locator('ins')).toHaveText(['Lokalt', 'Torsbro Tidning']);

  await comparison.getByRole('button', { name: 'Ta tillbaka', exact: true }).click();
  await expect(comparison.getByRole('heading', { name: 'Texterna är lika' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await keyboard.press('Control+End');
  await keyboard.type(' Ny mening.');
  await page.locator('.notice').getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByText('Artikeln har ändrats sedan dess')).toBeVisible();
  expect(await savedBody(spalt)).toEqual(['Bron öppnar i dag. Ny mening.']);
});

test('a comparison can be walked by keys alone, and tells of a picture that is not there', async ({ spalt }) => {
  const { page } = spalt;
  const { keyboard } = page;
  await goToBody(page);
  for (const text of ['Ett.', 'Två.', 'Tre.', 'Fyra.', 'Fem.', 'Sex.', 'Sju.']) {
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await keyboard.type('Till sist öppnar bron i dag.');
  await keepVersion(spalt, 'Första');
  // One types on where one was.
  await keyboard.type(' Och mer.');
  expect((await savedBody(spalt)).at(-1)).toBe('Till sist öppnar bron i dag. Och mer.');
  await spalt.chooseInMenu('article.versions');
  await page.getByRole('button', { name: /^Första/u }).click();
  const comparison = page.getByRole('region', { name: 'jämfört med Som den är nu' });
  const fold = comparison.getByRole('button', { name: /utan ändringar$/u });
  await fold.focus();
  await keyboard.press('Enter');
  await expect(fold).toHaveCount(0);
  await expect(comparison.locator('.compare-row', { hasText: 'Ett.' })).toBeFocused();
  await keyboard.press('F7');
  await expect(comparison.getByRole('group', { name: 'Ändrat' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(comparison.getByRole('heading', { name: 'Texterna är lika' })).toBeVisible();
  await expect(comparison).toBeFocused();
  await keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);

  const image = `${'0'.repeat(64)}.jpg`;
  const filePath = path.join(articleFolder(spalt), 'article.json');
  const other = JSON.parse(readFileSync(filePath, 'utf8'));
  other.document.content.push({
    type: 'figure',
    attrs: { image, widthPx: 800, heightPx: 600, isDecorative: false, rotation: 0, crop: null, focalPoint: null },
    content: [{ type: 'caption' }, { type: 'credit' }, { type: 'alternativeText' }],
  });
  const otherPath = path.join(spalt.libraryFolderPath, '..', 'other.json');
  writeFileSync(otherPath, JSON.stringify(other));
  await spalt.choosePaths(otherPath);
  await page.getByRole('button', { name: 'Jämför med en annan artikel' }).click();
  await expect(page.getByText('Bilden finns inte här')).toBeVisible();
});

test('versions are kept by themselves, named and deleted', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Ett ord.');
  await readSavedDocument(spalt);
  await spalt.restart();
  const again = spalt.page;
  await goToBody(again);
  await again.keyboard.type(' Och fler.');
  await spalt.chooseInMenu('article.versions');
  const panel = again.getByRole('complementary', { name: 'Versioner' });
  const automatic = panel.getByRole('button', { name: /^Sparad automatiskt/u });
  await expect(automatic).toHaveCount(1);
  await panel.getByRole('button', { name: 'Namnge …' }).click();
  await again.keyboard.type('Första');
  await again.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^Första/u })).toBeVisible();
  await panel.getByRole('button', { name: 'Ta bort versionen …' }).click();
  await expect(again.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await again.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click();
  await expect(panel.getByText('Inga tidigare versioner')).toBeVisible();
});

test('what another program wrote is kept, told of and compared', async ({ spalt }) => {
  const { page } = spalt;
  await goToBody(page);
  await page.keyboard.type('Vår text.');
  await readSavedDocument(spalt);
  const filePath = path.join(articleFolder(spalt), 'article.json');
  writeFileSync(filePath, readFileSync(filePath, 'utf8').replace('Vår text.', 'Deras text.'));
  await page.keyboard.type(' Mer.');
  await page.getByRole('button', { name: 'Jämför', exact: true }).click();
  const comparison = page.getByRole('region', { name: /Från ett annat program/u });
  await expect(comparison.locator('del').first()).toHaveText('Deras');
  await expect(comparison.getByText('Båda texterna är sparade')).toBeVisible();
  expect(await savedBody(spalt)).toEqual(['Vår text. Mer.']);
});

for (const [theme, locale] of [
  ['light', 'sv'],
  ['dark', 'en'],
] as const) {
  test.describe(`${theme}, ${locale}`, () => {
    test.use({ spaltOptions: { args: ['--sample'], locale } });

    test('versions and comparison can be used by everybody', async ({ spalt }, testInfo) => {
      const { page } = spalt;
      await page.locator('.figure img').waitFor();
      await spalt.chooseInMenu(`view.theme-${theme}`);
      await page.waitForFunction(
        (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
        theme === 'dark',
      );
      await spalt.chooseInMenu('article.keep-version');
      await page.getByRole('dialog').waitFor();
      expect(await violationsOn(spalt), 'name').toEqual([]);
      await page.keyboard.type('Till korrektur');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('.standfirst').click({ clickCount: 3 });
      await page.keyboard.type('En helt annan ingress.');
      await page.locator('.ProseMirror > p').last().click();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Ett nytt stycke sist.');
      await page.locator('.headline').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' igen');
      await page.locator('.fact-box p').first().click({ clickCount: 3 });
      await page.keyboard.press('Backspace');
      await spalt.chooseInMenu('article.versions');
      await page.getByRole('button', { name: /^Till korrektur/u }).click();
      await page.locator('.compare').waitFor();
      // That the version was kept is no news any more.
      await expect(page.locator('.notice')).toHaveCount(0);
      expect(await violationsOn(spalt), 'comparison').toEqual([]);
      await page.screenshot({ path: testInfo.outputPath(`compare-${theme}-${locale}.png`) });
      await spalt.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(700, 800));
      await page.waitForFunction(() => innerWidth <= 720);
      await page.keyboard.press('Escape');
      await page.locator('.compare').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Till korrektur/u }).click();
      // One column, and nothing lies over it.
      await page.locator('.compare-body:not(.is-side-by-side)').waitFor();
      await expect(page.locator('.panel')).toHaveCount(0);
      expect(await violationsOn(spalt), 'narrow comparison').toEqual([]);
      await expect(page.getByRole('complementary')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.screenshot({ path: testInfo.outputPath(`compare-narrow-${theme}-${locale}.png`) });
    });
  });
}
