import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import { makeRoom } from './makeRoom';
import { removeTree } from './removeTree';
import { diskFailureOf, systemCodeOf } from '../diskFailureOf';
import { DiskError } from '../DiskError';
import { makeFolders } from '../durable/makeFolders';
import { newTemporaryName } from '../durable/temporaryNames';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';

/** How deep folders may lie in one another: a link to a folder above would never end. */
const deepest = 16;

/** How a library was moved. `copied`: the old folder is there still, untouched. */
export type Moved = 'renamed' | 'copied';

/**
 * Moves a folder with all that is in it to a place where there is nothing, or an empty folder. On the same disk it is
 * renamed. On another it is copied, durably, each file is read again and held against its original, and only then is
 * it put in its place; the old folder stays as it is. After a failure nothing is where there was nothing.
 */
export async function moveLibrary(
  fileSystem: FileSystem,
  from: string,
  to: string,
): Promise<Result<Moved, DiskFailure>> {
  const parentPath = path.dirname(to);
  try {
    if (`${to}${path.sep}`.startsWith(`${from}${path.sep}`)) throw new DiskError('EINVAL', `Into itself: ${to}`);
    await makeFolders(fileSystem, parentPath);
    await makeRoom(fileSystem, to);
    try {
      await fileSystem.rename(from, to);
    } catch (error) {
      if (systemCodeOf(error) !== 'EXDEV') throw error;
      await copyInto(fileSystem, from, to);
      return success('copied');
    }
    await fileSystem.syncFolder(parentPath);
    await fileSystem.syncFolder(path.dirname(from));
    return success('renamed');
  } catch (error) {
    return failure(diskFailureOf(error, to));
  }
}

async function copyInto(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  const stagedPath = path.join(path.dirname(to), newTemporaryName());
  try {
    await copyFolder(fileSystem, from, stagedPath, 0);
    await fileSystem.rename(stagedPath, to);
  } catch (error) {
    await removeTree(fileSystem, stagedPath);
    throw error;
  }
  await fileSystem.syncFolder(path.dirname(to));
}

async function copyFolder(fileSystem: FileSystem, from: string, to: string, depth: number): Promise<void> {
  if (depth > deepest) throw new DiskError('ELOOP', `Too deep: ${from}`);
  await fileSystem.makeFolder(to);
  for (const name of await fileSystem.namesIn(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    const state = await fileSystem.stateOf(source);
    // A link that leads nowhere, or what was taken away meanwhile.
    if (state === undefined) continue;
    if (state.kind === 'folder') await copyFolder(fileSystem, source, target, depth + 1);
    else await copyFile(fileSystem, source, target);
  }
  await fileSystem.syncFolder(to);
}

async function copyFile(fileSystem: FileSystem, source: string, target: string): Promise<void> {
  const written = await writeDurably(fileSystem, target, fileSystem.readPieces(source));
  if (!written.ok) throw new DiskError(written.error.systemCode, `Could not copy ${source}`);
  const [original, copy] = [await hashOf(fileSystem, source), await hashOf(fileSystem, target)];
  if (original !== copy) throw new DiskError('EIO', `Not what it was copied from: ${target}`);
}

async function hashOf(fileSystem: FileSystem, filePath: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of fileSystem.readPieces(filePath)) hash.update(piece);
  return hash.digest('hex');
}
