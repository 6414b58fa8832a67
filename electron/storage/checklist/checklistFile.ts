import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ChecklistFailure } from '#core/contract/requests/workflowRequests';
import type { Checklist } from '#core/proof/preflight/checklist';
import { readChecklist, writeChecklist } from '#core/proof/preflight/checklistFile';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { readUtf8 } from '../library/readUtf8';

/** The name of the file in the library that holds what the newsroom asks of an article at each step. */
export const checklistFileName = 'checklist.json';

/** A hundred times the longest checklist. */
const maximumBytes = 1024 * 1024;

/** The checklist of a library; `usual` where it has none. What a file does not name is as in `usual`. */
export async function readChecklistFile(
  fileSystem: FileSystem,
  libraryPath: string,
  usual: Checklist,
): Promise<Result<Checklist, ChecklistFailure>> {
  const filePath = path.join(libraryPath, checklistFileName);
  const damaged = (problems: readonly Problem[]): Result<never, ChecklistFailure> =>
    failure({ code: 'checklist', filePath, problems });
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state === undefined) return success(usual);
    if (state.kind !== 'file') return damaged([{ place: '', code: 'not-a-checklist', facts: {} }]);
    if (state.byteCount > maximumBytes) {
      return damaged([{ place: '', code: 'file-too-large', facts: { maximum: maximumBytes } }]);
    }
    const text = readUtf8(await fileSystem.readFile(filePath));
    if (!text.ok) return damaged([text.error]);
    const read = readChecklist(text.value, usual);
    return read.ok ? read : damaged(read.error);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}

/** Keeps the checklist of a library. A file that can't be read is left alone: somebody may have written much in it. */
export async function writeChecklistFile(
  fileSystem: FileSystem,
  libraryPath: string,
  checklist: Checklist,
): Promise<Result<null, ChecklistFailure>> {
  const before = await readChecklistFile(fileSystem, libraryPath, checklist);
  if (!before.ok) return before;
  const filePath = path.join(libraryPath, checklistFileName);
  try {
    await makeFolders(fileSystem, libraryPath);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  const written = await writeDurably(fileSystem, filePath, Buffer.from(writeChecklist(checklist)));
  return written.ok ? success(null) : written;
}
