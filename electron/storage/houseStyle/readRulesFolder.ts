import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { HouseStyleTexts, RulesText } from '#core/contract/requests/houseStyleRequests';
import type { DiskFailure } from '#core/library/failures';
import { rulesFolder } from '#core/proof/houseStyle/rulesFolder';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { sha256Of } from '../hashing';
import { mapInParallel } from '../library/mapInParallel';
import { readUtf8 } from '../library/readUtf8';

/** A larger file is no list of rules that a newsroom keeps: it is told of and left alone. */
export const maximumRulesBytes = 8_000_000;
/** More files than that are a folder that was put there by mistake. */
const maximumFiles = 50;
const parallelReads = 8;

/** The texts of the files of rules in a library, with what is wrong with those that are none. None where there is no folder. */
export async function readRulesFolder(
  fileSystem: FileSystem,
  libraryPath: string,
): Promise<Result<HouseStyleTexts, DiskFailure>> {
  const folderPath = path.join(libraryPath, rulesFolder.name);
  try {
    const isThere = (await fileSystem.stateOf(folderPath))?.kind === 'folder';
    const names = isThere ? (await fileSystem.namesIn(folderPath)).filter(isRulesFile).toSorted(inOrder) : [];
    const files = await mapInParallel(
      [...names.entries()],
      parallelReads,
      async ([index, fileName]): Promise<RulesText> => {
        const filePath = path.join(folderPath, fileName);
        const isEdited = isEditedFile(fileName);
        const read: Result<Uint8Array, Problem> =
          // The app's own file stands last, and is read in any case.
          index >= maximumFiles && !isEdited
            ? failure({ place: '', code: 'too-many-rule-files', facts: { maximum: maximumFiles } })
            : await readRulesBytes(fileSystem, filePath);
        if (!read.ok) return { fileName, filePath, isEdited, hash: null, text: read };
        return { fileName, filePath, isEdited, hash: sha256Of(read.value), text: readUtf8(read.value) };
      },
    );
    const key = sha256Of(
      Buffer.from(JSON.stringify([folderPath, files.map(({ fileName, hash }) => [fileName, hash])])),
    );
    return success({ key, files });
  } catch (error) {
    return failure(diskFailureOf(error, folderPath));
  }
}

/** The bytes of a file of rules or a table, within bounds; else what is wrong with it. */
export async function readRulesBytes(fileSystem: FileSystem, filePath: string): Promise<Result<Uint8Array, Problem>> {
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state !== undefined && state.kind !== 'file') {
      return failure({ place: '', code: 'not-readable', facts: { systemCode: 'EISDIR' } });
    }
    if (state !== undefined && state.byteCount > maximumRulesBytes) {
      return failure({ place: '', code: 'file-too-large', facts: { maximum: maximumRulesBytes } });
    }
    return success(await fileSystem.readFile(filePath));
  } catch (error) {
    const { systemCode } = diskFailureOf(error, filePath);
    return failure({ place: '', code: 'not-readable', facts: { systemCode } });
  }
}

/** Hidden ones are writes under way, or not ours. */
function isRulesFile(name: string): boolean {
  return /^[^.].*\.(?:json|ya?ml)$/iu.test(name);
}

/** By name, the app's own file last. */
function inOrder(one: string, other: string): number {
  return Number(isEditedFile(one)) - Number(isEditedFile(other)) || (one < other ? -1 : 1);
}

function isEditedFile(name: string): boolean {
  return name === rulesFolder.editedFileName;
}
