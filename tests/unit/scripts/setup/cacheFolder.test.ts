import path from 'node:path';

import { expect, test } from 'vitest';

import { cacheFolder } from '../../../../scripts/setup/cacheFolder.mjs';

test('is the folder that SPALT_CACHE names, before all others', () => {
  expect(cacheFolder({ SPALT_CACHE: '/somewhere', XDG_CACHE_HOME: '/xdg' }, 'linux', '/home/a')).toBe(
    path.resolve('/somewhere'),
  );
});

test('follows XDG_CACHE_HOME, but not a relative one', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/xdg' }, 'linux', '/home/a')).toBe(path.join('/xdg', 'spalt'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'xdg' }, 'linux', '/home/a')).toBe(path.join('/home/a', '.cache', 'spalt'));
});

test("is the platform's own place otherwise", () => {
  expect(cacheFolder({}, 'linux', '/home/a')).toBe(path.join('/home/a', '.cache', 'spalt'));
  expect(cacheFolder({}, 'darwin', '/home/a')).toBe(path.join('/home/a', 'Library', 'Caches', 'spalt'));
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/home/a')).toBe(path.join('/local', 'spalt'));
});
