import { EventEmitter, once } from 'node:events';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium/openChromium';
import { PageWindow } from './chromium/PageWindow';
import { profilePages } from './profilePages';
import type { PublishedPage } from './publishedPages';
import { publishedPages } from './publishedPages';
import { sitePages } from './sitePages';

let browser: Browser;
let shown: PageWindow;

beforeAll(async () => {
  browser = await openChromium();
  shown = await PageWindow.open(browser);
}, 60_000);

afterAll(async () => browser?.close());

/** A page, and what it may ask for. */
const withFiles = (published: PublishedPage) => ({
  ...published,
  files: [...published.pictures.map(({ path }) => path), ...(published.assets ?? [])],
});

/** What people write, and some of what chance does: the others' checkers see all of that. */
const pages = [
  ...publishedPages.filter(({ isArbitrary }) => !isArbitrary),
  ...publishedPages.filter(({ isArbitrary }) => isArbitrary).slice(0, 12),
].map(withFiles);
const pagesOfProfiles = profilePages.filter(({ name }) => /swedish|hostile/u.test(name)).map(withFiles);
const pagesOfSite = sitePages
  .filter(({ name }) => /^(?:list|local|feature|bare) 1$/u.test(name))
  .map((page) => ({ ...page, files: [] }));

describe('pages in Chromium', { timeout: 300_000 }, () => {
  // One way through each page, since opening it takes longer than what is asked of it.
  it.each([...pages, ...pagesOfProfiles])(
    'are accessible, quiet, and fit a telephone of 320 pixels: “$name”',
    async (published) => {
      await shown.show(published, { widthPx: 1280 });
      expect(await shown.violations()).toEqual({ light: [], dark: [] });
      expect(await shown.widthIn(320)).toBe(320);
      expect(shown.disturbances()).toEqual([]);
    },
  );

  it.each(pagesOfSite)('are accessible and fit a telephone where they are no articles: “$name”', async (page) => {
    await shown.show(page, { widthPx: 1280 });
    expect(await shown.violations()).toEqual({ light: [], dark: [] });
    expect(await shown.widthIn(320)).toBe(320);
  });

  it.each(pagesOfProfiles)('weigh little in the profiles that come with Spalt: “$name”', ({ html }) => {
    expect(gzipSync(html, { level: 9 }).length).toBeLessThan(14_000);
  });

  it('is really looked at: what is wrong is found', async () => {
    const html =
      '<!DOCTYPE html><html lang="sv"><title>T</title><style>@media (prefers-color-scheme: dark) { p { color: #ddd } }</style><main><h1>R</h1><p style="width: 30rem">Text<img src="a.png"><script>alert(1)</script></main></html>';
    await shown.show({ html, files: [] }, { widthPx: 1280 });
    const { light, dark } = await shown.violations();
    expect([light, dark].map((found) => found.map(([rule]) => rule))).toEqual([['image-alt'], ['color-contrast']]);
    expect(await shown.widthIn(320)).toBeGreaterThan(320);
    expect(shown.disturbances()).toEqual(expect.arrayContaining(['https://tidning.example/a.png', '1']));
  });
});

describe('the full page in Chromium', { timeout: 300_000 }, () => {
  const full = pages.find(({ name }) => name === 'swedish');

  it('keeps a place for its photos before they come', async () => {
    if (full === undefined) throw new Error('There is no full page');
    const pictures = new EventEmitter();
    shown.whenPicturesCome = once(pictures, 'come');
    await shown.show(full, { widthPx: 768, waitUntil: 'commit' });
    await shown.page.locator('.source').waitFor();
    const ratios = await shown.page
      .locator('img')
      .evaluateAll((images) => images.map((image) => image.clientWidth / image.clientHeight));
    pictures.emit('come');
    expect(ratios.map((ratio) => ratio.toFixed(2))).toEqual(['1.50', '1.33']);
  });

  it('says the signs of its form as text, so that a copy of the page has them', async () => {
    if (full === undefined) throw new Error('There is no full page');
    await shown.show(full, { widthPx: 768 });
    const text = await shown.page.locator('article').innerText();
    expect(text).toContain('HALLSÅKER | Klockan är');
    expect(text).toContain('– Vi trodde');
    expect(text).toContain('Foto: Mira Solberg');
  });
});
