import path from 'node:path';
import { endWriter, newWriterMark, ownCopyNameOf, presenceNameOf } from '../../../electron/storage/writers/writerMarks';
import { newTemporaryName } from '../../../electron/storage/durable/temporaryNames';
import { imagesFolderName } from '../../../electron/storage/pictures/picturePathIn';
import { versionsFolderName } from '../../../electron/storage/versions/ArticleVersions';

const temporaryNameCount = 24;
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
  const names = nextTemporaryNames();
  const ownNames = [...names, ...nextWriterNames()];
  const unpacked = (importFolder === undefined ? [] : names.slice(0, nextTemporaryFolders))
    .map((name) => path.join(importFolder ?? '', name))
    .flatMap((folder) => [folder, path.join(folder, imagesFolderName), path.join(folder, versionsFolderName)]);
  const all = [...folders, ...unpacked];
  return [...all, ...filePaths, ...all.flatMap((folder) => ownNames.map((name) => path.join(folder, name)))];
}

/** The next temporary names, counted on from the last, which is used up. */
export function nextTemporaryNames(): readonly string[] {
  const [, stem = '', count = ''] = /^(.*-)(\d+)\.tmp$/u.exec(newTemporaryName()) ?? [];
  return Array.from({ length: temporaryNameCount }, (_, index) => `${stem}${Number(count) + 1 + index}.tmp`);
}

/** The names by which writers will tell of themselves, and those of the writer that is at work. */
export function nextWriterNames(): readonly string[] {
  const mark = newWriterMark();
  endWriter(mark);
  const [, stem = '', count = ''] = /^(.*-)(\d+)$/u.exec(mark) ?? [];
  const marks = Array.from({ length: nextWriters + 1 }, (_, index) => `${stem}${Number(count) - 1 + index}`);
  return marks.flatMap((next) => [presenceNameOf(next), ownCopyNameOf(next)]);
}
