import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { WordListFailure } from '#core/contract/requests/proofRequests';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { readUtf8 } from '../library/readUtf8';

/** The name of a word list: in the library the newsroom's, beside the settings one's own. */
export const wordListFileName = 'words.txt';

/** A larger file is no word list that a newsroom keeps: it is told of and left alone. */
const maximumBytes = 8 * 1024 * 1024;

/** The text of a word list in a folder, one word a line; empty where there is none yet. */
export async function readWordListFile(
  fileSystem: FileSystem,
  folderPath: string,
): Promise<Result<string, WordListFailure>> {
  const filePath = path.join(folderPath, wordListFileName);
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state === undefined) return success('');
    if (state.kind !== 'file' || state.byteCount > maximumBytes) return failure({ code: 'word-list', filePath });
    const text = readUtf8(await fileSystem.readFile(filePath));
    return text.ok ? success(text.value.replace(/^\uFEFF/u, '')) : failure({ code: 'word-list', filePath });
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}

/**
 * Adds a word to the list in a folder as a line of its own, and gives the text of the list. What stands there is read
 * first and stays as it is; a list that can't be read is left alone.
 */
export async function addToWordListFile(
  fileSystem: FileSystem,
  folderPath: string,
  { word, heading }: { readonly word: string; readonly heading: string },
): Promise<Result<string, WordListFailure>> {
  const before = await readWordListFile(fileSystem, folderPath);
  if (!before.ok) return before;
  const lines = before.value.split(/\r\n?|\n/u);
  if (lines.some((line) => line.trim() === word)) return before;
  const start = before.value === '' ? `# ${heading}\n` : before.value.replace(/(?<!\n)$/u, '\n');
  const text = `${start}${word}\n`;
  const filePath = path.join(folderPath, wordListFileName);
  try {
    await makeFolders(fileSystem, folderPath);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  const written = await writeDurably(fileSystem, filePath, Buffer.from(text));
  return written.ok ? success(text) : written;
}
