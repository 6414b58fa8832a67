import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { feedOf } from '#core/publish/site/feeds/Feed';
import { renderAtom } from '#core/publish/site/feeds/renderAtom';
import { renderJsonFeed } from '#core/publish/site/feeds/renderJsonFeed';
import { renderRss } from '#core/publish/site/feeds/renderRss';
import { renderSitemaps } from '#core/publish/site/feeds/renderSitemaps';
import type { SiteEntry } from '#core/publish/site/SiteEntry';
import { siteOf } from '../profile/siteOf';
import { entryOf } from './entryOf';

const base = 'https://tidning.example/';
const nowMs = Date.UTC(2026, 1, 1, 0, 30);
const hostile = ']]> </title><script>alert(1)</script><!-- &amp; "\' \u2028 שלום 🦊 é';

/** Fails where the text is no XML. */
function wellFormed(xml: string) {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
}

const feedFrom = (entries: readonly SiteEntry[]) => feedOf(entries, siteOf(), base);

/** Texts of all that Unicode has, and of what files are made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant(hostile),
  fc.string({ unit: 'grapheme' }),
);
/** What an article can't have, but a file must stand. */
const unfit = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;

const withText = (text: string): SiteEntry => {
  const entry = entryOf(1);
  const authors = text.trim() === '' ? [] : [text];
  return { ...entry, article: { ...entry.article, headline: text, description: text, section: text, authors } };
};

/** As parsers of XML have line breaks, and readers of feeds spaces. */
const settled = (text: string | undefined) => text?.replaceAll(/\s+/gu, ' ').trim();

