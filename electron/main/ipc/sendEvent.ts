import type { BrowserWindow } from 'electron';
import type { EventName, Events } from '#core/contract/events';

/** Tells the window something, unasked. A window that is gone hears nothing. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: Events[Name],
): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(name, payload);
}
