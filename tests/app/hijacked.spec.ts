import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ArticleFile } from '#core/article/articleFile';
import { isArticleId } from '#core/article/ArticleId';
import { requestNames } from '#core/contract/channels';
import { outsideAddress } from '../../electron/main/security/outsideAddress';
import { hostileAddresses } from '../fixtures/hostileAddresses';
import type { AttackPlan, AttackReport } from './hijacked/attack';
import { attack } from './hijacked/attack';
import { countingServer } from './hijacked/countingServer';
import type { OrdinaryStart } from './hijacked/ordinaryStart';
import { ordinaryStart } from './hijacked/ordinaryStart';
import { payloads } from './hijacked/payloads';
import { mainDeeds, watchMain } from './hijacked/watchMain';
import { tryWay, wayNames } from './hijacked/ways';
import type { Spalt } from './launchSpalt';
import { launchSpalt } from './launchSpalt';
import { makeArticles } from './makeArticles';

const absentId = '00000000-0000-4000-8000-00000000abcd';
if (!isArticleId(absentId)) throw new Error('Not an id');

/** Another one by `SPALT_SEED=<number>`; it is told of in the test's output. */
const seed = Number(process.env['SPALT_SEED'] ?? 20_261_130);

const secret = 'honung-9f2c';

// One Spalt for all of it, as an ordinary user has it, in the sandbox: the tests of a file run in order.
let ordinary: OrdinaryStart | undefined;
let spalt: Spalt;

test.beforeAll(async () => {
  ordinary = await ordinaryStart();
  spalt = await launchSpalt({ ordinary });
  // The article that is open is there before all others.
  await expect(spalt.page.locator('[data-save-state]')).toBeVisible();
  await watchMain(spalt.app);
});

test.afterAll(async () => {
  await spalt?.end();
  ordinary?.end();
});

test('the window’s process is locked in by the kernel', async () => {
  const { pid, isSandboxOff } = await spalt.app.evaluate(({ app, BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    isSandboxOff: app.commandLine.hasSwitch('no-sandbox'),
  }));
  expect(isSandboxOff).toBe(false);
  const sandbox = ordinary?.sandbox ?? 'as for whoever runs the tests';
  console.log(`Sandbox of the window: ${process.platform}, ${sandbox}`);
  if (process.platform !== 'linux') return;
  const status = new Map(
    readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0] ?? '', line.split(':')[1]?.trim().split('\t') ?? []]),
  );
  // System calls are filtered, no right can be gained, none is there, and other processes are not to be seen.
  expect(status.get('Seccomp')).toEqual(['2']);
  expect(status.get('NoNewPrivs')).toEqual(['1']);
  expect(status.get('CapEff')?.map((rights) => Number.parseInt(rights, 16))).toEqual([0]);
  expect(status.get('Uid')).not.toContain('0');
  expect(status.get('NSpid')?.length).toBeGreaterThan(1);
});

