import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Texts } from '../language/Texts';
import type { NotOpened } from './articleAt';

/** Tells why a file that was named could not be opened. */
export async function tellNotOpened(
  { code, filePath }: NotOpened,
  {
    window,
    texts,
    libraryFolderPath,
  }: { readonly window: BrowserWindow | undefined; readonly texts: Texts; readonly libraryFolderPath: string },
): Promise<void> {
  const options = {
    type: 'warning' as const,
    message: texts('dialog.file.message'),
    detail: texts(`dialog.file.${code}`, { filePath, folderPath: libraryFolderPath }),
    buttons: [texts('dialog.ok')],
  };
  await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
}
