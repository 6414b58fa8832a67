import { dialog, shell } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { LibraryFailure, LibraryState } from '#core/contract/answers';
import type { LibraryAnswers, MovedLibrary } from '#core/contract/requests/libraryRequests';
import { changeLibrary, moveLibraryInto } from '../../article/changeLibrary';
import type { Desk } from '../../article/Desk';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the library and its list. */
export function libraryHandlers(parts: HandlerParts): HandlersOf<LibraryAnswers> {
  const { catalogues, texts, window } = parts;
  return {
    'library:query': async (query) => {
      const { folderPath } = (await parts.desk).store;
      return { ...(await catalogues.of(folderPath).query(query)), folderPath };
    },
    'library:choose': async () => chooseLibrary(await parts.desk),
    'library:open-recent': async () => openRecent(await parts.desk),
    'library:move': async () => move(await parts.desk),
    'library:show-folder': async () => {
      const { folderPath } = (await parts.desk).store;
      // It answers with words, and only for people.
      return (await shell.openPath(folderPath)) === ''
        ? success(null)
        : failure({ code: 'disk', systemCode: 'ENOENT', filePath: folderPath });
    },
  };

  async function chooseFolder(desk: Desk, title: string, buttonLabel: string): Promise<string | undefined> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      buttonLabel,
      defaultPath: desk.store.folderPath,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  }

  async function chooseLibrary(desk: Desk): Promise<Result<LibraryState | null, LibraryFailure>> {
    const folderPath = await chooseFolder(
      desk,
      texts()('dialog.library.chooseTitle'),
      texts()('dialog.library.choose'),
    );
    return folderPath === undefined ? success(null) : changeLibrary(desk, folderPath, parts);
  }

  async function move(desk: Desk): Promise<Result<MovedLibrary | null, LibraryFailure>> {
    const folderPath = await chooseFolder(desk, texts()('dialog.library.moveTitle'), texts()('dialog.library.move'));
    return folderPath === undefined ? success(null) : moveLibraryInto(desk, folderPath, parts);
  }

  async function openRecent(desk: Desk): Promise<Result<LibraryState | null, LibraryFailure>> {
    const folderPath = parts.takeWantedLibrary();
    return folderPath === undefined ? success(null) : changeLibrary(desk, folderPath, parts);
  }
}