test('a hijacked page gets nothing by tens of thousands of calls', async () => {
  const [closed] = makeArticles(spalt.libraryFolderPath, 2);
  if (closed === undefined) throw new Error('No article');
  const openId = await openArticleId();
  const honey = makeHoney();
  giveToUser(spalt.libraryFolderPath, path.dirname(honey.filePath));
  const before = { honey: stateOf(honey.folderPath), closed: textOf(closed), names: ownFiles() };
  const plan: AttackPlan = {
    seed,
    payloads: payloads(closed.id, absentId),
    callCount: 8000,
    largeCount: 6,
    paths: hostilePaths(honey.filePath),
    secrets: [
      secret,
      path.resolve(import.meta.dirname, '../..'),
      ...(ordinary === undefined ? [] : [ordinary.projectFolder]),
    ],
  };

  // By what the preload gives to the page, as a script in it would.
  const byPage = await spalt.page.evaluate(attack, plan);
  // By Electron's own messages, as whoever runs code of their own in the page's process would.
  await preloadRawMessages();
  const byProcess = await spalt.page.evaluate(
    (rawPlan): Promise<AttackReport> => {
      const { attack: rawAttack } = Reflect.get(window, 'rawMessages');
      return rawAttack(rawPlan);
    },
    { ...plan, seed: seed + 1, payloads: { ...plan.payloads, ...foreignChannels }, callCount: 13_000, largeCount: 12 },
  );
  const byStrangers = await callsOfStrangers(plan);
  console.log(`Seed ${seed}:`, JSON.stringify({ byPage, byProcess, byStrangers }));

  for (const report of [byPage, byProcess]) {
    expect(report.wrong).toEqual([]);
    expect(report.answeredCount + report.refusedCount + report.unsentCount).toBe(report.callCount);
    expect(report.refusedCount).toBeGreaterThan(report.callCount / 2);
  }
  expect(byStrangers).toEqual({ callCount: byStrangers.callCount, refusedCount: byStrangers.callCount });
  const deeds = await mainDeeds(spalt.app);
  console.log(JSON.stringify({ ...deeds, calls: deeds.calls.slice(0, 5) }));
  expect(deeds.calls).toEqual([]);
  expect(deeds.windowCount).toBe(1);
  // Main still answers, and has the article that was open.
  expect(await openArticleId()).toBe(openId);
  expect(deeds.grownMegabytes).toBeLessThan(1500);
  expect(stateOf(honey.folderPath)).toEqual(before.honey);
  expect(textOf(closed)).toBe(before.closed);
  // What else is new is what anybody may write in the window: words, and rules of the house.
  const added = ownFiles().filter((name) => !before.names.includes(name) && !chromiumFiles.test(path.basename(name)));
  expect(added.filter((name) => !['library/house-style', 'user-data/words.txt'].includes(name))).toEqual([]);
});

