import type { Browser, Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    /** Within the pages that are shown. */
    readonly axe: typeof axe;
  }
}

/** A page to be shown, and all that it may ask for. */
export interface ShownPage {
  /** Where it is on its site, and its files are from there; else at the root. */
  readonly path?: string;
  readonly html: string;
  readonly files: readonly string[];
  /** Whether chance wrote it, by what the schema allows and not by what people write. */
  readonly isArbitrary?: boolean;
}

/** How a page is looked at. */
export interface Look {
  readonly widthPx: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly waitUntil?: 'load' | 'commit';
}

/** What axe holds against a page: the rule, and the elements. */
export type Violation = readonly [rule: string, elements: readonly string[]];

const origin = 'https://tidning.example';
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that colours may break. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** A picture of one grey pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAICAgP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/** A window of Chromium that shows one published page after the other, and knows what each asked for and said. */
export class PageWindow {
  readonly page: Page;
  #shown: ShownPage = { html: '', files: [] };
  #requests: string[] = [];
  #messages: string[] = [];
  /** Pictures come when this is resolved. */
  whenPicturesCome: Promise<unknown> = Promise.resolve();

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser): Promise<PageWindow> {
    const context = await browser.newContext();
    const shown = new PageWindow(await context.newPage());
    await shown.#begin();
    return shown;
  }

  async #begin(): Promise<void> {
    const { page } = this;
    // The test ends what hangs: on a busy machine a page may take its time.
    page.setDefaultNavigationTimeout(0);
    // Once a page and not once a question, since reading axe takes Chromium longer than asking it.
    await page.addInitScript({ content: axe.source });
    page.on('request', (request) => this.#requests.push(request.url()));
    page.on('console', (message) => this.#messages.push(message.text()));
    page.on('pageerror', (error) => this.#messages.push(error.message));
    page.on('dialog', async (dialog) => {
      this.#messages.push(dialog.message());
      await dialog.dismiss();
    });
    await page.route('**', async (route) => {
      const address = new URL(route.request().url());
      if (address.href === this.#address())
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#shown.html });
      else if (this.#addresses().has(address.href)) {
        await this.whenPicturesCome;
        await route.fulfill({ contentType: 'image/gif', body: pixel });
      } else await route.abort();
    });
  }

  async show(page: ShownPage, { widthPx, colorScheme = 'light', waitUntil = 'load' }: Look): Promise<void> {
    // What the page before still asks for, lazily, is not this one's.
    await this.page.goto('about:blank');
    this.#shown = page;
    this.#requests = [];
    this.#messages = [];
    await this.page.emulateMedia({ colorScheme });
    await this.page.setViewportSize({ width: widthPx, height: 800 });
    await this.page.goto(this.#address(), { waitUntil });
  }

  /** What the page has asked for beside itself and its files, and what it has said. */
  disturbances(): readonly string[] {
    const addresses = this.#addresses();
    // A browser asks for an icon by itself.
    const others = this.#requests.filter((address) => !addresses.has(address) && !address.endsWith('/favicon.ico'));
    return [...others, ...this.#messages];
  }

  #address(): string {
    return `${origin}/${this.#shown.path ?? 'page.html'}`;
  }

  #addresses(): ReadonlySet<string> {
    const from = this.#address();
    return new Set([from, ...this.#shown.files.map((file) => new URL(file, from).href)]);
  }

  /** What axe holds against WCAG 2.2 AA, in the light and in the dark. */
  async violations(): Promise<{ readonly light: readonly Violation[]; readonly dark: readonly Violation[] }> {
    await this.page.emulateMedia({ colorScheme: 'light' });
    const light = await this.#ask({ type: 'tag', values: wcag });
    await this.page.emulateMedia({ colorScheme: 'dark' });
    return { light, dark: await this.#ask({ type: 'rule', values: colourRules }) };
  }

  async #ask(runOnly: axe.RunOnly): Promise<readonly Violation[]> {
    // WCAG lets links in running text be as small as their words. Chance writes links of a character each, side by side.
    const isTargetSizeHeld = this.#shown.isArbitrary !== true;
    const options: axe.RunOptions = {
      runOnly,
      resultTypes: ['violations'],
      ...(isTargetSizeHeld ? {} : { rules: { 'target-size': { enabled: false } } }),
    };
    return this.page.evaluate(async (given) => {
      const { violations } = await window.axe.run(document, given);
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const);
    }, options);
  }

  /** How wide the page is in a window of this width, in pixels: more where it must be scrolled sideways. */
  async widthIn(widthPx: number): Promise<number> {
    await this.page.setViewportSize({ width: widthPx, height: 800 });
    return this.page.evaluate(() => document.documentElement.scrollWidth);
  }
}
