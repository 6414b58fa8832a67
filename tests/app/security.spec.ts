import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect } from '@playwright/test';
import { requestNames } from '#core/contract/channels';
import { contentSecurityPolicy } from '../../electron/main/security/contentSecurityPolicy';
import type { Spalt } from './launchSpalt';
import { test } from './spaltTest';

test.describe('what the page can reach', () => {
  test('is the contract, and nothing of Node or Electron', async ({ spalt }) => {
    const found = await spalt.page.evaluate(() => ({
      ofNode: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      spalt: Object.keys(window.spalt).toSorted(),
      requests: Object.keys(window.spalt.request).toSorted(),
    }));
    expect(found).toEqual({
      ofNode: [],
      spalt: ['handOver', 'on', 'platform', 'request'],
      requests: requestNames.toSorted(),
    });
  });

  test('can be changed by no page', async ({ spalt }) => {
    const isFrozen = await spalt.page.evaluate(() => {
      const before = window.spalt.request;
      Reflect.set(window.spalt, 'request', {});
      return window.spalt.request === before && !Reflect.set(window.spalt.request, 'library:query', () => 1);
    });
    expect(isFrozen).toBe(true);
  });

  test('is kept apart by a sandboxed, isolated renderer', async ({ spalt }) => {
    const preferences = await spalt.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents === undefined
        ? null
        : Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    });
    expect(await spalt.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  });
});

test.describe('requests', () => {
  test('of another form are refused', async ({ spalt }) => {
    const refusals = await spalt.page.evaluate(async () => {
      const { request } = window.spalt;
      const attempts: readonly (readonly [keyof typeof request, unknown])[] = [
        ['article:open', { id: '../../etc/passwd' }],
        ['article:open', undefined],
        ['article:create', { language: 'sv', more: 1 }],
        ['article:apply-steps', { id: '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03', revision: -1, steps: [{}] }],
        ['settings:change', { theme: 'pink' }],
        ['export:show-file', { filePath: 17 }],
      ];
      return Promise.all(
        attempts.map(([name, payload]) =>
          Promise.resolve(Reflect.apply(request[name], request, [payload])).then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
        ),
      );
    });
    for (const refusal of refusals) expect(refusal).toContain('refused, not of its form');
  });

  test('from any other page are refused', async ({ spalt }) => {
    const preloadPath = path.resolve(import.meta.dirname, '../../out/preload/preload.cjs');
    const answer = await spalt.app.evaluate(async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('spalt-app://window/index.html');
      const said: unknown = await stranger.webContents.executeJavaScript(
        "spalt.request['settings:get']().then(() => 'answered', String)",
      );
      stranger.destroy();
      return said;
    }, preloadPath);
    expect(answer).toContain('refused, not from the window');
  });

  test('reach no article but the open one', async ({ spalt }) => {
    const answer = await spalt.page.evaluate(async () => {
      const { request } = window.spalt;
      const first = await request['article:open-at-start']();
      if (!first.ok) throw new Error(first.error.code);
      const second = await request['article:create']({ language: 'sv' });
      if (!second.ok) throw new Error(second.error.code);
      const { id, document } = first.value.article;
      return request['article:replace-document']({ id, revision: 1, document });
    });
    expect(answer).toEqual({ ok: false, error: { code: 'not-open' } });
  });

  test('show no file that was not exported', async ({ spalt }) => {
    const answer = await spalt.page.evaluate(() =>
      window.spalt.request['export:show-file']({ filePath: '/etc/passwd' }),
    );
    expect(answer).toMatchObject({ ok: false });
  });
});

