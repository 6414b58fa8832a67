import { retentions } from '#core/library/backup/keptSnapshots';
import { backupPathFor } from '../../../storage/backup/backupFolder';
import { takeBackup } from '../../../storage/backup/takeBackup';
import type { Command } from '../../Command';
import { backupFailed } from './backupFailed';

/** `spalt library backup`: backs a library up, into the same folder as the app does. */
export const backUpLibrary: Command = {
  shape: {
    name: 'library backup',
    operands: ['folder'],
    options: { to: { type: 'string', isRequired: true }, keep: { type: 'string', choices: retentions } },
  },
  async run({ operands: [libraryPath = ''], values }, { texts, fileSystem, clock }) {
    const folderPath = values.get('to') ?? '';
    const backupPath = backupPathFor(folderPath, libraryPath);
    const retention = retentions.find((name) => name === values.get('keep')) ?? 'year';
    const taken = await takeBackup({ libraryPath, backupPath, retention, clock, fileSystem });
    if (!taken.ok) return backupFailed({ ...taken.error, folderPath }, texts);
    const { snapshot, copiedCount, copiedBytes, notRead, removedCount } = taken.value;
    return {
      // What could not be read is not backed up: whoever runs this by itself must be told.
      exitCode: notRead.length === 0 ? 0 : 1,
      lines: [
        texts('cli.backedUp', { articles: snapshot.articleCount, files: snapshot.fileCount, copied: copiedCount }),
        snapshot.name,
      ],
      messages: notRead.map((name) => `${name}: ${texts('cli.notBackedUp')}`),
      data: {
        ok: notRead.length === 0,
        ...(notRead.length === 0 ? {} : { code: 'not-read' }),
        backupPath,
        snapshot,
        copiedCount,
        copiedBytes,
        notRead,
        removedCount,
      },
    };
  },
};
