import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Texts } from '../language/Texts';

/**
 * Loads the page again when its process is gone: all that was saved is in the main process. When it goes before the
 * page has come back, the user is asked first, so that it does not go round and round.
 */
export function reviveAfterCrash(
  window: BrowserWindow,
  {
    texts,
    onGone,
    onGiveUp,
  }: { readonly texts: () => Texts; readonly onGone: () => void; readonly onGiveUp: () => void },
): void {
  const { webContents } = window;
  let isComingBack = false;
  webContents.on('did-finish-load', () => {
    isComingBack = false;
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    onGone();
    if (isComingBack) void ask();
    else void reload();
  });

  async function reload(): Promise<void> {
    isComingBack = true;
    webContents.reload();
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: texts()('dialog.crash.message'),
      detail: texts()('dialog.crash.detail'),
      buttons: [texts()('dialog.ok')],
    });
  }

  async function ask(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: texts()('dialog.crashAgain.message'),
      detail: texts()('dialog.crashAgain.detail'),
      buttons: [texts()('dialog.crashAgain.reload'), texts()('dialog.quit')],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) webContents.reload();
    else onGiveUp();
  }
}
