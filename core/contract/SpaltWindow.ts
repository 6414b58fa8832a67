import type { EventName, Events } from './events';
import type { Requests } from './requests';

/** What the preload puts on `window.spalt`: the only way out of the window. */
export interface SpaltWindow {
  readonly request: Requests;
  /** Listens to an event of the main process. Returns a function that ends it. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void) => () => void;
  /** Hands files that the user has dropped on the window to the main process, by their paths, which only the system knows: the browser’s own `File`s; anything else is passed over. */
  readonly handOver: (files: readonly object[]) => void;
  readonly platform: 'darwin' | 'linux' | 'win32';
}
