import type { SpaltWindow } from '#core/contract/SpaltWindow';

declare global {
  interface Window {
    readonly spalt: SpaltWindow;
  }
}

/** The main process, as far as the window may speak to it. The only place that reads `window.spalt`. */
export const { request, on, handOver, platform } = window.spalt;
