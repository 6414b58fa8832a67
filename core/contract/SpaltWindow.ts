import type { EventName, Events } from './events';
import type { Requests } from './requests';

/** What the preload puts on `window.spalt`: the only way out of the window. */
export interface SpaltWindow {
  readonly request: Requests;
  /** Listens to an event of the main process. Returns a function that ends it. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void) => () => void;
  readonly platform: 'darwin' | 'linux' | 'win32';
}
