import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import type { ImportPlan } from '#core/library/bundle/planImport';
import { planImport } from '#core/library/bundle/planImport';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf } from '../diskFailureOf';
import type { StorageFailure } from '../durable/StorageError';
import type { FileSystem } from '../FileSystem';
import type { BundleReader } from './BundleReader';
import { lookIntoLibrary } from './lookIntoLibrary';

/** Tells what is in a bundle, read to the last byte, and what `importBundle` would do with it. Nothing is written. */
export async function planBundleImport(
  filePath: string,
  libraryFolderPath: string,
  { reader, fileSystem = createNodeFileSystem() }: { readonly reader: BundleReader; readonly fileSystem?: FileSystem },
): Promise<Result<{ readonly contents: BundleContents; readonly plan: ImportPlan }, StorageFailure>> {
  const read = await reader.read(filePath);
  if (!read.ok) return read;
  const libraryPath = path.resolve(libraryFolderPath);
  try {
    const library = await lookIntoLibrary(fileSystem, libraryPath, read.value);
    return success({ contents: read.value, plan: planImport(read.value, library) });
  } catch (error) {
    return failure(diskFailureOf(error, libraryPath));
  }
}
