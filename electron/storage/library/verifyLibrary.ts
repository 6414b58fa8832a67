import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { Problem } from '#core/base/Problem';
import { figuresOf } from '#core/document/figuresOf';
import { imageNamePattern } from '#core/document/imageNamePattern';

import { trashFolderName } from '#core/library/trash/trashRecord';
import { hashOfFile } from '../hashing';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { imagesFolderName, picturePathIn } from '../pictures/picturePathIn';
import { versionsFolderName } from '../versions/ArticleVersions';
import { versionForm } from '../versions/versionForm';
import { articleForm } from './articleForm';
import { articleFileName, articleFolderNames } from './readLibraryFolder';

/** Something in a library that is not as it should be. */
export interface LibraryFault {
  /** Of the file, from the top of the library. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** What a look through a library found. */
export interface LibraryCheck {
  readonly articleCount: number;
  readonly versionCount: number;
  readonly pictureCount: number;
  readonly faults: readonly LibraryFault[];
}

/**
 * Reads all of a library to the last byte: every article, in the trash as well, its versions, and its photos, each
 * against the hash that it is named by. Nothing is changed. Rejects when the folder itself can't be read.
 */
export async function verifyLibrary(fileSystem: FileSystem, libraryPath: string): Promise<LibraryCheck> {
  const counts = { articleCount: 0, versionCount: 0, pictureCount: 0 };
  const faults: LibraryFault[] = [];
  const folderOf = new Map<string, string>();
  const names = (await articleFolderNames(fileSystem, libraryPath)).filter((name) => name !== trashFolderName);
  const trashPath = path.join(libraryPath, trashFolderName);
  const trashNames = await articleFolderNames(fileSystem, trashPath).catch((): readonly string[] => []);
  for (const name of names.toSorted()) await checkFolder(name, true);
  for (const name of trashNames.toSorted()) await checkFolder(path.join(trashFolderName, name), false);
  return { ...counts, faults };

  async function checkFolder(folderName: string, isListed: boolean): Promise<void> {
    const articlePath = path.join(folderName, articleFileName);
    const inFolder = await namesIn(folderName);
    // Somebody else's folder, or a file.
    if (!inFolder.includes(articleFileName) && !inFolder.includes(versionsFolderName)) return;
    const article = await readAs(articlePath, articleForm);
    if (article !== undefined) {
      counts.articleCount += 1;
      const other = isListed ? folderOf.get(article.data.id) : undefined;
      if (other !== undefined) tell(articlePath, { place: 'id', code: 'duplicate-id', facts: { other } });
      if (isListed) folderOf.set(article.data.id, folderName);
      await checkPictures(folderName, article.data);
    }
    for (const name of (await namesIn(path.join(folderName, versionsFolderName))).toSorted()) {
      if (!/^[^.].*\.json$/u.test(name)) continue;
      const version = await readAs(path.join(folderName, versionsFolderName, name), versionForm);
      if (version !== undefined) counts.versionCount += 1;
    }
  }

  async function checkPictures(folderName: string, { document }: ArticleFile): Promise<void> {
    const imagesPath = path.join(folderName, imagesFolderName);
    const present = new Set(await namesIn(imagesPath));
    for (const { figure, place } of figuresOf(document)) {
      const { image } = figure.attrs;
      if (picturePathIn(folderName, image) === undefined || present.has(image)) continue;
      tell(path.join(folderName, articleFileName), {
        place: `${place}.attrs.image`,
        code: 'picture-missing',
        facts: { found: image },
      });
    }
    for (const name of [...present].toSorted().filter((other) => imageNamePattern.test(other))) {
      counts.pictureCount += 1;
      const picturePath = path.join(imagesPath, name);
      await attempt(picturePath, async () => {
        const { sha256 } = await hashOfFile(fileSystem, path.join(libraryPath, picturePath));
        if (!name.startsWith(sha256)) tell(picturePath, { place: '', code: 'picture-damaged', facts: {} });
      });
    }
  }

  async function readAs<Value>(
    filePath: string,
    form: {
      readonly maximumBytes: number;
      read(
        bytes: Uint8Array,
      ): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: readonly Problem[] };
    },
  ): Promise<Value | undefined> {
    return attempt(filePath, async () => {
      const fullPath = path.join(libraryPath, filePath);
      const state = await fileSystem.stateOf(fullPath);
      const maximum = form.maximumBytes;
      if (state !== undefined && state.byteCount > maximum) {
        tell(filePath, { place: '', code: 'file-too-large', facts: { maximum } });
        return undefined;
      }
      const read = form.read(await fileSystem.readFile(fullPath));
      if (read.ok) return read.value;
      faults.push({ path: filePath, problems: read.error });
      return undefined;
    });
  }

  async function attempt<Value>(filePath: string, action: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await action();
    } catch (error) {
      const { systemCode } = diskFailureOf(error, filePath);
      tell(filePath, { place: '', code: 'not-readable', facts: { systemCode } });
      return undefined;
    }
  }

  function tell(filePath: string, problem: Problem): void {
    faults.push({ path: filePath, problems: [problem] });
  }

  async function namesIn(folderName: string): Promise<readonly string[]> {
    return fileSystem.namesIn(path.join(libraryPath, folderName)).catch(() => []);
  }
}
