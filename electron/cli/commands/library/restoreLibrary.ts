import type { UsageProblem } from '../../arguments/readArguments';
import { readSnapshots } from '../../../storage/backup/readSnapshots';
import { restoreBackup } from '../../../storage/backup/restoreBackup';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import type { Command, CommandContext } from '../../Command';
import type { Outcome } from '../../Outcome';
import { misused } from '../../misused';
import { backupFailed } from './backupFailed';
import { chooseBackup } from './chooseBackup';

/** `spalt library restore`: makes a new library of a backup, or lists what there is to restore. */
export const restoreLibrary: Command = {
  shape: {
    name: 'library restore',
    operands: ['backup'],
    options: { to: { type: 'string' }, snapshot: { type: 'string' }, list: { type: 'boolean' } },
  },
  async run({ operands: [folderPath = ''], values, flags }, context) {
    const { texts, fileSystem } = context;
    const to = values.get('to');
    if (to === undefined && !flags.has('list')) {
      const problem: UsageProblem = { code: 'option-missing', facts: { option: '--to' } };
      return misused(problem, 'spalt library restore --help', texts);
    }
    const chosen = await chooseBackup(fileSystem, folderPath);
    if (!chosen.ok) return backupFailed(chosen.error, texts);
    if (to === undefined || flags.has('list')) return listSnapshots(chosen.value, folderPath, context);
    const snapshotName = values.get('snapshot');
    const restored = await restoreBackup({
      backupPath: chosen.value,
      folderPath: to,
      fileSystem,
      ...(snapshotName === undefined ? {} : { snapshotName }),
    });
    if (!restored.ok) {
      return backupFailed(
        { ...restored.error, folderPath: restored.error.code === 'not-empty' ? to : folderPath },
        texts,
      );
    }
    const { articleCount, fileCount, damaged } = restored.value;
    return {
      exitCode: damaged.length === 0 ? 0 : 2,
      lines: [texts('cli.restored', { articles: articleCount, files: fileCount }), restored.value.folderPath],
      messages: damaged.map(({ path, reason }) => `${path}: ${texts(`cli.damaged.${reason}`)}`),
      data: { ok: damaged.length === 0, ...(damaged.length === 0 ? {} : { code: 'damaged' }), ...restored.value },
    };
  },
};

async function listSnapshots(
  backupPath: string,
  folderPath: string,
  { texts, fileSystem }: CommandContext,
): Promise<Outcome> {
  try {
    const { snapshots, unreadable } = await readSnapshots(fileSystem, backupPath);
    return {
      exitCode: 0,
      lines: snapshots.map(({ name, articleCount, fileCount }) =>
        [name, texts('cli.snapshot', { articles: articleCount, files: fileCount })].join('\t'),
      ),
      messages: unreadable.map((name) => `${name}: ${texts('problem.backup-damaged')}`),
      data: { ok: true, backupPath, snapshots, unreadable },
    };
  } catch (error) {
    return backupFailed({ ...diskFailureOf(error, folderPath), folderPath }, texts);
  }
}
