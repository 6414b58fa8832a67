import type { Catalogue } from '#core/library/catalogue/Catalogue';
import { wholeList } from '#core/library/catalogue/wholeList';
import type { Log } from '../../storage/log/Log';

/** Has the log know how much a library holds, when all of it is read. A library that can't be read is told of elsewhere. */
export async function logLibrary(catalogue: Catalogue, log: Pick<Log, 'write'>): Promise<void> {
  try {
    await catalogue.settle();
    const { total, unreadable, trashCount } = await catalogue.query({ ...wholeList, offset: 0, limit: 1 });
    log.write('library-opened', { articleCount: total, unreadableCount: unreadable.length, trashCount });
  } catch {
    // The thread has stopped, or was closed meanwhile.
  }
}
