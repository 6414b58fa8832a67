import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualBackupPlan } from '#core/library/backup/backupPlan';
import type { Settings } from '#core/contract/settings';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import { openSettings } from '../../../../../electron/storage/settings/openSettings';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { handTimers } from '../support/handTimers';
import { draft, valueOf } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const defaults: Settings = {
  interfaceLanguage: 'sv',
  theme: 'system',
  byline: '',
  person: null,
  isSuggesting: false,
  isLibraryShown: true,
  isTypographyOn: true,
  isProofOn: true,
  charactersPerLine: 32,
  isFocusOn: false,
  isTypewriterOn: false,
  isInvisiblesOn: false,
  textSize: 'medium',
  textWidth: 'medium',
  textFont: 'serif',
  shortcuts: {},
  isContrastHigh: false,
  isTourSeen: false,
  exportProfile: null,
};
const nothingElse = {
  libraryFolderPath: null,
  recentLibraries: [],
  exportFolderPath: null,
  backup: { folderPath: null, plan: usualBackupPlan },
  lastBackups: [],
  lastSites: [],
  hotFolders: [],
  isUpdateWanted: false,
  windowBounds: null,
  lastArticleId: null,
};

async function settingsIn(content?: string, fileSystem: FileSystem = faultyFileSystem()) {
  const folder = await temporaryFolder();
  const filePath = path.join(folder, 'settings.json');
  if (content !== undefined) await writeFile(filePath, content);
  const timers = handTimers();
  const open = () => openSettings(folder, { defaults, clock: steppingClock(), fileSystem, timers });
  return { folder, filePath, open, store: await open(), timers };
}

describe('openSettings', () => {
  it('begins with the defaults, and writes nothing until something changes', async () => {
    const { store, folder } = await settingsIn();
    expect(store.current()).toEqual({ settings: defaults, ...nothingElse });
    expect(store.trouble).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('remembers what was changed', async () => {
    const { store, open } = await settingsIn();
    const windowBounds = { x: -10, y: 20, widthPx: 1200, heightPx: 800, isMaximized: false };
    const lastArticleId = draft().id;
    await Promise.all([
      store.change({ settings: { theme: 'dark' } }),
      store.change({ settings: { byline: 'Av Karin Sjöholm' } }),
      store.change({ libraryFolderPath: '/home/karin/Spalt', windowBounds, lastArticleId }),
    ]);
    const expected = {
      ...nothingElse,
      settings: { ...defaults, theme: 'dark', byline: 'Av Karin Sjöholm' },
      libraryFolderPath: '/home/karin/Spalt',
      windowBounds,
      lastArticleId,
    };
    expect(store.current()).toEqual(expected);
    expect((await open()).current()).toEqual(expected);
    expect(valueOf(await store.change({ windowBounds: null })).windowBounds).toBeNull();
    expect((await open()).current()).toEqual({ ...expected, windowBounds: null });
  });

  it('makes its folder when it first writes', async () => {
    const folder = path.join(await temporaryFolder(), 'a', 'b');
    const store = await openSettings(folder, { defaults, clock: steppingClock() });
    expect((await store.change({ settings: { theme: 'light' } })).ok).toBe(true);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('fills in what an older version did not know, and passes over what only a newer one knows', async () => {
    const { store } = await settingsIn(
      '{"settings":{"theme":"dark","fontSize":12},"recent":[],"libraryFolderPath":"/a"}',
    );
    expect(store.trouble).toBeUndefined();
    expect(store.current()).toEqual({
      ...nothingElse,
      settings: { ...defaults, theme: 'dark' },
      libraryFolderPath: '/a',
    });
  });

  it.each(['', '{"settings":', '{"settings":{"theme":"pink"}}', '[]', 'null', '\u0000'])(
    'puts a broken file aside and begins with the defaults: %j',
    async (content) => {
      const { store, folder, filePath } = await settingsIn(content);
      const keptAs = path.join(folder, 'settings.broken-2026-05-28T100001000Z.json');
      expect(store.trouble).toEqual({ code: 'broken', keptAs });
      expect(store.current()).toEqual({ settings: defaults, ...nothingElse });
      expect(await readFile(keptAs, 'utf8')).toBe(content);
      await store.change({ settings: { theme: 'light' } });
      expect(await readFile(filePath, 'utf8')).toContain('"light"');
      expect(await readFile(keptAs, 'utf8')).toBe(content);
    },
  );

  it.each(['readFile', 'rename'])(
    'never writes over a file that it could not read or put aside: %s',
    async (failing) => {
      const disk = faultyFileSystem({ failing: (call) => (call === failing ? 'EACCES' : undefined) });
      const { store, filePath, folder } = await settingsIn('nonsense', disk);
      expect(store.trouble).toMatchObject({ code: 'unreadable', failure: { systemCode: 'EACCES' } });
      const answer = await store.change({ settings: { theme: 'dark' } });
      expect(answer).toMatchObject({ ok: false, error: { code: 'disk', systemCode: 'EACCES' } });
      expect(store.current().settings.theme).toBe('dark');
      expect(await readFile(filePath, 'utf8')).toBe('nonsense');
      expect(await readdir(folder)).toEqual(['settings.json']);
    },
  );

  it('keeps a change in memory when the disk is full, and writes it later', async () => {
    let isFull = true;
    const disk = faultyFileSystem({ failing: (call) => (call === 'write' && isFull ? 'ENOSPC' : undefined) });
    const { store, open, timers } = await settingsIn('{}', disk);
    expect(await store.change({ settings: { theme: 'dark' } })).toMatchObject({ error: { systemCode: 'ENOSPC' } });
    expect(store.current().settings.theme).toBe('dark');
    isFull = false;
    await expect.poll(() => timers.pendingMs).toEqual([1000]);
    timers.ring();
    await expect.poll(async () => (await open()).current().settings.theme).toBe('dark');
  });
});
