import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { openChromium } from '../../../../publish/chromium/openChromium';

const address = 'http://print.example/';

/** Prints pages as main does, with the system's Chromium: tagged, with an outline, without scripts. */
export class PaperPress {
  readonly #browser: Browser;
  readonly #page: Page;
  #html = '';
  #hasPhotos = true;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  /** To be closed by whoever opened it. */
  static async open(): Promise<PaperPress> {
    const browser = await openChromium();
    const press = new PaperPress(browser, await browser.newPage({ javaScriptEnabled: false }));
    await press.#serve();
    return press;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** A page as a PDF; its photos are of one colour, or can't be had. */
  async print(html: string, { hasPhotos = true }: { readonly hasPhotos?: boolean } = {}): Promise<Uint8Array> {
    this.#html = html;
    this.#hasPhotos = hasPhotos;
    await this.#page.goto(`${address}page.html`);
    return this.#page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  }

  async #serve(): Promise<void> {
    const photo = sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } });
    const bytes = { 'image/png': await photo.png().toBuffer(), 'image/jpeg': await photo.jpeg().toBuffer() };
    await this.#page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === `${address}page.html`) {
        await route.fulfill({ body: this.#html, contentType: 'text/html; charset=utf-8' });
      } else if (this.#hasPhotos) {
        const contentType = url.endsWith('.png') ? 'image/png' : 'image/jpeg';
        await route.fulfill({ body: bytes[contentType], contentType });
      } else await route.abort();
    });
  }
}
