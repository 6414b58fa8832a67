import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ExportFailure, ExportReport } from '#core/contract/answers';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import type { StagedFile } from '../durable/stageFile';
import { stageFile } from '../durable/stageFile';
import type { FileSystem } from '../FileSystem';
import type { PictureSource } from './PictureSource';

interface Target {
  readonly filePath: string;
  readonly content: () => ReturnType<PictureSource['contentOf']>;
}

/**
 * Writes a published article and its photos into a folder, which is made where it is missing. Files of the
 * same names are replaced; others stay. Everything is on disk before the first file takes its place, the photos before
 * the page that shows them, so that a full disk or a missing photo leaves the folder as it was.
 */
export async function writeExport(
  folderPath: string,
  published: PublishedArticle,
  pictures: PictureSource,
  fileSystem: FileSystem = createNodeFileSystem(),
): Promise<Result<ExportReport, Exclude<ExportFailure, { readonly code: 'not-open' }>>> {
  const exportPath = path.resolve(folderPath);
  const targets: Target[] = [];
  let filePath = exportPath;
  const staged: { readonly target: Target; readonly file: StagedFile }[] = [];
  try {
    for (const picture of published.pictures) {
      if (!(await pictures.has(picture))) return failure({ code: 'picture-missing', image: picture.image });
      targets.push({ filePath: pathWithin(exportPath, picture.path), content: () => pictures.contentOf(picture) });
    }
    for (const file of published.files) {
      targets.push({
        filePath: pathWithin(exportPath, file.path),
        content: async () => success(Buffer.from(file.text)),
      });
    }
    const folderPaths = [...new Set([exportPath, ...targets.map((target) => path.dirname(target.filePath))])];
    for (const folder of folderPaths) {
      filePath = folder;
      await makeFolders(fileSystem, folder);
      await removeStaleFiles(fileSystem, folder);
    }
    for (const target of targets) {
      filePath = target.filePath;
      const content = await target.content();
      if (!content.ok) {
        for (const { file } of staged) await file.discard();
        return content;
      }
      staged.push({ target, file: await stageFile(fileSystem, target.filePath, content.value) });
    }
    for (const { target, file } of staged) {
      filePath = target.filePath;
      await file.putInPlace();
    }
    for (const folder of folderPaths) {
      filePath = folder;
      await fileSystem.syncFolder(folder);
    }
  } catch (error) {
    // Those that are in place already have no other name left to take away.
    for (const { file } of staged) await file.discard();
    return failure(diskFailureOf(error, filePath));
  }
  const files = staged.map(({ target, file }) => ({ filePath: target.filePath, byteCount: file.state.byteCount }));
  const page = files[published.pictures.length];
  if (page === undefined) throw new Error('An export without a page');
  return success({ filePath: page.filePath, files, warnings: published.warnings });
}

/** @throws {Error} when the path leads out of the folder: a bug in what is published. */
function pathWithin(folderPath: string, relativePath: string): string {
  const filePath = path.resolve(folderPath, relativePath);
  if (!filePath.startsWith(folderPath.endsWith(path.sep) ? folderPath : folderPath + path.sep)) {
    throw new Error(`Not within the folder of the export: ${relativePath}`);
  }
  return filePath;
}
