import type { StoredSettings } from '../../storage/settings/storedSettings';

/** The settings as a report may tell them: without names, bylines, folders and anything else that somebody has written. */
export function settingsInReport({ settings, recentLibraries, backup, lastSites, hotFolders }: StoredSettings): string {
  const { byline, person, shortcuts, exportProfile, ...plain } = settings;
  const told = {
    ...plain,
    hasByline: byline !== '',
    hasPerson: person !== null,
    changedShortcutCount: Object.keys(shortcuts).length,
    profile: exportProfile === null ? 'none' : exportProfile.isShipped ? 'shipped' : 'own',
    recentLibraryCount: recentLibraries.length,
    hasBackup: backup.folderPath !== null,
    siteCount: lastSites.length,
    hotFolderCount: hotFolders.length,
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}
