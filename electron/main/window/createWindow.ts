import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Placement } from './fitBounds';
import { fitBounds, minimumPlacement } from './fitBounds';

/** What the window is painted with until its page is there, as the page's own paper in `renderer/ui`. */
const papers = { light: '#ffffff', dark: '#1c1b1a' } as const;

/** Makes the window, still hidden: it shows itself when its page has been painted. */
export function createWindow({
  preloadPath,
  iconPath,
  placement,
  isMaximized,
}: {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly placement: Placement | null;
  readonly isMaximized: boolean;
}): BrowserWindow {
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const { x, y, widthPx, heightPx } = fitBounds(placement, workAreas);
  const window = new BrowserWindow({
    width: widthPx,
    height: heightPx,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: minimumPlacement.widthPx,
    minHeight: minimumPlacement.heightPx,
    title: 'Spalt',
    icon: iconPath,
    show: false,
    backgroundColor: paper(),
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // It would fetch dictionaries from a server.
      spellcheck: false,
      // A window that is covered must still send and save what was typed.
      backgroundThrottling: false,
    },
  });
  const repaint = (): void => window.setBackgroundColor(paper());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? papers.dark : papers.light;
}
