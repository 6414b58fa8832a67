import { usualSettings } from '#core/contract/settings';
import type { SettingsStore } from '../../../electron/storage/settings/openSettings';
import { openSettings } from '../../../electron/storage/settings/openSettings';
import { systemClock } from '../../../electron/storage/systemClock';
import { placesIn } from './placesIn';

/** The settings in the folder of a test. */
export function openActorSettings(folder: string): Promise<SettingsStore> {
  return openSettings(placesIn(folder).settings, { defaults: usualSettings('sv'), clock: systemClock });
}
