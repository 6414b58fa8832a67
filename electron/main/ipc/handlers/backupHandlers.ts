import path from 'node:path';
import { dialog, shell } from 'electron';
import { failure, success } from '#core/base/Result';
import type { BackupAnswers } from '#core/contract/requests/backupRequests';
import type { BackupFailure } from '#core/library/backup/backups';
import { findBackups } from '../../../storage/backup/backupFolder';
import { readSnapshots } from '../../../storage/backup/readSnapshots';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

const noSnapshot = { code: 'no-snapshot' } as const satisfies BackupFailure;

/** What answers requests about the backup of the library. */
export function backupHandlers(parts: HandlerParts): HandlersOf<BackupAnswers> {
  const { backups, fileSystem, texts, window } = parts;
  // The window knows backups by their number only: it gets to name no folder.
  let found: readonly string[] = [];
  let restoredPath: string | undefined;
  const backupPathOf = (source: number): string | undefined => (source === 0 ? backups.backupPath : found[source - 1]);

  return {
    'backup:state': () => backups.state(),
    'backup:choose-folder': async () => {
      const folderPath = await chooseFolder(texts()('dialog.backup.folderTitle'), texts()('dialog.backup.choose'));
      if (folderPath !== undefined) {
        backups.choose(folderPath);
        await backups.run();
      }
      return backups.state();
    },
    'backup:change': (plan) => {
      backups.change(plan);
      return backups.state();
    },
    'backup:turn-off': () => {
      backups.choose(null);
      return backups.state();
    },
    'backup:show-folder': async () => {
      const { folderPath } = backups.state();
      if (folderPath !== null) await shell.openPath(folderPath);
      return null;
    },
    'backup:run': async () => {
      await backups.run();
      return backups.state();
    },
    'backup:cancel': () => {
      backups.cancel();
      return null;
    },
    'backup:snapshots': async ({ source }) => {
      const backupPath = backupPathOf(source);
      if (backupPath === undefined) return success([]);
      try {
        return success((await readSnapshots(fileSystem, backupPath)).snapshots);
      } catch (error) {
        return failure(diskFailureOf(error, backupPath));
      }
    },
    'backup:choose-source': async () => {
      const folderPath = await chooseFolder(texts()('dialog.backup.sourceTitle'), texts()('dialog.backup.choose'));
      if (folderPath === undefined) return success(null);
      try {
        const backupsThere = await findBackups(fileSystem, folderPath);
        if (backupsThere.length === 0) return failure(noSnapshot);
        found = backupsThere.map(({ backupPath }) => backupPath);
        return success(
          backupsThere.map(({ libraryName, computer }, index) => ({ source: index + 1, libraryName, computer })),
        );
      } catch (error) {
        return failure(diskFailureOf(error, folderPath));
      }
    },
    'backup:verify': async ({ source }) => {
      const backupPath = backupPathOf(source);
      return backupPath === undefined ? failure(noSnapshot) : backups.work({ kind: 'verify', backupPath });
    },
    'backup:restore': async ({ source, snapshotName }) => {
      const backupPath = backupPathOf(source);
      if (backupPath === undefined) return failure(noSnapshot);
      const chosenPath = await chooseFolder(texts()('dialog.backup.restoreTitle'), texts()('dialog.backup.restore'));
      if (chosenPath === undefined) return success(null);
      try {
        // A folder dialogue gives folders that are there: what is in use stays, the library goes into it.
        const isEmpty = (await fileSystem.namesIn(chosenPath)).length === 0;
        const name = `Spalt ${snapshotName.slice(0, 'yyyy-mm-dd'.length)}`;
        const folderPath = isEmpty ? chosenPath : path.join(chosenPath, name);
        const restored = await backups.work({ kind: 'restore', backupPath, snapshotName, folderPath });
        if (restored.ok) restoredPath = restored.value.folderPath;
        return restored;
      } catch (error) {
        return failure(diskFailureOf(error, chosenPath));
      }
    },
    'backup:open-restored': () => {
      if (restoredPath !== undefined) parts.wantLibrary(restoredPath);
      return null;
    },
  };

  async function chooseFolder(title: string, buttonLabel: string): Promise<string | undefined> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      buttonLabel,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  }
}
