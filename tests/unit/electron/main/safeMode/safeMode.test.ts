import { describe, expect, it } from 'vitest';
import { success } from '#core/base/Result';
import type { Settings } from '#core/contract/settings';
import { settings as parsed, usualSettings } from '#core/contract/settings';
import { usualBackupPlan } from '#core/library/backup/backupPlan';
import { Restart } from '../../../../../electron/main/safeMode/Restart';
import { settingsInSafeMode } from '../../../../../electron/main/safeMode/settingsInSafeMode';
import type { SettingsStore } from '../../../../../electron/storage/settings/openSettings';
import type { StoredSettings } from '../../../../../electron/storage/settings/storedSettings';

const windowBounds = { x: 9000, y: 9000, widthPx: 600, heightPx: 500, isMaximized: false };

function storeWith(settings: Settings): SettingsStore {
  let current: StoredSettings = {
    settings,
    libraryFolderPath: '/articles',
    recentLibraries: [],
    exportFolderPath: null,
    backup: { folderPath: null, plan: usualBackupPlan },
    lastBackups: [],
    lastSites: [],
    hotFolders: [],
    isUpdateWanted: false,
    windowBounds,
    lastArticleId: null,
  };
  return {
    filePath: '/data/settings.json',
    trouble: undefined,
    current: () => current,
    change: (change) => {
      current = { ...current, ...change, settings: parsed.parse({ ...current.settings, ...change.settings }) };
      return Promise.resolve(success(current));
    },
  };
}

describe('settingsInSafeMode', () => {
  it('has the usual settings, but who one is and the language; what is changed is kept, and nothing else', async () => {
    const own: Settings = {
      ...usualSettings('en'),
      byline: 'Karin',
      textSize: 'huge',
      shortcuts: { 'article.new': null },
      isFocusOn: true,
    };
    const store = storeWith(own);
    const safe = settingsInSafeMode(store);
    expect(safe.current().settings).toEqual({ ...usualSettings('en'), byline: 'Karin', isTourSeen: true });
    expect(safe.current()).toMatchObject({ windowBounds: null, libraryFolderPath: '/articles' });
    await safe.change({ settings: { theme: 'dark' } });
    expect(safe.current().settings).toMatchObject({ theme: 'dark', textSize: 'medium' });
    expect(store.current().settings).toEqual({ ...own, theme: 'dark' });
    expect(store.current().windowBounds).toEqual(windowBounds);
  });
});

describe('Restart', () => {
  it('starts again only when it was asked, with the switch once', () => {
    let quitCount = 0;
    const restart = new Restart({ quit: () => (quitCount += 1), log: { write: () => undefined } });
    expect(restart.argumentsOf(['spalt', '.'])).toBeUndefined();
    restart.ask(true);
    expect(restart.argumentsOf(['spalt', '.', '--safe-mode', '--lang=sv'])).toEqual(['.', '--lang=sv', '--safe-mode']);
    restart.forget();
    expect(restart.argumentsOf(['spalt', '.'])).toBeUndefined();
    restart.ask(false);
    expect(restart.argumentsOf(['spalt', '.', '--safe-mode'])).toEqual(['.']);
    expect(quitCount).toBe(2);
  });
});
