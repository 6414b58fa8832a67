import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';

/** A picture of one grey pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAICAgP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/**
 * A web server on this machine with pages in folders of their own, which asks the browser to tell of everything that a
 * page does and may not. Nothing is held back, so that what would happen at a reader's happens here too.
 */
export class ReportingServer {
  readonly #server: Server;
  readonly #pages = new Map<string, { readonly html: string; readonly policy: string }>();
  /** What the browser has told of. */
  readonly reports: string[] = [];
  /** The paths that were asked for and are neither page nor file of a page's folder. */
  readonly strayRequests: string[] = [];
  readonly #files = new Set<string>();
  #lastFolder = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const page = this.#pages.get(pathname);
      if (pathname === '/report') {
        void readText(request).then((text) => {
          this.reports.push(text);
          response.writeHead(204).end();
        });
      } else if (page !== undefined) {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy-report-only': page.policy,
        });
        response.end(page.html);
      } else if (this.#files.has(pathname)) response.writeHead(200, { 'content-type': 'image/gif' }).end(pixel);
      else {
        if (pathname !== '/favicon.ico') this.strayRequests.push(request.url ?? '');
        response.writeHead(404).end();
      }
    });
  }

  static async start(): Promise<ReportingServer> {
    const server = new ReportingServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  get origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('Not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  /**
   * Serves a page with files beside it, until it is forgotten; comes back with its address. `styles` are the style
   * sheets that it, or what is written in its place, may have.
   */
  serve(
    html: string,
    { files, styles }: { readonly files: readonly string[]; readonly styles: readonly string[] },
  ): string {
    const folder = `/${++this.#lastFolder}/`;
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    const policy = [
      "default-src 'none'",
      `img-src ${this.origin}${folder} ${this.origin}/favicon.ico`,
      `style-src ${hashes.join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
      'report-uri /report',
    ].join('; ');
    this.#pages.set(`${folder}page.html`, { html, policy });
    for (const file of files) this.#files.add(folder + file);
    return `${this.origin}${folder}page.html`;
  }

  /** Takes away a page. Its files stay, since what has been asked for may come late. */
  forget(address: string): void {
    this.#pages.delete(new URL(address).pathname);
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
