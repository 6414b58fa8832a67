import type { Settings } from '#core/contract/settings';
import { settings, usualSettings } from '#core/contract/settings';
import type { SettingsStore } from '../../storage/settings/openSettings';

/**
 * The user's settings with the usual ones in place of those that could be why Spalt does not come up: how the window
 * looks and where it is, keys, checks, the profile. What is changed meanwhile counts at once, and is kept with the user's
 * own; what is not stays as it was in the file.
 */
export function settingsInSafeMode(store: SettingsStore): SettingsStore {
  const { interfaceLanguage, byline, person } = store.current().settings;
  let now: Settings = { ...usualSettings(interfaceLanguage), byline, person, isTourSeen: true };
  let isPlacementUsual = true;
  return {
    filePath: store.filePath,
    trouble: store.trouble,
    current: () => ({ ...store.current(), settings: now, ...(isPlacementUsual ? { windowBounds: null } : {}) }),
    change(change) {
      now = settings.parse({ ...now, ...change.settings });
      if (change.windowBounds !== undefined) isPlacementUsual = false;
      return store.change(change);
    },
  };
}
