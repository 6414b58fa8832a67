import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { updaterWith } from '../../../../../electron/main/updates/createUpdater';
import { UpdateHttp } from '../../../../../electron/main/updates/UpdateHttp';

/** A host of updates on this machine, and the updater of an AppImage, in version 0.2.0. */
const keys = generateKeyPairSync('ed25519');
const files = new Map<string, string>();
const asked: string[] = [];
const headersSeen = new Set<string>();
const server = createServer(({ url = '', headers }, response) => {
  const name = decodeURIComponent(new URL(url, 'http://x').pathname.slice('/spalt/'.length));
  asked.push(name);
  for (const header of Object.keys(headers)) headersSeen.add(header);
  const content = files.get(name);
  if (content?.startsWith('-> ') === true) response.writeHead(302, { location: content.slice(3) }).end();
  else response.writeHead(content === undefined ? 404 : 200).end(content);
});
let folder = '';
let address: URL;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-updates-'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  address = new URL(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/spalt/`);
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  files.clear();
  asked.length = 0;
});

const feedName = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;
const packageName = 'Spalt-9.9.9.AppImage';

/** Offers a version, as electron-builder writes it and `sign-update-feed` signs it. */
function offer(version: string, { content = 'new', signed, url = packageName }: Offer = {}): void {
  const sha512 = createHash('sha512').update('new').digest('base64');
  const text = `version: ${version}\nfiles:\n  - url: ${url}\n    sha512: ${sha512}\n    size: 3\n`;
  files.set(feedName, text);
  files.set(`${feedName}.sig`, sign(null, Buffer.from(signed ?? text), keys.privateKey).toString('base64'));
  files.set(packageName, content);
}

interface Offer {
  /** What lies there as the package; the feed always has the hash of `new`. */
  readonly content?: string;
  /** What was signed, instead of the feed. */
  readonly signed?: string;
  readonly url?: string;
}

async function updater() {
  const cachePath = await mkdtemp(path.join(folder, 'cache-'));
  const appUpdateConfigPath = path.join(cachePath, 'app-update.yml');
  await writeFile(appUpdateConfigPath, 'updaterCacheDirName: spalt-updater\n');
  vi.stubEnv('APPIMAGE', path.join(cachePath, 'Spalt.AppImage'));
  const app = {
    version: '0.2.0',
    name: 'Spalt',
    isPackaged: true,
    appUpdateConfigPath,
    userDataPath: cachePath,
    baseCachePath: cachePath,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  };
  const source = { address, publicKey: keys.publicKey };
  const http = new UpdateHttp(address, httpRequest);
  return { cachePath, ...updaterWith(new AppImageUpdater(null, app), source, http) };
}

describe.runIf(process.platform === 'linux')('updates from a host', () => {
  it('tells of a newer version, fetches it, and says nothing of who asks', async () => {
    offer('0.3.0');
    const { check, fetch, cachePath } = await updater();
    expect(asked, 'nothing before it is asked').toEqual([]);
    expect(await check()).toBe('0.3.0');
    await fetch();
    expect(await readFile(path.join(cachePath, 'spalt-updater/pending', packageName), 'utf8')).toBe('new');
    expect(asked).toEqual([feedName, `${feedName}.sig`, packageName]);
    expect(headersSeen).toEqual(new Set(['accept', 'cache-control', 'connection', 'host', 'user-agent']));
  });

  it.each(['0.2.0', '0.1.9'])('passes over %s', async (version) => {
    offer(version);
    expect(await (await updater()).check()).toBeUndefined();
  });

  it.each([
    ['another key', { signed: 'version: 9.9.9\n' }, 'not signed'],
    ['a path', { url: '../Spalt.AppImage' }, 'url'],
    ['another host', { url: 'https://example.org/Spalt.AppImage' }, 'url'],
  ] as const)('believes no feed with %s', async (_name, wrong, reason) => {
    offer('0.3.0', wrong);
    await expect((await updater()).check()).rejects.toThrow(reason);
  });

  it('believes no feed without a signature', async () => {
    offer('0.3.0');
    files.delete(`${feedName}.sig`);
    await expect((await updater()).check()).rejects.toThrow('404');
  });

  it('takes no package that is another than the feed says', async () => {
    offer('0.3.0', { content: 'bad' });
    const { check, fetch, cachePath } = await updater();
    await check();
    await expect(fetch()).rejects.toThrow('sha512 checksum mismatch');
    await expect(readFile(path.join(cachePath, 'spalt-updater/pending', packageName))).rejects.toThrow('ENOENT');
  });

  it('follows neither feed nor package to another host', async () => {
    offer('0.3.0', { content: '-> http://localhost:1/Spalt.AppImage' });
    const { check, fetch } = await updater();
    await check();
    await expect(fetch()).rejects.toThrow('another host');
    files.set(feedName, '-> http://localhost:1/latest.yml');
    await expect(check()).rejects.toThrow('another host');
  });
});
