import path from 'node:path';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { verifyBackup } from '../../../storage/backup/verifyBackup';
import { verifyLibrary } from '../../../storage/library/verifyLibrary';
import type { Command, CommandContext } from '../../Command';
import { failed } from '../../failed';
import { describeProblem, describeProblemAt } from '../../messages/describeProblem';
import type { Outcome } from '../../Outcome';
import { backupFailed } from './backupFailed';
import { chooseBackup } from './chooseBackup';

/** `spalt library verify`: reads all of a library, or of a backup, and tells what is wrong. */
export const verifyLibraryFolder: Command = {
  shape: { name: 'library verify', operands: ['folder'], options: { backup: { type: 'boolean' } } },
  run: ({ operands: [folderPath = ''], flags }, context) =>
    flags.has('backup') ? checkBackup(folderPath, context) : checkLibrary(folderPath, context),
};

async function checkLibrary(libraryPath: string, { texts, fileSystem }: CommandContext): Promise<Outcome> {
  try {
    const { faults, ...counts } = await verifyLibrary(fileSystem, libraryPath);
    const told = faults.map(({ path: place, problems }) => ({ filePath: path.join(libraryPath, place), problems }));
    return {
      exitCode: faults.length === 0 ? 0 : 2,
      lines: [texts('cli.verified', { ...counts, faults: faults.length })],
      messages: told.flatMap(({ filePath, problems }) =>
        problems.map((problem) => describeProblemAt(filePath, problem, texts)),
      ),
      data: {
        ok: faults.length === 0,
        ...(faults.length === 0 ? {} : { code: 'faults' }),
        ...counts,
        faults: told.map(({ filePath, problems }) => ({
          filePath,
          problems: problems.map((problem) => ({ ...problem, message: describeProblem(problem, texts) })),
        })),
      },
    };
  } catch (error) {
    return failed({ ...diskFailureOf(error, libraryPath), isGiven: true }, texts);
  }
}

async function checkBackup(folderPath: string, { texts, fileSystem }: CommandContext): Promise<Outcome> {
  const chosen = await chooseBackup(fileSystem, folderPath);
  if (!chosen.ok) return backupFailed(chosen.error, texts);
  const checked = await verifyBackup({ backupPath: chosen.value, fileSystem });
  if (!checked.ok) return backupFailed({ ...checked.error, folderPath }, texts);
  const { snapshotCount, objectCount, damaged, unreadable } = checked.value;
  const faultCount = damaged.length + unreadable.length;
  return {
    exitCode: faultCount === 0 ? 0 : 2,
    lines: [texts('cli.backupVerified', { snapshots: snapshotCount, files: objectCount, faults: faultCount })],
    messages: [
      ...unreadable.map((name) => `${name}: ${texts('problem.backup-damaged')}`),
      ...damaged.map(({ snapshotName, path: place, reason }) =>
        [snapshotName, place, texts(`cli.damaged.${reason}`)].filter((part) => part !== '').join(': '),
      ),
    ],
    data: { ok: faultCount === 0, ...(faultCount === 0 ? {} : { code: 'faults' }), ...checked.value },
  };
}
