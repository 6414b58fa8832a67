import type { SettingsStore } from '../../../electron/storage/settings/openSettings';
import { openSettings } from '../../../electron/storage/settings/openSettings';
import { systemClock } from '../../../electron/storage/systemClock';
import { placesIn } from './placesIn';

/** The settings in the folder of a test. */
export function openActorSettings(folder: string): Promise<SettingsStore> {
  const defaults = {
    interfaceLanguage: 'sv',
    theme: 'system',
    byline: '',
    isLibraryShown: true,
    isTypographyOn: true,
    charactersPerLine: 32,
    isFocusOn: false,
    isTypewriterOn: false,
  } as const;
  return openSettings(placesIn(folder).settings, { defaults, clock: systemClock });
}
