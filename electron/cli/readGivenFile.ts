import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { diskFailureOf } from '../storage/diskFailureOf';
import type { FileSystem } from '../storage/FileSystem';
import { articleForm } from '../storage/library/articleForm';
import type { CommandFailure } from './failed';

/** No article, and no text of one, is as large. */
const { maximumBytes } = articleForm;

/** The bytes of a file that the user named, or why they can't be had. A pipe will do (`<(…)` in a shell). */
export async function readGivenFile(
  fileSystem: FileSystem,
  filePath: string,
): Promise<Result<Uint8Array, CommandFailure>> {
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state !== undefined && state.byteCount > maximumBytes) {
      const problem = { place: '', code: 'file-too-large', facts: { maximum: maximumBytes } } as const;
      return failure({ code: 'invalid', filePath, problems: [problem] });
    }
    return success(await fileSystem.readFile(filePath));
  } catch (error) {
    const { systemCode } = diskFailureOf(error, filePath);
    return failure({ code: 'disk', filePath, systemCode, isGiven: true });
  }
}
