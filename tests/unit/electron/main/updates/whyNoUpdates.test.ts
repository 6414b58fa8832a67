import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readUpdateSource } from '../../../../../electron/main/updates/UpdateSource';
import { whyNoUpdates } from '../../../../../electron/main/updates/whyNoUpdates';

const keyOf = (type: 'ed25519' | 'x25519'): string =>
  (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).publicKey
    .export({ format: 'der', type: 'spki' })
    .toString('base64');
const key = keyOf('ed25519');

describe('readUpdateSource', () => {
  it('takes an encrypted address with a key', () => {
    expect(readUpdateSource('https://updates.example/spalt', key)?.address.href).toBe('https://updates.example/spalt/');
  });

  it.each([
    ['http://updates.example/', key],
    ['https://updates.example/?version=1', key],
    ['https://user@updates.example/', key],
    ['file:///srv/updates', key],
    ['updates.example', key],
    ['', key],
    [undefined, key],
    ['https://updates.example/', ''],
    ['https://updates.example/', undefined],
    ['https://updates.example/', 'bm90IGEga2V5'],
    ['https://updates.example/', keyOf('x25519')],
  ])('takes no %s with %s', (address, ofKey) => {
    expect(readUpdateSource(address, ofKey)).toBeUndefined();
  });
});

describe('whyNoUpdates', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spalt-no-updates-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const source = readUpdateSource('https://updates.example/', key);
  const why = (env: Record<string, string> = {}, platform: NodeJS.Platform = 'win32') =>
    whyNoUpdates(source, { env, platform, executablePath: path.join(folder, 'spalt'), resourcesFolderPath: folder });

  it('is silent where the user may choose', () => {
    expect(why()).toBeUndefined();
    expect(why({ SPALT_NO_UPDATES: '0' })).toBeUndefined();
    expect(why({ APPIMAGE: '/home/eva/Spalt.AppImage' }, 'linux')).toBeUndefined();
  });

  it('tells of a Spalt without an address, of a ban, and of what is replaced by hand', () => {
    expect(whyNoUpdates(undefined, { env: {}, platform: 'win32', executablePath: '', resourcesFolderPath: '' })).toBe(
      'no-address',
    );
    expect(why({ SPALT_NO_UPDATES: '1' })).toBe('forbidden');
    expect(why({}, 'linux'), 'a folder that somebody has unpacked').toBe('by-hand');
    expect(why({ PORTABLE_EXECUTABLE_FILE: 'E:\\Spalt.exe' })).toBe('by-hand');
  });

  it('goes by what the package says of itself, and by the file beside the app', () => {
    writeFileSync(path.join(folder, 'package-type'), 'deb\n');
    expect(why({}, 'linux')).toBeUndefined();
    writeFileSync(path.join(folder, 'package-type'), 'snap');
    expect(why({}, 'linux')).toBe('by-hand');
    writeFileSync(path.join(folder, 'no-updates'), '');
    expect(why()).toBe('forbidden');
  });
});
