import type { Browser, Page } from '@playwright/test';
import type { Made } from '../generated/publishedWays';
import type { ReportingServer } from './ReportingServer';
import { whatPageHolds } from './whatPageHolds';

declare global {
  interface Window {
    /** What a page has done that pages may not, as Chromium tells it. */
    spaltViolations: string[];
  }
}

/** A window, and what its pages have done beyond being shown. */
export interface HarmWindow {
  readonly page: Page;
  readonly deeds: string[];
}

/** A window that keeps everything that its pages do beyond being shown. */
export async function openHarmWindow(browser: Browser, server: ReportingServer): Promise<HarmWindow> {
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
export interface Shown extends Pick<Made, 'files' | 'style'> {
  readonly html: string;
}

/**
 * Shows pages in a window, and tells what each did and holds that no page may. The first is loaded, so that its bytes are
 * read as a reader's browser reads them. The others are written in its place: the same parser reads them, their scripts
 * run, and the policy of the first holds for them; but it takes a tenth of the time.
 */
export async function lookForHarm(
  server: ReportingServer,
  { page, deeds }: HarmWindow,
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
