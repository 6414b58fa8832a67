import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Browser } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import { parseSitemap } from 'sitemap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { publishArticle } from '#core/publish/publishArticle';
import { checkWithNu } from './checkWithNu';
import { openChromium } from './chromium/openChromium';
import { PageWindow } from './chromium/PageWindow';
import { generatedArticles } from './generated/generatedArticles';
import type { GeneratedSite } from './generated/generatedSites';
import { drawPhotos, looks, siteAddress, writeLibrary, writeSite } from './generated/generatedSites';
import { ninjsSchema } from '../unit/core/publish/formats/ninjsSchema';

/** `npm run test:publish` makes a library of 200; here are as many as have every hostile text once. */
const articleCount = Number(process.env['SPALT_PUBLISHED_ARTICLES'] ?? 2);
const articles = generatedArticles(articleCount);
const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });

let folder: string;
let sites: readonly GeneratedSite[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-generated-'));
  const photosPath = path.join(folder, 'photos');
  const libraryPath = path.join(folder, 'library');
  await Promise.all([mkdir(photosPath), mkdir(libraryPath)]);
  const photos = await drawPhotos(photosPath);
  await writeLibrary(libraryPath, generatedArticles(articleCount, { photos }), photosPath);
  const made: GeneratedSite[] = [];
  for (const look of looks) made.push(await writeSite(look, { libraryPath, folderPath: path.join(folder, look) }));
  sites = made;
}, 7_200_000);

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Every page of every site. Those that are the same in several looks, to the byte, are looked at once. */
function everyPage() {
  const pages = sites.flatMap(({ look, pages, files }) =>
    pages.map((page) => ({ ...page, label: `${look}/${page.name}`, files })),
  );
  return [...new Map(pages.map((page) => [`${page.name} ${page.html}`, page])).values()];
}

describe('a generated library as a site, in every look', () => {
  it('has a page for each article', () => {
    for (const { pages } of sites) expect(pages.length).toBeGreaterThan(articleCount);
    console.log(
      `${articleCount} articles, ${sites.map(({ look, pages }) => `${look}: ${pages.length} pages`).join(', ')}`,
    );
  });

  it('has nothing that the Nu HTML checker holds against it', { timeout: 7_200_000 }, () => {
    const found = checkWithNu(everyPage().map(({ label, html }) => ({ name: label, html })));
    // It guesses languages by their words, and these are invented.
    expect(found.filter(([, , message]) => !message.startsWith('This document appears to be written in'))).toEqual([]);
  });

  it('has nothing that html-validate holds against it', { timeout: 7_200_000 }, async () => {
    const found: unknown[] = [];
    for (const { label, html } of everyPage()) {
      const { results } = await checker.validateString(html);
      found.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [label, ruleId, message])));
    }
    expect(found).toEqual([]);
  });
});

describe('its pages in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => browser?.close());

  it(
    'are accessible by light and in the dark, fit 320 pixels, and ask for nothing but their files',
    { timeout: 7_200_000 },
    async () => {
      const waiting = everyPage();
      const found: unknown[] = [];
      const lookThrough = async (): Promise<void> => {
        const shown = await PageWindow.open(browser);
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          const { html, name, label, files } = next;
          const up = '../'.repeat(name.split('/').length - 1);
          await shown.show({ html, path: name, files: files.map((file) => up + file) }, { widthPx: 1280 });
          const { light, dark } = await shown.violations();
          found.push(...[...light, ...dark].map((violation) => [label, ...violation]));
          const widthPx = await shown.widthIn(320);
          if (widthPx !== 320) found.push([label, 'width', widthPx]);
          found.push(...shown.disturbances().map((disturbance) => [label, disturbance]));
        }
      };
      await Promise.all([lookThrough(), lookThrough()]);
      expect(found).toEqual([]);
    },
  );
});

describe('what programs read of it', () => {
  it('are feeds that others read, with every article that they have room for', async () => {
    for (const { folderPath } of sites) {
      const read = async (name: string) => readFile(path.join(folderPath, name), 'utf8');
      const count = Math.min(articleCount, 50);
      expect(parseRssFeed(await read('feed.xml')).items).toHaveLength(count);
      expect(parseAtomFeed(await read('atom.xml')).entries).toHaveLength(count);
      expect(parseJsonFeed(await read('feed.json')).items).toHaveLength(count);
    }
  });

  it('is a map that holds the schema of sitemaps.org, and names every page', async () => {
    const schema = await readFile('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
    for (const { folderPath, pages } of sites) {
      const text = await readFile(path.join(folderPath, 'sitemap.xml'), 'utf8');
      const plain = text.replace(/<news:news>.*?<\/news:news>\n/gsu, '');
      const { errors } = await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: plain }], schema: [schema] });
      expect(errors).toEqual([]);
      const named = (await parseSitemap(Readable.from([text]))).map(({ url }) => url).toSorted();
      const written = pages
        .filter(({ name }) => name !== '404.html')
        .map(({ name }) => siteAddress + name.replace(/(?<=^|\/)index\.html$/u, ''));
      expect(named).toEqual(written.toSorted());
    }
  });

  it('is ninjs that holds the schema of the IPTC, article by article', () => {
    for (const article of articles) {
      ninjsSchema(JSON.parse(publishArticle(article, { format: 'ninjs' }).files[0]?.text ?? ''));
      expect(ninjsSchema.errors).toBe(null);
    }
  });
});
