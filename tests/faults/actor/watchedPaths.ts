import path from 'node:path';
import { endWriter, newWriterMark, ownCopyNameOf, presenceNameOf } from '../../../electron/storage/writers/writerMarks';
import { newTemporaryName } from '../../../electron/storage/durable/temporaryNames';
import { imagesFolderName } from '../../../electron/storage/pictures/picturePathIn';
import { versionsFolderName } from '../../../electron/storage/versions/ArticleVersions';

const nextTemporaryNames = 24;
/** Of so many of them there may be folders, as imports make them. */
const nextTemporaryFolders = 8;
const nextWriters = 4;

/**
 * Every path within those folders that storage is about to use, as `strace -P` wants them: whole and exact. Temporary
 * names are counted on from the last, which only the process itself knows. `importFolder`: where bundles are imported.
 */
export function watchedPaths(
  folders: readonly string[],
  filePaths: readonly string[],
  importFolder?: string,
): readonly string[] {
  const [, stem = '', count = ''] = /^(.*-)(\d+)\.tmp$/u.exec(newTemporaryName()) ?? [];
  const names = Array.from({ length: nextTemporaryNames }, (_, index) => `${stem}${Number(count) + 1 + index}.tmp`);
  const ownNames = [...names, ...writerNames()];
  const unpacked = (importFolder === undefined ? [] : names.slice(0, nextTemporaryFolders))
    .map((name) => path.join(importFolder ?? '', name))
    .flatMap((folder) => [folder, path.join(folder, imagesFolderName), path.join(folder, versionsFolderName)]);
  const all = [...folders, ...unpacked];
  return [...all, ...filePaths, ...all.flatMap((folder) => ownNames.map((name) => path.join(folder, name)))];
}

/** The names by which writers will tell of themselves, and those of the writer that is at work. */
function writerNames(): readonly string[] {
  const mark = newWriterMark();
  endWriter(mark);
  const [, stem = '', count = ''] = /^(.*-)(\d+)$/u.exec(mark) ?? [];
  const marks = Array.from({ length: nextWriters + 1 }, (_, index) => `${stem}${Number(count) - 1 + index}`);
  return marks.flatMap((next) => [presenceNameOf(next), ownCopyNameOf(next)]);
}
