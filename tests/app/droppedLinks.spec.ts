import type { CDPSession, Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { hostileAddresses } from '../fixtures/hostileAddresses';
import { countingServer } from './hijacked/countingServer';
import { mainDeeds, watchMain } from './hijacked/watchMain';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

/** Of more than 500, those as they are and every tenth in disguise: each is dropped in four places. */
const oneOf = 10;

/** Copying, linking and moving, as another browser offers all three for a link. */
const anyOperation = 1 | 2 | 16;

test('a link that is dragged in from outside leads nowhere, wherever it is dropped', async ({ spalt }) => {
  const { app, page } = spalt;
  const counted = await countingServer();
  try {
    await expect(page.getByRole('textbox', { name: 'Artikel' })).toBeFocused();
    await page.keyboard.type('Bron');
    await spalt.chooseInMenu('view.preview');
    await expect(page.locator('iframe')).toBeVisible();
    await spalt.chooseInMenu('edit.find');
    const field = page.getByRole('textbox', { name: 'Sök', exact: true });
    await expect(field).toBeFocused();
    await watchMain(app);
    await watchPage(spalt);
    const addresses = addressesOf(`127.0.0.1:${counted.port}`);
    const session = await page.context().newCDPSession(page);
    const places = {
      page: page.locator('[data-save-state]'),
      editor: page.locator('.ProseMirror .headline'),
      field,
      preview: page.locator('iframe'),
    };
    const own = page.url();
    for (const [name, place] of Object.entries(places)) {
      for (const address of addresses) {
        await dropLink(session, place, address);
        // Each begins with the same article, and a field of one line.
        if (name === 'field') await field.fill('');
      }
      expect(page.url(), name).toBe(own);
    }
    await session.detach();
    console.log(`${addresses.length} addresses in ${Object.keys(places).length} places`);

    // The drags were real, and the page is the one that it was.
    const seen = await page.evaluate(() => ({
      drags: Number(Reflect.get(window, 'spaltDrags')),
      isRun: 'spaltWasHere' in window,
      addresses: [...document.querySelectorAll('.ProseMirror [href]')].map((link) => link.getAttribute('href') ?? ''),
    }));
    expect(seen.drags).toBeGreaterThanOrEqual(addresses.length * (Object.keys(places).length - 1));
    expect(seen.isRun).toBe(false);
    expect(seen.addresses.filter((address) => !/^(?:https?:|mailto:|tel:)/iu.test(address))).toEqual([]);
    expect(page.frames().map((frame) => new URL(frame.url()).protocol)).toEqual(['spalt-app:', 'spalt-content:']);
    const { calls, windowCount } = await mainDeeds(app);
    expect(calls).toEqual([]);
    expect(windowCount).toBe(1);
    expect(await app.evaluate(() => Reflect.get(globalThis, 'navigations'))).toEqual([]);
    expect(counted.requests).toEqual([]);
  } finally {
    counted.close();
  }
});

function addressesOf(host: string): readonly string[] {
  const all = hostileAddresses(host).filter((address) => !/[\r\n]/u.test(address));
  return [
    'https://example.org/',
    `https://${host}/`,
    'spalt://open/00000000-0000-4000-8000-00000000abcd',
    ...all.filter((_, index) => index < 80 || index % oneOf === 0),
  ];
}

/** Counts what is dragged over the page, and notes where main’s windows are asked to go. */
async function watchPage({ app, page }: Spalt): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'spaltDrags', 0);
    window.addEventListener(
      'dragover',
      () => Reflect.set(window, 'spaltDrags', Number(Reflect.get(window, 'spaltDrags')) + 1),
      true,
    );
  });
  await app.evaluate(({ BrowserWindow }) => {
    const navigations: string[] = [];
    Reflect.set(globalThis, 'navigations', navigations);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-start-navigation', ({ url, isMainFrame }) => {
      // The preview is shown anew when the article has changed.
      if (isMainFrame || !url.startsWith('spalt-content://preview/')) navigations.push(url);
    });
  });
}

/** Drags an address onto something, as another browser gives it, and drops it there. */
async function dropLink(session: CDPSession, onto: Locator, address: string): Promise<void> {
  const box = await onto.boundingBox();
  if (box === null) throw new Error('Nothing to drop a link on.');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const markup = `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">Läs mer</a>`;
  const items = [
    { mimeType: 'text/uri-list', data: address, title: 'Läs mer' },
    { mimeType: 'text/plain', data: address },
    { mimeType: 'text/html', data: markup },
  ];
  const data = { items, files: [], dragOperationsMask: anyOperation };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}