test.describe('the page', () => {
  test('comes with its policy', async ({ spalt }) => {
    const headers = await spalt.page.evaluate(async () => Object.fromEntries((await fetch(location.href)).headers));
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html',
    });
    expect(spalt.page.url()).toBe('spalt-app://window/index.html');
  });

  test('runs no script but its own', async ({ spalt }) => {
    const ran = await spalt.page.evaluate(async () => {
      const attempts: string[] = [];
      Reflect.set(window, 'attempts', attempts);
      const inline = document.createElement('script');
      inline.textContent = "attempts.push('inline')";
      const image = document.createElement('img');
      image.setAttribute('onerror', "attempts.push('attribute')");
      const failed = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = 'spalt-app://window/none.png';
      const outside = document.createElement('script');
      const refused = new Promise((resolve) => outside.addEventListener('error', resolve));
      outside.src = 'data:text/javascript,attempts.push("data")';
      document.head.append(inline, image, outside);
      await Promise.all([failed, refused]);
      return attempts;
    });
    expect(ran).toEqual([]);
  });

  test('has no permissions', async ({ spalt }) => {
    const states = await spalt.page.evaluate(async () => {
      const names: readonly PermissionName[] = ['geolocation', 'notifications', 'camera', 'microphone'];
      const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return asked.map(({ state }) => state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('complains of nothing that its policy refused', async ({ spalt }) => {
    const complaints: string[] = [];
    spalt.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await spalt.page.reload();
    await spalt.page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });
});

test.describe('the world outside', () => {
  test('is not navigated to, and opened only when the user says so', async ({ spalt }) => {
    await recordOpened(spalt);
    const address = spalt.page.url();
    await spalt.answerMessages(1);
    await spalt.page.evaluate(() => {
      location.href = 'https://example.org/a?b=c';
    });
    await expect.poll(() => spalt.messages()).toEqual([expect.stringContaining('https://example.org/a?b=c')]);
    expect(await opened(spalt)).toEqual([]);

    await spalt.answerMessages(0);
    await spalt.page.evaluate(() => {
      location.href = 'mailto:redaktionen@example.org';
    });
    await expect.poll(() => opened(spalt)).toEqual(['mailto:redaktionen@example.org']);
    expect(spalt.page.url()).toBe(address);
  });

  test('opens no windows', async ({ spalt }) => {
    await recordOpened(spalt);
    await spalt.answerMessages(0);
    const isNull = await spalt.page.evaluate(() => window.open('https://example.org/') === null);
    expect(isNull).toBe(true);
    await expect.poll(() => opened(spalt)).toEqual(['https://example.org/']);
    expect(spalt.app.windows()).toHaveLength(1);
  });

  test('is not asked about, where it leads to the disk or runs a script', async ({ spalt }) => {
    await recordOpened(spalt);
    await spalt.answerMessages(0);
    await spalt.page.evaluate(() => {
      for (const address of ['file:///etc/passwd', 'data:text/html,hi', 'javascript:1', 'smb://x/y', 'ms-msdt:/id']) {
        window.open(address);
      }
      location.href = 'file:///etc/passwd';
    });
    // A link that is asked about comes after those that are not.
    await spalt.page.evaluate(() => window.open('https://example.org/last'));
    await expect.poll(() => spalt.messages()).toEqual([expect.stringContaining('https://example.org/last')]);
    expect(await opened(spalt)).toEqual(['https://example.org/last']);
  });

  test('gets no request over the network, from the page or from main', async ({ spalt }) => {
    // Where the frame leads is asked about.
    await spalt.answerMessages(1);
    let requestCount = 0;
    const server = createServer((_request, response) => {
      requestCount += 1;
      response.end('hello');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = server.address();
    if (place === null || typeof place === 'string') throw new Error('No port');
    const { port } = place;
    try {
      const outcomes = await spalt.page.evaluate(async (host) => {
        const image = new Image();
        const imageOutcome = new Promise<string>((resolve) => {
          image.addEventListener('load', () => resolve('loaded'));
          image.addEventListener('error', () => resolve('refused'));
        });
        image.src = `http://${host}/a.png`;
        const frame = document.createElement('iframe');
        frame.src = `http://${host}/frame`;
        document.body.append(frame);
        return Promise.all([
          fetch(`http://${host}/`).then(
            () => 'loaded',
            () => 'refused',
          ),
          imageOutcome,
          new Promise((resolve) => {
            const socket = new WebSocket(`ws://${host}/`);
            socket.addEventListener('open', () => resolve('loaded'));
            socket.addEventListener('error', () => resolve('refused'));
          }),
        ]);
      }, `127.0.0.1:${port}`);
      expect(outcomes).toEqual(['refused', 'refused', 'refused']);
      // Past the page's policy, the session itself refuses, and no name can be looked up.
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
        const outcome = await spalt.app.evaluate(
          ({ session }, address) =>
            session.defaultSession.fetch(address).then(
              () => 'loaded',
              (error: unknown) => String(error),
            ),
          `http://${host}/`,
        );
        expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
      }
      expect(requestCount).toBe(0);
    } finally {
      server.close();
    }
  });
});

test.describe('our own scheme', () => {
  test.use({ spaltOptions: { args: ['--sample'] } });

  test('serves pictures of the open article only', async ({ spalt }) => {
    const { id, image } = await spalt.page.evaluate(async () => {
      const first = await window.spalt.request['article:open-at-start']();
      if (!first.ok) throw new Error(first.error.code);
      const { article } = first.value;
      const images = article.document.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.image] : []));
      return { id: article.id, image: images[0] ?? '' };
    });
    const picture = `spalt-app://pictures/${id}/${image}`;
    expect(await statusOf(spalt, picture)).toBe(200);
    for (const address of [
      `spalt-app://pictures/${id}/${image.replace('.jpg', '.png')}`,
      `spalt-app://pictures/${id}/article.json`,
      `spalt-app://pictures/${id}/..%2Farticle.json`,
      `spalt-app://pictures/${id}/%2e%2e/article.json`,
      `spalt-app://pictures/../window/index.html`,
      `spalt-content://pictures/${id}/${image}`,
      'spalt-content://window/index.html',
      `spalt-app://pictures/00000000-0000-4000-8000-000000000000/${image}`,
      `spalt-app://pictures/${image}`,
    ]) {
      expect(await statusOf(spalt, address), address).toBe(address.startsWith('spalt-content:') ? 404 : 'nothing');
    }
    const created = await spalt.page.evaluate(async () => {
      const second = await window.spalt.request['article:create']({ language: 'sv' });
      return second.ok;
    });
    expect(created).toBe(true);
    expect(await statusOf(spalt, picture), 'after another was opened').toBe('nothing');
  });

  test('serves nothing but the window’s own files', async ({ spalt }) => {
    expect(await statusOf(spalt, 'spalt-app://window/index.html')).toBe(200);
    for (const address of [
      'spalt-app://window/',
      'spalt-app://window/../main/main.js',
      'spalt-app://window/%2e%2e/main/main.js',
      'spalt-app://window/..%2Fmain%2Fmain.js',
      'spalt-app://window/..%5Cmain%5Cmain.js',
      'spalt-app://window/assets/%00.js',
      'spalt-app://window/%2Fetc%2Fpasswd',
      'spalt-app://elsewhere/index.html',
    ]) {
      expect(await statusOf(spalt, address), address).toBe('nothing');
    }
  });
});

async function recordOpened(spalt: Spalt): Promise<void> {
  await spalt.app.evaluate(({ shell }) => {
    const addresses: string[] = [];
    Reflect.set(globalThis, 'openedAddresses', addresses);
    shell.openExternal = (address) => {
      addresses.push(address);
      return Promise.resolve();
    };
  });
}

function opened(spalt: Spalt): Promise<unknown> {
  return spalt.app.evaluate((): unknown => Reflect.get(globalThis, 'openedAddresses'));
}

/** What an address is answered with; `nothing` where the browser is told that there is no such file. */
function statusOf(spalt: Spalt, address: string): Promise<number | 'nothing'> {
  return spalt.app.evaluate(async ({ session }, url) => {
    try {
      return (await session.defaultSession.fetch(url)).status;
    } catch (error) {
      if (error instanceof Error && error.message.includes('ERR_FILE_NOT_FOUND')) return 'nothing';
      throw error;
    }
  }, address);
}
