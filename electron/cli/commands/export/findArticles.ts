import path from 'node:path';
import type { FileSystem } from '../../../storage/FileSystem';
import { articleFileName, articleFolderNames } from '../../../storage/library/readLibraryFolder';

/** An article that is to be exported. */
export interface FoundArticle {
  readonly filePath: string;
  /** Whether it was found in a library that the user named, and is of those only if readers may have it. */
  readonly isOfLibrary: boolean;
}

/** The articles that the user named: files, folders of articles, libraries; of a library in the order of its folders. */
export async function findArticles(
  fileSystem: FileSystem,
  given: readonly string[],
): Promise<{ readonly articles: readonly FoundArticle[]; readonly isOne: boolean }> {
  const articles = new Map<string, FoundArticle>();
  let isOne = given.length === 1;
  const add = (filePath: string, isOfLibrary: boolean): void => {
    const key = path.resolve(filePath);
    if (!articles.has(key)) articles.set(key, { filePath, isOfLibrary });
  };
  const stateOf = (place: string) => fileSystem.stateOf(place).catch(() => undefined);
  for (const place of given) {
    if ((await stateOf(place))?.kind !== 'folder') add(place, false);
    else if ((await stateOf(path.join(place, articleFileName)))?.kind === 'file')
      add(path.join(place, articleFileName), false);
    else {
      isOne = false;
      for (const name of (await articleFolderNames(fileSystem, place)).toSorted()) {
        const filePath = path.join(place, name, articleFileName);
        if ((await stateOf(filePath))?.kind === 'file') add(filePath, true);
      }
    }
  }
  return { articles: [...articles.values()], isOne };
}
