import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { contentScheme, printHost } from '#core/contract/addresses';
import { hardenSession } from '../../security/hardenSession';
import { mediaTypeOf } from '../../security/servedFile';

/** A photo of a page that is printed, or a file of its profile, by its path from the page. */
export interface PrintedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The page may show its own style, photos and typefaces, and nothing else: no script runs, nothing is fetched. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `img-src ${contentScheme}://${printHost}`,
  `font-src ${contentScheme}://${printHost}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A sheet of A4 at 96 pixels an inch. */
const sheetPx = { width: 794, height: 1123 };

/**
 * Has a page laid out in a window that nobody sees, and does something with it. The window is as locked as the other:
 * sandboxed, without a preload and without JavaScript, in a session of its own in memory that answers from what is given
 * here and from nothing else. Without JavaScript, all photos are loaded at once (HTML section 2.5.7), so that the page
 * is whole when it has loaded. The window is gone afterwards, whatever happens; `signal` ends it at once.
 */
export async function withPrintWindow<Outcome>(
  page: string,
  shown: readonly PrintedFile[],
  signal: AbortSignal | undefined,
  action: (window: BrowserWindow) => Promise<Outcome>,
): Promise<Outcome> {
  signal?.throwIfAborted();
  // Without `persist:` in its name a session is in memory; one of its own each, so that no two pages meet.
  const ownSession = session.fromPartition(`print-${randomUUID()}`);
  hardenSession(ownSession, undefined);
  const files = new Map(shown.map(({ path, bytes }) => [`/${path}`, bytes]));
  const address = `${contentScheme}://${printHost}/page.html`;
  ownSession.protocol.handle(contentScheme, ({ url }) => answer(new URL(url), page, files));
  const window = new BrowserWindow({
    ...sheetPx,
    show: false,
    webPreferences: {
      session: ownSession,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const end = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    await window.loadURL(address);
    return await action(window);
  } finally {
    signal?.removeEventListener('abort', end);
    end();
    ownSession.protocol.unhandle(contentScheme);
  }
}

function answer({ host, pathname }: URL, page: string, files: ReadonlyMap<string, Uint8Array>): Response {
  const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' };
  if (host !== printHost) return new Response(null, { status: 404, headers });
  if (pathname === '/page.html') {
    return new Response(page, { headers: { ...headers, 'Content-Type': mediaTypeOf(pathname) ?? '' } });
  }
  const bytes = files.get(pathname);
  if (bytes === undefined) return new Response(null, { status: 404, headers });
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Type': mediaTypeOf(pathname) ?? '' },
  });
}
