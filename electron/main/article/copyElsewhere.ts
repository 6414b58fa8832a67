import { readFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { OpenFailure } from '#core/library/failures';
import { createArticle } from '#core/article/createArticle';
import { picturePaths } from '#core/publish/picturePaths';
import type { FileSystem } from '../../storage/FileSystem';
import type { LibraryParts } from '../../storage/library/FolderLibrary';
import { openLibrary } from '../../storage/library/openLibrary';
import type { Texts } from '../language/Texts';
import type { Desk } from './Desk';

/**
 * Lets the user choose another library, puts a copy of an article there and opens it. A library that has the article
 * already gets another article of the same text. Pictures that can't be read stay behind: the text must not wait for
 * them. Null when the user cancels.
 */
export async function copyElsewhere(
  session: ArticleSession,
  desk: Desk,
  {
    window,
    texts,
    clock,
    ids,
    fileSystem,
    libraryParts,
    rememberLibrary,
  }: {
    readonly window: BrowserWindow;
    readonly texts: Texts;
    readonly clock: Clock;
    readonly ids: IdSource;
    readonly fileSystem: FileSystem;
    readonly libraryParts: LibraryParts;
    readonly rememberLibrary: (folderPath: string, left: string) => void;
  },
): Promise<Result<OpenArticle | null, OpenFailure>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts('dialog.library.chooseTitle'),
    buttonLabel: texts('dialog.library.choose'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folderPath] = filePaths;
  if (canceled || folderPath === undefined) return success(null);
  const opened = await openLibrary(folderPath, { clock, fileSystem, ...libraryParts });
  if (!opened.ok) return opened;
  const article = session.current();
  const isThere = (await opened.value.open(article.id)).ok;
  const { id } = isThere ? createArticle({ clock, ids }, { language: article.language }) : article;
  const created = await opened.value.create({ ...article, id });
  if (!created.ok) return created;
  for (const { image } of picturePaths(article.document, 'images')) {
    const picturePath = session.picturePath(image);
    const bytes = picturePath === undefined ? undefined : await readFile(picturePath).catch(() => undefined);
    if (bytes !== undefined) await created.value.addPicture(bytes, image);
  }
  const before = desk.store.folderPath;
  const changed = await desk.changeLibrary(opened.value);
  if (!changed.ok) return failure(changed.error);
  rememberLibrary(opened.value.folderPath, before);
  return desk.open(id);
}
