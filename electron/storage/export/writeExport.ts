import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ExportFailure, ExportProgress, WrittenFiles } from '#core/contract/answers';
import type { FileMaking, PublishedArticle } from '#core/publish/publishArticle';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf, systemCodeOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import type { StagedFile } from '../durable/stageFile';
import { stageFile } from '../durable/stageFile';
import type { FileSystem } from '../FileSystem';
import { mapInParallel } from '../library/mapInParallel';
import type { PictureSource } from './PictureSource';

interface Target {
  readonly filePath: string;
  readonly content: () => ReturnType<PictureSource['contentOf']>;
}

/** Makes a file of its text and of the photos within it, by their paths. Rejects when it can't be made. */
export type MakeFile = (
  as: FileMaking['as'],
  text: string,
  pictures: readonly { readonly path: string; readonly bytes: Uint8Array }[],
) => Promise<Uint8Array>;

/** How an export goes on beside what else there is to do. */
export interface ExportCourse {
  /** For files that are not text. */
  readonly makeFile?: MakeFile;
  /** How many files are made at once. */
  readonly jobCount?: number;
  /** Ends it before the first file takes its place: then what `writeExport` gives rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told at the beginning and after each file that was made. */
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** Why nothing was written. */
export type WriteFailure = Exclude<ExportFailure, { readonly code: 'not-open' | 'not-printed' }>;

/**
 * Writes a published article and its photos into a folder, which is made where it is missing. Files of the
 * same names are replaced; others stay. Everything is on disk before the first file takes its place, the photos before
 * the page that shows them, so that a full disk, a missing photo or a change of mind leaves the folder as it was.
 */
export async function writeExport(
  folderPath: string,
  published: Omit<PublishedArticle, 'cardPicture'>,
  pictures: PictureSource,
  fileSystem: FileSystem = createNodeFileSystem(),
  { jobCount = 1, signal, onProgress, makeFile }: ExportCourse = {},
): Promise<Result<WrittenFiles, WriteFailure>> {
  const exportPath = path.resolve(folderPath);
  const { assets = [] } = published;
  const targets: Target[] = [];
  let filePath = exportPath;
  const staged: StagedFile[] = [];
  const madeFolders: string[] = [];
  let doneCount = 0;
  let totalCount = 0;
  const tellDone = (): void => onProgress?.({ doneCount: ++doneCount, totalCount });
  const made = async (text: string, { as, pictures: within }: FileMaking): Promise<Uint8Array> => {
    const contents = await mapInParallel(within, jobCount, async (picture) => {
      signal?.throwIfAborted();
      const content = await orAborted(pictures.contentOf(picture), signal);
      if (!content.ok) throw new NotMade(content.error);
      const bytes = content.value instanceof Uint8Array ? content.value : await buffer(content.value);
      tellDone();
      return { path: picture.path, bytes };
    });
    if (makeFile === undefined) throw new Error(`Nobody here makes such a file: ${as}`);
    return orAborted(makeFile(as, text, contents), signal).catch((error: unknown) => {
      throw signal?.aborted === true ? error : new NotMade({ code: 'file-not-made' });
    });
  };
  const takeBack = async (): Promise<void> => {
    // Those that are in place already have no other name left to take away.
    for (const file of Object.values(staged)) await file.discard();
    for (const folder of madeFolders.toReversed()) await fileSystem.removeFolder(folder).catch(() => undefined);
  };
  try {
    const within = published.files.flatMap(({ making }) => making?.pictures ?? []);
    for (const picture of [...published.pictures, ...within]) {
      if (!(await pictures.has(picture))) return failure({ code: 'picture-missing', image: picture.image });
    }
    for (const picture of published.pictures) {
      targets.push({ filePath: pathWithin(exportPath, picture.path), content: () => pictures.contentOf(picture) });
    }
    for (const { path: assetPath, bytes } of assets) {
      targets.push({ filePath: pathWithin(exportPath, assetPath), content: async () => success(bytes) });
    }
    for (const file of published.files) {
      targets.push({
        filePath: pathWithin(exportPath, file.path),
        content: async () =>
          success(file.making === undefined ? Buffer.from(file.text) : await made(file.text, file.making)),
      });
    }
    const folderPaths = [...new Set([exportPath, ...targets.map((target) => path.dirname(target.filePath))])];
    for (const folder of folderPaths) {
      filePath = folder;
      if ((await fileSystem.stateOf(folder)) === undefined) madeFolders.push(folder);
      await makeFolders(fileSystem, folder);
      await removeStaleFiles(fileSystem, folder);
    }
    totalCount = targets.length + within.length;
    onProgress?.({ doneCount, totalCount });
    await mapInParallel([...targets.entries()], jobCount, async ([index, target]) => {
      signal?.throwIfAborted();
      const content = await orAborted(target.content(), signal);
      if (!content.ok) throw new NotMade(content.error);
      try {
        staged[index] = await stageFile(fileSystem, target.filePath, content.value);
      } catch (error) {
        if (systemCodeOf(error) === undefined) throw error;
        throw new NotMade(diskFailureOf(error, target.filePath));
      }
      tellDone();
    });
    signal?.throwIfAborted();
    for (const [index, file] of staged.entries()) {
      filePath = targets[index]?.filePath ?? exportPath;
      await file.putInPlace();
    }
    for (const folder of folderPaths) {
      filePath = folder;
      await fileSystem.syncFolder(folder);
    }
  } catch (error) {
    await takeBack();
    if (signal?.aborted === true) throw error;
    return failure(error instanceof NotMade ? error.why : diskFailureOf(error, filePath));
  }
  const files = targets.map((target, index) => ({
    filePath: target.filePath,
    byteCount: staged[index]?.state.byteCount ?? 0,
  }));
  const page = files[published.pictures.length + assets.length];
  if (page === undefined) throw new Error('An export without a page');
  return success({ filePath: page.filePath, files, warnings: published.warnings });
}

/** Ends the making of the others. */
class NotMade extends Error {
  readonly why: WriteFailure;

  constructor(why: WriteFailure) {
    super(`Not made: ${why.code}`);
    this.name = 'NotMade';
    this.why = why;
  }
}

/** What is under way goes on where it is, but nobody waits for it. */
async function orAborted<Value>(value: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return value;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(reasonOf(signal));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** @throws {Error} when the path leads out of the folder: a bug in what is published. */
function pathWithin(folderPath: string, relativePath: string): string {
  const filePath = path.resolve(folderPath, relativePath);
  if (!filePath.startsWith(folderPath.endsWith(path.sep) ? folderPath : folderPath + path.sep)) {
    throw new Error(`Not within the folder of the export: ${relativePath}`);
  }
  return filePath;
}
