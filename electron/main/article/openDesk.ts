import { dialog } from 'electron';
import type { Clock } from '#core/base/Clock';
import type { FileSystem } from '../../storage/FileSystem';
import type { LibraryParts } from '../../storage/library/FolderLibrary';
import { openLibrary } from '../../storage/library/openLibrary';
import { reasonOf } from '../language/reasonOf';
import type { Texts } from '../language/Texts';
import { Desk } from './Desk';

/**
 * Opens the library, or asks what to do when it can't be opened: a drive that is not plugged in, a folder that may not
 * be read. Undefined when the user gives up.
 */
export async function openDesk(
  folderPath: string,
  {
    clock,
    fileSystem,
    texts,
    libraryParts,
    onOtherFolder,
  }: {
    readonly clock: Clock;
    readonly fileSystem: FileSystem;
    readonly texts: () => Texts;
    readonly libraryParts: LibraryParts;
    /** The user has chosen this folder instead. */
    readonly onOtherFolder: (folderPath: string) => void;
  },
): Promise<Desk | undefined> {
  let wanted = folderPath;
  for (;;) {
    const opened = await openLibrary(wanted, { clock, fileSystem, ...libraryParts });
    if (opened.ok) {
      if (wanted !== folderPath) onOtherFolder(wanted);
      return new Desk(opened.value);
    }
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: texts()('dialog.library.message'),
      detail: texts()('dialog.library.detail', { folderPath: wanted, reason: reasonOf(opened.error, texts()) }),
      buttons: [texts()('dialog.tryAgain'), texts()('dialog.library.chooseOther'), texts()('dialog.quit')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 2) return undefined;
    if (response === 1) {
      const { filePaths } = await dialog.showOpenDialog({
        title: texts()('dialog.library.chooseTitle'),
        buttonLabel: texts()('dialog.library.choose'),
        properties: ['openDirectory', 'createDirectory'],
      });
      wanted = filePaths[0] ?? wanted;
    }
  }
}
