import type { WebContents } from 'electron';
import { ipcMain } from 'electron';
import { z } from 'zod';
import { droppedFilesChannel } from '#core/contract/channels';
import { isTrustedSender } from '../security/isTrustedSender';

const paths = z.array(z.string().min(1).max(32_768)).max(1000);

/**
 * Listens for files that the user has dropped on the window. The preload tells their paths, which it has from the system:
 * the page itself can name none.
 */
export function registerDrops(
  onFiles: (filePaths: readonly string[]) => void,
  {
    developmentServer,
    isWindow,
  }: { readonly developmentServer: string | undefined; readonly isWindow: (contents: WebContents) => boolean },
): void {
  ipcMain.on(droppedFilesChannel, ({ sender, senderFrame }, payload: unknown) => {
    const given = paths.safeParse(payload);
    if (given.success && isWindow(sender) && isTrustedSender(senderFrame, developmentServer)) onFiles(given.data);
  });
}
