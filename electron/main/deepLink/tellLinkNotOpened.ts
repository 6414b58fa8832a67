import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Texts } from '../language/Texts';
import type { LinkNotOpened } from './DeepLinks';

/** Tells why a link opened nothing. An article that is not there may be in another library: that can be chosen here. */
export async function tellLinkNotOpened(
  reason: LinkNotOpened,
  {
    window,
    texts,
    libraryFolderPath,
    onChooseLibrary,
  }: {
    readonly window: BrowserWindow | undefined;
    readonly texts: Texts;
    readonly libraryFolderPath: string;
    readonly onChooseLibrary: () => void;
  },
): Promise<void> {
  const isElsewhere = reason === 'not-there';
  const options = {
    type: 'warning' as const,
    message: texts(`dialog.link.${reason}`),
    detail: texts(`dialog.link.${reason}-detail`, { folderPath: libraryFolderPath }),
    buttons: [texts('dialog.ok'), ...(isElsewhere ? [texts('dialog.link.chooseLibrary')] : [])],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  if (response === 1) onChooseLibrary();
}