describe('feeds', () => {
  it('tell others’ parsers what was written', () => {
    const entries = [1, 2, 3].map((number) =>
      entryOf(number, {
        tags: ['Åbron'],
        section: 'Nyheter',
        authors: [{ name: 'Bo Lind', role: null, address: null }],
      }),
    );
    const feed = feedFrom(entries);
    const rss = parseRssFeed(renderRss(feed));
    expect(rss).toMatchObject({ title: 'Älvnäs Tidning', link: base, language: 'sv' });
    expect(rss.items?.map(({ title }) => title)).toEqual(['Nyhet 3', 'Nyhet 2', 'Nyhet 1']);
    expect(rss.items?.[0]).toMatchObject({
      link: `${base}2026/02/nyhet-3/`,
      guid: { value: `urn:uuid:${entries[2]?.article.id}`, isPermaLink: false },
      pubDate: 'Sun, 01 Feb 2026 00:03:00 GMT',
      description: 'Ingress.',
      dc: { creators: ['Bo Lind'] },
      categories: [{ name: 'Nyheter' }, { name: 'Åbron' }],
    });
    const atom = parseAtomFeed(renderAtom(feed));
    expect(atom).toMatchObject({ id: base, title: { value: 'Älvnäs Tidning' }, updated: '2026-02-01T00:03:00.000Z' });
    expect(atom.links).toEqual([
      { href: `${base}atom.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: base, rel: 'alternate', type: 'text/html' },
    ]);
    expect(atom.entries?.[0]).toMatchObject({
      id: `urn:uuid:${entries[2]?.article.id}`,
      title: { value: 'Nyhet 3' },
      published: '2026-02-01T00:03:00.000Z',
      updated: '2026-02-01T00:03:00.000Z',
      authors: [{ name: 'Bo Lind' }],
      summary: { value: 'Ingress.' },
    });
    const json = parseJsonFeed(renderJsonFeed(feed));
    expect(json).toMatchObject({ title: 'Älvnäs Tidning', feed_url: `${base}feed.json`, home_page_url: base });
    expect(json.items?.[0]).toMatchObject({
      url: `${base}2026/02/nyhet-3/`,
      title: 'Nyhet 3',
      content_text: 'Ingress.',
    });
  });

  it('stand with any text, and have it right', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const feed = feedFrom([withText(text)]);
        const expected = settled(text.replace(unfit, '')) || 'Utan rubrik';
        for (const xml of [renderRss(feed), renderAtom(feed)]) {
          const titles = [...wellFormed(xml).getElementsByTagName('title')];
          expect(settled(titles.at(1)?.textContent ?? '') || 'Utan rubrik').toBe(expected);
        }
        // HTML within XML: what a reader shows is the text.
        const rss = wellFormed(renderRss(feed)).getElementsByTagName('description')[1]?.textContent ?? '';
        const shown = rss.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        expect(settled(shown)).toBe(settled(text.replace(unfit, '')));
        const json: unknown = JSON.parse(renderJsonFeed(feed));
        expect(json).toHaveProperty('items.0.content_text', text.replace(unfit, ''));
      }),
      { numRuns: 80, examples: [[hostile], ['\uD800'], ['\u0000\u000B\uFFFE'], [']]>']] },
    );
  });

  it('are complete with no article at all', () => {
    const feed = feedFrom([]);
    expect(wellFormed(renderAtom(feed)).getElementsByTagName('updated')[0]?.textContent).toBe(
      '1970-01-01T00:00:00.000Z',
    );
    expect(parseRssFeed(renderRss(feed))).toMatchObject({ title: 'Älvnäs Tidning' });
    expect(parseJsonFeed(renderJsonFeed(feed))).toMatchObject({ title: 'Älvnäs Tidning' });
  });

  it('have no more than the latest', () => {
    const feed = feedFrom(Array.from({ length: 80 }, (_, index) => entryOf(index)));
    expect(feed.items.map(({ title }) => title).slice(0, 2)).toEqual(['Nyhet 79', 'Nyhet 78']);
    expect(feed.items).toHaveLength(50);
  });
});

describe('the map of a site', () => {
  const context = { settings: siteOf(), baseAddress: base, nowMs };
  const old = entryOf(1, { publishedAt: '2026-01-30T00:30:00Z', modifiedAt: '2026-01-30T08:00:00+01:00' });

  it('tells of all pages, and of what is new as news', async () => {
    const fresh = entryOf(2, { headline: hostile, publishedAt: '2026-01-30T00:30:01Z' });
    const [file, ...others] = renderSitemaps({ entries: [old, fresh], pages: ['', 'sida/1/'] }, context);
    expect(others).toEqual([]);
    expect(file?.path).toBe('sitemap.xml');
    const items = await parseSitemap(Readable.from([file?.text ?? '']));
    expect(items.map(({ url }) => url)).toEqual([
      `${base}${fresh.place.address}`,
      `${base}${old.place.address}`,
      base,
      `${base}sida/1/`,
    ]);
    expect(items.map(({ news }) => news)).toEqual([
      {
        publication: { name: 'Älvnäs Tidning', language: 'sv' },
        publication_date: '2026-01-30T00:30:01Z',
        title: fresh.article.headline,
      },
      undefined,
      undefined,
      undefined,
    ]);
    expect(items[1]?.lastmod).toBe('2026-01-30T08:00:00+01:00');
  });

  it('holds to the schema of sitemaps.org', async () => {
    const schema = await readFile('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
    const [file] = renderSitemaps({ entries: [old, entryOf(3)], pages: [''] }, context);
    // Google's own part has a schema that is not to be had offline.
    const plain = file?.text.replace(/<news:news>.*?<\/news:news>\n/gsu, '') ?? '';
    const check = (xml: string) => validateXML({ xml: [{ fileName: 'sitemap.xml', contents: xml }], schema: [schema] });
    expect(plain).not.toBe(file?.text);
    expect(await check(plain)).toMatchObject({ valid: true, errors: [] });
    expect(await check(plain.replaceAll('loc>', 'place>'))).toMatchObject({ valid: false });
  });

  it('is in parts when there is too much of it', async () => {
    const entries = Array.from({ length: 5 }, (_, index) => entryOf(index + 1));
    const files = renderSitemaps({ entries, pages: [''] }, { ...context, maximum: 4 });
    expect(files.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    const counts = await Promise.all(
      files.slice(0, 2).map(async ({ text }) => (await parseSitemap(Readable.from([text]))).length),
    );
    expect(counts).toEqual([4, 2]);
    const index = await parseSitemapIndex(Readable.from([files[2]?.text ?? '']));
    expect(index.map(({ url }) => url)).toEqual([`${base}sitemap-1.xml`, `${base}sitemap-2.xml`]);
  });
});
