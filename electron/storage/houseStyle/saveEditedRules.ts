import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { HouseStyleFailure } from '#core/contract/requests/houseStyleRequests';
import type { HouseRule, HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { problemsOfRules } from '#core/proof/houseStyle/HouseStyle';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { rulesFolder } from '#core/proof/houseStyle/rulesFolder';
import { writeHouseStyle } from '#core/proof/houseStyle/writeHouseStyle';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { sha256Of } from '../hashing';
import { readUtf8 } from '../library/readUtf8';
import { readRulesBytes } from './readRulesFolder';

/** The file of rules that the app writes, as it is on disk: null where there is none. */
export async function readEditedRules(
  fileSystem: FileSystem,
  libraryPath: string,
): Promise<Result<{ readonly file: HouseStyleFile; readonly hash: string } | null, HouseStyleFailure>> {
  const filePath = path.join(libraryPath, rulesFolder.name, rulesFolder.editedFileName);
  try {
    if ((await fileSystem.stateOf(filePath)) === undefined) return success(null);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  const bytes = await readRulesBytes(fileSystem, filePath);
  const text = bytes.ok ? readUtf8(bytes.value) : bytes;
  if (!bytes.ok || !text.ok) {
    return failure({ code: 'rules-damaged', filePath, problems: text.ok ? [] : [text.error] });
  }
  const read = readHouseStyle(text.value);
  if (!read.ok) return failure({ code: 'rules-damaged', filePath, problems: read.error });
  return success({ file: read.value, hash: sha256Of(bytes.value) });
}

/**
 * Writes the rules that were made in the app into their file, whole. Refused where they do not hold together, and where
 * the file is damaged or no longer the one they were made from (`hash`, null for none): then it stays as it is.
 */
export async function saveEditedRules(
  fileSystem: FileSystem,
  libraryPath: string,
  {
    rules,
    hash,
    name,
  }: {
    readonly rules: readonly HouseRule[];
    readonly hash: string | null;
    /** What a new file is called. */
    readonly name: string;
  },
): Promise<Result<null, HouseStyleFailure>> {
  const folderPath = path.join(libraryPath, rulesFolder.name);
  const filePath = path.join(folderPath, rulesFolder.editedFileName);
  const problems = problemsOfRules(rules);
  if (problems.length > 0) return failure({ code: 'rules-refused', filePath, problems });
  const before = await readEditedRules(fileSystem, libraryPath);
  if (!before.ok) return before;
  if ((before.value?.hash ?? null) !== hash) return failure({ code: 'rules-changed', filePath });
  try {
    await makeFolders(fileSystem, folderPath);
    await removeStaleFiles(fileSystem, folderPath);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  const text = writeHouseStyle(before.value?.file.name ?? name, rules);
  const written = await writeDurably(fileSystem, filePath, Buffer.from(text));
  return written.ok ? success(null) : written;
}
