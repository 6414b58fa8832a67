import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWithin } from './chromium/isWithin';
import type { Shown } from './chromium/lookForHarm';
import { lookForHarm, openHarmWindow } from './chromium/lookForHarm';
import { openChromium } from './chromium/openChromium';
import { ReportingServer } from './chromium/ReportingServer';
import { Chance } from './generated/Chance';
import { mutatedArticle } from './generated/mutatedArticles';
import type { Way } from './generated/publishedWays';
import { publishedWays } from './generated/publishedWays';

/** `npm run test:publish` shows 10,000. */
const documentCount = Number(process.env['SPALT_MUTATED_DOCUMENTS'] ?? 96);
const seed = Number(process.env['SPALT_SEED'] ?? 20_261_130);
const windowCount = 2;
/** So many documents are written into one window, one after the other; the first of them is loaded as readers load it. */
const batchSize = 16;

let browser: Browser;
let server: ReportingServer;
let ways: readonly Way[];

beforeAll(async () => {
  browser = await openChromium();
  server = await ReportingServer.start();
  ways = await publishedWays();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('what is published of articles that were made to do harm', () => {
  it(
    'runs nothing, styles nothing, asks for nothing else and stays in its folder',
    { timeout: 7_200_000 },
    async () => {
      const found: unknown[] = [];
      let shownCount = 0;
      let pageCount = 0;
      let refusedCount = 0;
      let next = 0;
      const lookThrough = async (): Promise<void> => {
        const window = await openHarmWindow(browser, server);
        while (shownCount < documentCount) {
          const numbers: number[] = [];
          const pages: Shown[] = [];
          while (numbers.length < batchSize && shownCount < documentCount) {
            const number = next++;
            const chance = new Chance(seed + number);
            const article = mutatedArticle(chance);
            const made = article === undefined ? undefined : ways[number % ways.length]?.(article, chance);
            if (made === undefined) refusedCount += 1;
            else {
              shownCount += 1;
              numbers.push(number);
              pages.push(...made.pages.map((html) => ({ ...made, html })));
              found.push(...made.paths.filter((file) => !isWithin(file)).map((file) => [number, 'path', file]));
            }
          }
          pageCount += pages.length;
          const wrong = await lookForHarm(server, window, pages);
          if (wrong.length > 0) found.push([numbers, ...wrong]);
        }
      };
      await Promise.all(Array.from({ length: windowCount }, lookThrough));
      console.log(`${shownCount} documents on ${pageCount} pages; ${refusedCount} were refused when read`);
      expect(found).toEqual([]);
      expect(server.strayRequests).toEqual([]);
      expect(server.reports).toEqual([]);
    },
  );

  it('is really watched: a page that does each of it is told of', async () => {
    const window = await openHarmWindow(browser, server);
    const html =
      '<!DOCTYPE html><html lang="sv"><head><title>T</title><style>p { color: red }</style></head><body onload="alert(3)"><script>alert(1)</script><style>*{}</style><p style="color: red">T</p><img src="http://127.0.0.1:9/a.png"><img src="stray.gif"><a href="javascript:alert(2)">x</a><!-- x --></body></html>';
    const shown = { html, files: [], style: 'p { color: red }' };
    const harmless = { ...shown, html: '<!DOCTYPE html><html lang="sv"><title>T</title><p>T</p></html>' };
    expect(await lookForHarm(server, window, [harmless, harmless])).toEqual([]);
    const [loaded, written] = [
      await lookForHarm(server, window, [shown]),
      await lookForHarm(server, window, [harmless, shown]),
    ];
    for (const deed of [
      'dialog 1',
      'dialog 3',
      'request http://127.0.0.1:9/a.png',
      'script',
      'style in the body',
      'more than one style',
      'attribute style of p',
      'attribute onload of body',
      'address javascript:',
      'a comment',
      'script-src-elem inline',
      'style-src-elem inline',
      'style-src-attr inline',
    ]) {
      expect(loaded).toContain(deed);
      expect(written).toContain(deed);
    }
    expect(server.strayRequests.some((address) => address.endsWith('/stray.gif'))).toBe(true);
    await expect.poll(() => server.reports.length).toBeGreaterThan(3);
    expect(isWithin('../a.html') || isWithin('con.html') || isWithin('a\\b') || isWithin('/a')).toBe(false);
  });
});
