import path from 'node:path';
import { endWriter, newWriterMark, readWriterName, workNameOf } from '../writers/writerMarks';
import type { FileSystem } from '../FileSystem';
import { BackupStopped } from './BackupWork';

/**
 * Does something in a backup's folder while no other Spalt on this computer does. Two that come at the same moment
 * both give way; so do they to one that is there. A mark whose program is gone counts for nothing.
 */
export async function whileAlone<Value>(
  fileSystem: FileSystem,
  backupPath: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const mark = newWriterMark();
  const ownPath = path.join(backupPath, workNameOf(mark));
  const file = await fileSystem.createFile(ownPath, 0o666);
  try {
    await file.close();
    for (const name of await fileSystem.namesIn(backupPath)) {
      const writer = readWriterName(name);
      if (writer?.kind !== 'work' || writer.mark === mark) continue;
      if (writer.whereabouts === 'here') throw new BackupStopped({ code: 'in-use' });
      if (writer.whereabouts === 'gone') {
        await fileSystem.removeFile(path.join(backupPath, name)).catch(() => undefined);
      }
    }
    return await work();
  } finally {
    endWriter(mark);
    await fileSystem.removeFile(ownPath).catch(() => undefined);
  }
}
