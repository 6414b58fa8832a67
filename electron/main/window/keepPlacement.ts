import type { BrowserWindow } from 'electron';
import type { WindowBounds } from '../../storage/settings/storedSettings';

/** How long after the last move of a window its place is kept: not at every step of a drag. */
const settledAfterMs = 500;

/** Has the window's place kept when it has come to rest, and once more when it closes. */
export function keepPlacement(window: BrowserWindow, keep: (bounds: WindowBounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const keepNow = (): void => {
    clearTimeout(timer);
    const { x, y, width, height } = window.getNormalBounds();
    keep({ x, y, widthPx: width, heightPx: height, isMaximized: window.isMaximized() });
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, settledAfterMs);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', keepNow);
  window.once('closed', () => clearTimeout(timer));
}
