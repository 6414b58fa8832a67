import type { WindowAnswers } from '#core/contract/requests/windowRequests';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about settings and the window itself. */
export function windowHandlers(parts: HandlerParts): HandlersOf<WindowAnswers> {
  const { settings } = parts;
  return {
    'settings:get': () => settings.current().settings,
    'settings:change': (change) => parts.changeSettings(change),
    'window:start': () => ({ cameBackAfter: parts.onPageListens(), isSafeMode: parts.isSafeMode }),
    'window:restart': ({ isSafeMode }) => {
      parts.restart(isSafeMode);
      return null;
    },
    'window:ready-to-close': () => {
      parts.onReadyToClose();
      return null;
    },
  };
}