test('a hijacked page leaves by no address, whichever way it tries', async () => {
  const counted = await countingServer();
  try {
    const addresses = hostileAddresses(`127.0.0.1:${counted.port}`).filter((address) => !leadsNowhere(address));
    const own = spalt.page.url();
    await expectEmptyPageToComeBack();
    const callsBefore = (await mainDeeds(spalt.app)).calls.length;
    for (const way of wayNames) {
      await spalt.page.evaluate(tryWay, { way, addresses });
      // It has gone nowhere: what the page was is still there, under the name that it had or has given itself.
      expect(await spalt.page.evaluate(() => Reflect.get(window, 'spaltWasTried')), way).toBe(way);
      expect(spalt.page.url(), way).toMatch(/^spalt-app:\/\/window\//u);
      await spalt.page.evaluate((address) => history.replaceState(null, '', address), own);
    }
    console.log(`${addresses.length} addresses by ${wayNames.length} ways`);
    await callByWebRtc(counted.port);

    const { calls, windowCount } = await mainDeeds(spalt.app);
    const made = calls.slice(callsBefore);
    expect(new Set(made.map(({ name }) => name))).toEqual(new Set(['showMessageBox', 'openExternal']));
    // Each was asked about first, and is one that may be.
    for (const [at, { name, said }] of made.entries()) {
      if (name !== 'openExternal') continue;
      const address = String(JSON.parse(said));
      expect(outsideAddress(address)).toMatchObject({ ok: true, value: { address } });
      expect(made[at - 1]).toMatchObject({
        name: 'showMessageBox',
        said: expect.stringContaining(address.slice(0, 300)),
      });
    }
    expect(windowCount).toBe(1);
    expect(await spalt.page.evaluate(() => 'spaltWasHere' in window)).toBe(false);
    const workers = await spalt.app.evaluate(({ session }) => session.defaultSession.serviceWorkers.getAllRunning());
    expect(Object.keys(workers)).toEqual([]);
    expect(counted.requests).toEqual([]);
  } finally {
    counted.close();
  }
});

/** What the browser shows without asking anybody, and is no way out: the window is loaded anew. */
async function expectEmptyPageToComeBack(): Promise<void> {
  await spalt.page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect(spalt.page.locator('[data-save-state]')).toBeVisible();
}

function leadsNowhere(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'about:';
}

/** Names that are no channels, and some that are Electron's own. */
const foreignChannels = Object.fromEntries(
  ['__proto__x', 'constructor', 'toString', '', 'ELECTRON_RENDERER_WINDOW_OPEN', 'GUEST_VIEW_MANAGER_CALL', 'eval'].map(
    (name) => [name, { id: 'x' }],
  ),
);

function hostilePaths(honeyPath: string): readonly string[] {
  return [
    honeyPath,
    '../honey/secret.txt',
    '..\\honey\\secret.txt',
    '../../../../../../etc/passwd',
    '/etc/passwd',
    '/dev/zero',
    '/proc/self/environ',
    '\\\\127.0.0.1\\share\\a',
    '\\\\?\\C:\\a',
    '\\\\.\\pipe\\a',
    'C:\\Windows\\win.ini',
    'NUL',
    `${honeyPath}\0.json`,
    `file://${honeyPath}`,
    '~/.ssh/id_rsa',
    '.',
    '..',
    '/',
    'a/../../honey',
    '%2e%2e/honey',
  ];
}

async function openArticleId(): Promise<string> {
  const open = await spalt.page.evaluate(() => window.spalt.request['article:open-at-start']());
  if (!open.ok) throw new Error(open.error.code);
  return open.value.article.id;
}

/** A folder beside the library that the user may read and write, and nobody is meant to. */
function makeHoney(): { readonly folderPath: string; readonly filePath: string } {
  const folderPath = path.join(path.dirname(spalt.libraryFolderPath), 'honey');
  mkdirSync(folderPath);
  const filePath = path.join(folderPath, 'secret.txt');
  writeFileSync(filePath, secret);
  writeFileSync(path.join(folderPath, 'article.json'), JSON.stringify({ secret }));
  chmodSync(folderPath, 0o777);
  // Older than its last change: the first one who reads it changes that.
  for (const one of [filePath, path.join(folderPath, 'article.json')]) utimesSync(one, new Date(0), new Date());
  return { folderPath, filePath };
}

function stateOf(folderPath: string): unknown {
  return readdirSync(folderPath).map((name) => {
    const { size, mtimeMs, atimeMs } = statSync(path.join(folderPath, name));
    return { name, size, mtimeMs, atimeMs };
  });
}

function textOf(article: ArticleFile): string {
  const folder = readdirSync(spalt.libraryFolderPath).find((name) => name.endsWith(article.id.slice(0, 8))) ?? '';
  return readFileSync(path.join(spalt.libraryFolderPath, folder, 'article.json'), 'utf8');
}

/** What is in the folder that the library is in, and in the two folders of Spalt. */
function ownFiles(): readonly string[] {
  const folderPath = path.dirname(spalt.libraryFolderPath);
  return ['.', 'library', 'user-data'].flatMap((folder) =>
    readdirSync(path.join(folderPath, folder)).map((name) => path.join(folder, name)),
  );
}

/** What Chromium writes when it likes, the second preload, and files that are being written. */
const chromiumFiles =
  /^(?:[A-Z].*|blob_storage|\.(?:cache|config|pki|local|dbus|nv)|raw-messages\.cjs|\.spalt-.*\.tmp)$/u;

function giveToUser(...paths: readonly string[]): void {
  if (ordinary === undefined) return;
  execFileSync('chown', ['-R', `${ordinary.uid}:${ordinary.gid}`, ...paths]);
}

/** Loads the window anew with a second preload, which has what code of the page’s own process would have. */
async function preloadRawMessages(): Promise<void> {
  const filePath = path.join(path.dirname(spalt.libraryFolderPath), 'raw-messages.cjs');
  writeFileSync(
    filePath,
    `const { contextBridge, ipcRenderer } = require('electron');
    const attack = ${String(attack)};
    contextBridge.exposeInMainWorld('rawMessages', {
      attack: (plan) => {
        for (const path of plan.paths) ipcRenderer.send('dropped-files', { path });
        return attack(plan, (channel, payload) => ipcRenderer.invoke(channel, payload));
      },
    });`,
  );
  chmodSync(filePath, 0o644);
  await spalt.app.evaluate(({ session }, added) => {
    const { defaultSession } = session;
    // Electron 35 has another function for it.
    if ('registerPreloadScript' in defaultSession) {
      defaultSession.registerPreloadScript({ type: 'frame', filePath: added });
    } else {
      Reflect.apply(Reflect.get(defaultSession, 'setPreloads'), defaultSession, [[added]]);
    }
  }, filePath);
  await spalt.page.reload();
}

/** Asks on every channel as frames and windows would that are not the window’s own page. */
async function callsOfStrangers(plan: AttackPlan): Promise<{ callCount: number; refusedCount: number }> {
  await spalt.page.evaluate(() => {
    const html = '<p>x</p>';
    for (const attributes of [
      { srcdoc: html },
      { srcdoc: html, sandbox: 'allow-scripts' },
      { src: 'about:blank' },
      { src: `data:text/html,${html}` },
      { src: URL.createObjectURL(new Blob([html], { type: 'text/html' })) },
      { src: 'spalt-app://window/index.html' },
    ]) {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      document.body.append(frame);
    }
  });
  return spalt.app.evaluate(
    async ({ BrowserWindow, ipcMain, webContents }, { names, payload }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('No window');
      const { mainFrame } = window.webContents;
      const other = webContents.getAllWebContents().length;
      // Electron keeps what answers in a map of its own.
      const handlers: ReadonlyMap<string, (event: object, payload: unknown) => unknown> = Reflect.get(
        ipcMain,
        '_invokeHandlers',
      );
      const foreign = { url: 'spalt-app://window/index.html', parent: null };
      const senders: readonly object[] = [
        ...mainFrame.frames.map((senderFrame) => ({ sender: window.webContents, senderFrame })),
        // A frame that is gone, a window that is another, and pages that only look like the window's own.
        { sender: window.webContents, senderFrame: null },
        { sender: { id: other + 1 }, senderFrame: foreign },
        ...[
          'spalt-app://window@127.0.0.1/',
          'spalt-app://pictures/index.html',
          'spalt-app:window',
          'https://window/',
          'about:blank',
          'data:text/html,x',
          'null',
          '',
        ].map((url) => ({ sender: window.webContents, senderFrame: { url, parent: null } })),
      ];
      let [callCount, refusedCount] = [0, 0];
      for (const name of names) {
        for (const sender of senders) {
          callCount += 1;
          const said = await Promise.resolve(handlers.get(name)?.(sender, payload)).then(
            () => '',
            (error: unknown) => String(error),
          );
          if (said.endsWith(`${name}: refused, not from the window.`)) refusedCount += 1;
        }
      }
      return { callCount, refusedCount };
    },
    { names: requestNames, payload: plan.payloads['article:open'] },
  );
}

/** Asks a server by what browsers call each other with, past all that watches requests; ends when nothing is left to try. */
async function callByWebRtc(port: number): Promise<void> {
  await spalt.page.evaluate(async (atPort) => {
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${atPort}` },
        {
          urls: ['udp', 'tcp'].map((by) => `turn:127.0.0.1:${atPort}?transport=${by}`),
          username: 'a',
          credential: 'b',
        },
      ],
    });
    connection.createDataChannel('x');
    const ended = new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve();
      });
    });
    await connection.setLocalDescription(await connection.createOffer());
    await ended;
    connection.close();
  }, port);
}
