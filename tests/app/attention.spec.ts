import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './spaltTest';
import { violationsOn } from './violationsOn';

test.use({ spaltOptions: { args: ['--sample'], locale: 'sv' } });

/** How far down the window the middle of the line with the cursor is, in pixels. */
function lineTopPx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0).cloneRange();
    const element = range?.startContainer;
    // A cursor in an empty paragraph has no place of its own.
    const rects = range === undefined ? [] : [...range.getClientRects()];
    const rect = rects[0] ?? (element instanceof Element ? element.getBoundingClientRect() : undefined);
    return rect === undefined ? -1 : (rect.top + rect.bottom) / 2;
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`in focus mode all but the block with the cursor steps back, ${theme}`, async ({ spalt }) => {
    const { page } = spalt;
    await expect(page.locator('.figure img')).toHaveJSProperty('complete', true);
    await spalt.chooseInMenu(`view.theme-${theme}`);
    const paragraphs = page.locator('.ProseMirror > p');
    await paragraphs.nth(2).click();
    await expect(page.locator('.has-cursor')).toHaveCount(0);
    await spalt.chooseInMenu('view.focus-mode');
    await expect(page.locator('.has-cursor')).toHaveCount(1);
    await expect(paragraphs.nth(2)).toHaveClass(/has-cursor/u);
    const colorOf = (index: number): Promise<string> =>
      paragraphs.nth(index).evaluate((paragraph) => getComputedStyle(paragraph).color);
    expect(await colorOf(1)).not.toBe(await colorOf(2));
    expect(await colorOf(1)).toBe(await colorOf(3));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nytt stycke.');
    await expect(page.locator('.has-cursor')).toContainText('Nytt stycke.');
    await page.keyboard.press('Control+Home');
    await expect(page.locator('.has-cursor')).toHaveClass(/kicker/u);
    expect(await violationsOn(spalt)).toEqual([]);
    await page.screenshot({ path: path.join(test.info().outputPath(), `focus-${theme}.png`) });
    // It holds after a restart, until it is turned off.
    await spalt.restart();
    await expect(spalt.page.locator('.has-cursor')).toHaveCount(1);
    await spalt.chooseInMenu('view.focus-mode');
    await expect(spalt.page.locator('.has-cursor')).toHaveCount(0);
  });
}

test('with typewriter scrolling the line that one writes on stays where it is', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.locator('.figure img')).toHaveJSProperty('complete', true);
  // Not the first lines, above which there is nothing to scroll to.
  await page.locator('.ProseMirror > p').last().click();
  await spalt.chooseInMenu('view.typewriter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rad.');
  const before = await lineTopPx(page);
  const heightPx = await page.evaluate(() => window.innerHeight);
  expect(before).toBeGreaterThan(heightPx * 0.3);
  expect(before).toBeLessThan(heightPx * 0.65);
  for (let line = 0; line < 6; line++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rad.');
    expect(Math.abs((await lineTopPx(page)) - before)).toBeLessThan(4);
  }
  // At the end of the article as well, where there is nothing below.
  await page.keyboard.press('Control+End');
  await page.keyboard.type('!');
  expect(Math.abs((await lineTopPx(page)) - before)).toBeLessThan(4);
});

test('what is not seen can be shown, also while one types', async ({ spalt }) => {
  const { page } = spalt;
  await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
  await spalt.chooseInMenu('article.new');
  await expect(page.locator('.headline')).toHaveText('');
  await page.locator('.dateline ~ p').click();
  await page.keyboard.type('Bron kostar 5 % mer');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('i år');
  await expect(page.locator('.invisible')).toHaveCount(0);
  await spalt.chooseInMenu('view.invisibles');
  await expect(page.locator('.invisible.is-fixed')).toHaveCount(1);
  await expect(page.locator('.invisible-break')).toHaveCount(1);
  await page.keyboard.type('  nu kl. 18');
  await expect(page.locator('.invisible.is-spaces')).toHaveCount(1);
  await expect(page.locator('.invisible.is-fixed')).toHaveCount(2);
  expect(await violationsOn(spalt)).toEqual([]);
  await spalt.chooseInMenu('view.invisibles');
  await expect(page.locator('.invisible')).toHaveCount(0);
});

test('the text is as large and wide as one likes it, also after a restart', async ({ spalt }) => {
  const { page } = spalt;
  const headline = page.locator('.headline');
  const sizeOf = (): Promise<number> =>
    spalt.page.locator('.headline').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await expect(headline).toBeVisible();
  const usual = await sizeOf();
  await spalt.chooseInMenu('view.text-size-huge');
  await expect.poll(sizeOf).toBeCloseTo(usual * 1.45, 1);
  const width = (await page.locator('.paper').boundingBox())?.width ?? 0;
  await spalt.chooseInMenu('view.text-width-narrow');
  await expect.poll(async () => (await page.locator('.paper').boundingBox())?.width ?? 0).toBeLessThan(width);
  await spalt.chooseInMenu('view.text-font-sans');
  await expect(headline).toHaveCSS('font-family', /Inter/u);
  expect(await violationsOn(spalt)).toEqual([]);
  await spalt.restart();
  await expect.poll(sizeOf).toBeCloseTo(usual * 1.45, 1);
});
