import type { SpaltWindow } from '#core/contract/SpaltWindow';

declare global {
  interface Window {
    readonly spalt: SpaltWindow;
  }
}
