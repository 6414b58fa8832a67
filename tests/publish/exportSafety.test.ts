import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium/openChromium';
import { ReportingServer } from './chromium/ReportingServer';
import { whatPageHolds } from './chromium/whatPageHolds';
import { Chance } from './generated/Chance';
import { mutatedArticle } from './generated/mutatedArticles';
import type { Made, Way } from './generated/publishedWays';
import { publishedWays } from './generated/publishedWays';

/** `npm run test:publish` shows 10,000. */
const documentCount = Number(process.env['SPALT_MUTATED_DOCUMENTS'] ?? 96);
const seed = Number(process.env['SPALT_SEED'] ?? 20_261_130);
const windowCount = 2;
/** So many documents are written into one window, one after the other; the first of them is loaded as readers load it. */
const batchSize = 16;

declare global {
  interface Window {
    /** What a page has done that pages may not, as Chromium tells it. */
    spaltViolations: string[];
  }
}

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

/** A window that keeps everything that its pages do beyond being shown. */
async function openWindow(): Promise<{ readonly page: Page; readonly deeds: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const deeds: string[] = [];
  // The test ends what hangs: on a busy machine a page may take its time.
  page.setDefaultNavigationTimeout(0);
  await page.addInitScript(watchPage);
  page.on('dialog', async (dialog) => {
    deeds.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => deeds.push(`error ${error.message}`));
  page.on('popup', () => deeds.push('a window'));
  page.on('download', () => deeds.push('a download'));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.origin}/`)) deeds.push(`request ${request.url()}`);
  });
  return { page, deeds };
}

/** Keeps what Chromium tells of this page. */
function watchPage(): void {
  window.spaltViolations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.spaltViolations.push(`${violatedDirective} ${blockedURI}`),
  );
}

/** A page, and what it was made with. */
interface Shown extends Pick<Made, 'files' | 'style'> {
  readonly html: string;
}

/**
 * Shows pages in a window, and tells what each did and holds that no page may. The first is loaded, so that its bytes are
 * read as a reader's browser reads them. The others are written in its place: the same parser reads them, their scripts
 * run, and the policy of the first holds for them; but it takes a tenth of the time.
 */
async function look(
  { page, deeds }: Awaited<ReturnType<typeof openWindow>>,
  pages: readonly Shown[],
): Promise<readonly string[]> {
  const [first, ...others] = pages;
  if (first === undefined) return [];
  deeds.length = 0;
  const files = pages.flatMap((each) => each.files);
  const styles = [...new Set(pages.map(({ style }) => style))];
  const address = server.serve(first.html, { files, styles });
  await page.goto(address);
  const found = [...(await page.evaluate(whatPageHolds)), ...(await page.evaluate(() => window.spaltViolations))];
  for (const { html } of others) {
    await page.evaluate(writePage, html);
    found.push(...(await page.evaluate(whatPageHolds)), ...(await page.evaluate(() => window.spaltViolations)));
  }
  const isThere = page.url() === address ? [] : [`went to ${page.url()}`];
  server.forget(address);
  return [...new Set([...deeds, ...found, ...isThere])];
}

/** Puts another page in the place of this one, and waits until all that it asks for has come. */
async function writePage(html: string): Promise<void> {
  document.open();
  // With the page before, who listened to it has gone.
  window.spaltViolations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.spaltViolations.push(`${violatedDirective} ${blockedURI}`),
  );
  const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  document.write(html);
  document.close();
  await loaded;
}

/** Whether a path stays in the folder that it is written to, on every system. */
function isWithin(file: string): boolean {
  const isPlain = file
    .split('/')
    .every(
      (part) => /^[a-z0-9][a-z0-9._-]{0,199}$/u.test(part) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u.test(part),
    );
  return (
    isPlain &&
    path.posix.resolve('/target', file).startsWith('/target/') &&
    path.win32.resolve('C:\\target', file).startsWith('C:\\target\\')
  );
}

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
        const window = await openWindow();
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
          const wrong = await look(window, pages);
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
    const window = await openWindow();
    const html =
      '<!DOCTYPE html><html lang="sv"><head><title>T</title><style>p { color: red }</style></head><body onload="alert(3)"><script>alert(1)</script><style>*{}</style><p style="color: red">T</p><img src="http://127.0.0.1:9/a.png"><img src="stray.gif"><a href="javascript:alert(2)">x</a><!-- x --></body></html>';
    const shown = { html, files: [], style: 'p { color: red }' };
    const harmless = { ...shown, html: '<!DOCTYPE html><html lang="sv"><title>T</title><p>T</p></html>' };
    expect(await look(window, [harmless, harmless])).toEqual([]);
    const [loaded, written] = [await look(window, [shown]), await look(window, [harmless, shown])];
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
