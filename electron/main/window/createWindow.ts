import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Placement } from './fitBounds';
import { fitBounds, minimumPlacement } from './fitBounds';

/** What the window is painted with until its page is there: `--desk` in `renderer/ui/tokens.css`. */
const desks = { light: '#f3f1ec', dark: '#141312' } as const;

/**
 * Makes the window, still hidden: it shows itself when its page is there. A page that is not drawn yet reads its script
 * while the process starts that draws; one that is, waits for that process first.
 */
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
    paintWhenInitiallyHidden: false,
    backgroundColor: desk(),
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
  const repaint = (): void => window.setBackgroundColor(desk());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  window.webContents.once('dom-ready', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

function desk(): string {
  return nativeTheme.shouldUseDarkColors ? desks.dark : desks.light;
}
