import { dialog, shell } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { LibraryFailure, LibraryState } from '#core/contract/answers';
import type { LibraryAnswers } from '#core/contract/requests/libraryRequests';
import { openLibrary } from '../../../storage/library/openLibrary';
import type { Desk } from '../../article/Desk';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about the library and its list. */
export function libraryHandlers(parts: HandlerParts): HandlersOf<LibraryAnswers> {
  const { clock, fileSystem, settings, texts, window } = parts;
  return {
    'library:list': async () => {
      const { store } = await parts.desk;
      const listed = await store.list();
      if (!listed.ok) return listed;
      const { articles, unreadable } = listed.value;
      return success({ library: { folderPath: store.folderPath, unreadable }, articles });
    },
    'library:choose': async () => chooseLibrary(await parts.desk),
    'library:show-folder': async () => {
      const { folderPath } = (await parts.desk).store;
      // It answers with words, and only for people.
      return (await shell.openPath(folderPath)) === ''
        ? success(null)
        : failure({ code: 'disk', systemCode: 'ENOENT', filePath: folderPath });
    },
  };

  async function chooseLibrary(desk: Desk): Promise<Result<LibraryState | null, LibraryFailure>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: texts()('dialog.library.chooseTitle'),
      buttonLabel: texts()('dialog.library.choose'),
      defaultPath: desk.store.folderPath,
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folderPath] = filePaths;
    if (canceled || folderPath === undefined) return success(null);
    const store = await openLibrary(folderPath, { clock, fileSystem, ...parts.libraryParts });
    if (!store.ok) return store;
    const listed = await store.value.list();
    if (!listed.ok) return listed;
    const changed = await desk.changeLibrary(store.value);
    if (!changed.ok) return changed;
    void settings.change({ libraryFolderPath: store.value.folderPath, lastArticleId: null });
    return success({ folderPath: store.value.folderPath, unreadable: listed.value.unreadable });
  }
}
