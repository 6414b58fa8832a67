import type { BrowserWindow, WebContents } from 'electron';
import type { EventName, Events } from '#core/contract/events';

/** What pages that do not listen yet are to be told, in order. */
const held = new WeakMap<WebContents, (() => void)[]>();

/** Keeps what this window's page is told until it listens, whenever it has been loaded: see `tellHeldEvents`. */
export function holdEvents({ webContents }: BrowserWindow): void {
  const hold = (): void => {
    if (!held.has(webContents)) held.set(webContents, []);
  };
  hold();
  webContents.on('did-navigate', hold);
}

/** The page listens: it is told what has been kept for it, and at once from now on. */
export function tellHeldEvents(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  const waiting = held.get(window.webContents) ?? [];
  held.delete(window.webContents);
  for (const tell of waiting) tell();
}

/** Tells the window something, unasked, as soon as its page listens. A window that is gone hears nothing. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: Events[Name],
): void {
  if (window === undefined || window.isDestroyed()) return;
  const tell = (): void => {
    if (!window.isDestroyed()) window.webContents.send(name, payload);
  };
  const waiting = held.get(window.webContents);
  if (waiting === undefined) tell();
  else waiting.push(tell);
}
