import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Settings } from '#core/contract/settings';
import { setLanguage } from './language/language';
import { setShortcuts } from './platform/shortcuts';
import { on, request } from './platform/spalt';

/** The settings, as they are chosen here or in main: what was chosen holds at once, and main keeps it for the next start. */
export function useSettings(initial: Settings): {
  readonly settings: Settings;
  /** The same, for what is asked between two renderings. */
  readonly settingsNow: RefObject<Settings>;
  readonly changeSettings: (change: Partial<Settings>) => void;
} {
  const [settings, setSettings] = useState(initial);
  const settingsNow = useRef(initial);
  const takeSettings = useCallback((next: Settings): void => {
    settingsNow.current = next;
    setShortcuts(next.shortcuts);
    setSettings(next);
  }, []);
  useEffect(() => on('settings-changed', takeSettings), [takeSettings]);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-contrast', settings.isContrastHigh);
  }, [settings.isContrastHigh]);
  useEffect(() => void setLanguage(settings.interfaceLanguage), [settings.interfaceLanguage]);
  return {
    settings,
    settingsNow,
    changeSettings: (change) => {
      takeSettings({ ...settingsNow.current, ...change });
      void request['settings:change'](change);
    },
  };
}
