import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profilePages } from './profilePages';
import type { PublishedPage } from './publishedPages';
import { publishedPages } from './publishedPages';
import { sitePages } from './sitePages';

const origin = 'http://tidning.example';
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
let page: Page;
let requests: string[] = [];
let messages: string[] = [];
let shown: PublishedPage | undefined;
/** Pictures come when this is resolved. */
let whenPicturesCome: Promise<unknown> = Promise.resolve();

/** A picture of one grey pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAICAgP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

async function show(
  published: PublishedPage,
  widthPx: number,
  { colorScheme = 'light', waitUntil = 'load' }: { colorScheme?: 'light' | 'dark'; waitUntil?: 'load' | 'commit' } = {},
) {
  // What the page before still asks for, lazily, is not this one's.
  await page.goto('about:blank');
  shown = published;
  requests = [];
  messages = [];
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: widthPx, height: 800 });
  await page.goto(`${origin}/page.html`, { waitUntil });
}

const filesOf = ({ pictures, assets = [] }: PublishedPage): readonly string[] => [
  ...pictures.map(({ path }) => path),
  ...assets,
];

/** What the page has asked for beside itself and its files. */
function requestsForOthers(published: PublishedPage): readonly string[] {
  const addresses = new Set(['page.html', ...filesOf(published)].map((path) => `${origin}/${path}`));
  // A browser asks for an icon by itself.
  return requests.filter((address) => !addresses.has(address) && !address.endsWith('/favicon.ico'));
}

async function violationsOf(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

beforeAll(async () => {
  const executablePath = process.env['SPALT_CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`Chromium is missing at ${executablePath}: apt-get install chromium, or set SPALT_CHROMIUM_PATH`);
  }
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('dialog', (dialog) => messages.push(dialog.message()));
  await page.route('**', async (route) => {
    const address = new URL(route.request().url());
    const isPicture = shown !== undefined && filesOf(shown).includes(address.pathname.slice(1));
    if (address.pathname === '/page.html')
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown?.html ?? '' });
    else if (isPicture) {
      await whenPicturesCome;
      await route.fulfill({ contentType: 'image/gif', body: pixel });
    } else await route.abort();
  });
}, 60_000);

afterAll(async () => browser?.close());

/** What people write, and some of what chance does: the others' checkers see all of that. */
const pages = [
  ...publishedPages.filter(({ isArbitrary }) => !isArbitrary),
  ...publishedPages.filter(({ isArbitrary }) => isArbitrary).slice(0, 12),
];

describe('pages in Chromium', { timeout: 300_000 }, () => {
  it.each(pages)('has nothing that axe holds against WCAG 2.2 AA: “$name”', async (published) => {
    await show(published, 1280);
    const axe = new AxeBuilder({ page }).withTags(wcag);
    // WCAG lets links in running text be as small as their words. Chance writes links of a character each, side by side.
    if (published.isArbitrary) axe.disableRules('target-size');
    expect(await violationsOf(axe)).toEqual([]);
  });

  it.each(publishedPages.filter(({ isArbitrary }) => !isArbitrary))(
    'has nothing that axe holds against WCAG 2.2 AA in the dark: “$name”',
    async (published) => {
      await show(published, 1280, { colorScheme: 'dark' });
      expect(await violationsOf(new AxeBuilder({ page }).withTags(wcag))).toEqual([]);
    },
  );

  it.each(pages)('asks for its photos and nothing else, and runs nothing: “$name”', async (published) => {
    await show(published, 1280);
    expect([...requestsForOthers(published), ...messages]).toEqual([]);
  });

  it.each(pages)('fits a telephone of 320 pixels without scrolling sideways: “$name”', async (published) => {
    await show(published, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('pages in the profiles that come with Spalt', { timeout: 300_000 }, () => {
  // One way through each page, since opening it takes longer than most of what is asked of it.
  it.each(profilePages.filter(({ name }) => /swedish|hostile/u.test(name)))(
    'are accessible, narrow enough, quiet and light: “$name”',
    async (published) => {
      await show(published, 320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const narrow = [...requestsForOthers(published), ...messages];
      await show(published, 1280);
      const axe = new AxeBuilder({ page }).withTags(wcag);
      expect(await violationsOf(axe)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(axe)).toEqual([]);
      expect([...narrow, ...requestsForOthers(published), ...messages]).toEqual([]);
      expect(gzipSync(published.html, { level: 9 }).length).toBeLessThan(14_000);
    },
  );
});

describe('pages of a site that are no articles, in Chromium', { timeout: 300_000 }, () => {
  const shownPages = sitePages.filter(({ name }) => /^(?:list|local|feature|bare) 1$/u.test(name));

  it.each(shownPages)('axe holds nothing against them, and they fit a telephone: “$name”', async (sitePage) => {
    const published = { ...sitePage, pictures: [], isArbitrary: false };
    for (const colorScheme of ['light', 'dark'] as const) {
      await show(published, 1280, { colorScheme });
      expect(await violationsOf(new AxeBuilder({ page }).withTags(wcag))).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('the full page in Chromium', { timeout: 300_000 }, () => {
  const full = publishedPages.find(({ name }) => name === 'swedish');

  it('keeps a place for its photos before they come', async () => {
    if (full === undefined) throw new Error('There is no full page');
    const pictures = new EventEmitter();
    whenPicturesCome = once(pictures, 'come');
    await show(full, 768, { waitUntil: 'commit' });
    await page.locator('.source').waitFor();
    const ratios = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => image.clientWidth / image.clientHeight));
    pictures.emit('come');
    expect(ratios.map((ratio) => ratio.toFixed(2))).toEqual(['1.50', '1.33']);
  });

  it('says the signs of its form as text, so that a copy of the page has them', async () => {
    if (full === undefined) throw new Error('There is no full page');
    await show(full, 768);
    const text = await page.locator('article').innerText();
    expect(text).toContain('HALLSÅKER | Klockan är');
    expect(text).toContain('– Vi trodde');
    expect(text).toContain('Foto: Mira Solberg');
  });
});
