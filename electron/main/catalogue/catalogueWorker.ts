import { parentPort, workerData } from 'node:worker_threads';
import { FolderCatalogue } from '../../storage/catalogue/FolderCatalogue';
import { createNodeFileSystem } from '../../storage/createNodeFileSystem';
import { systemClock } from '../../storage/systemClock';
import type { CatalogueMessage, CatalogueRequest, CatalogueStart } from './catalogueMessages';

// The thread of the catalogue: reading ten thousand articles must not keep main from saving one.
const port = parentPort;
if (port === null) throw new Error('This runs as a thread of the app');
// A folder may be called `*.asar`, which Electron would take for an archive.
Reflect.set(process, 'noAsar', true);
// Typed on the other side: see `CatalogueThread`.
const { libraryPath, cachePath }: CatalogueStart = workerData;
const say = (message: CatalogueMessage): void => port.postMessage(message);
const catalogue = new FolderCatalogue({
  libraryPath,
  cachePath,
  fileSystem: createNodeFileSystem(),
  clock: systemClock,
  onChanged: () => say({ kind: 'changed' }),
});

port.on('message', (request: CatalogueRequest) => {
  answer(request).catch((error: unknown) => {
    // A question that can't be answered must not end the thread with all others.
    if ('number' in request) say({ kind: 'failed', number: request.number, reason: String(error) });
  });
});

async function answer(request: CatalogueRequest): Promise<void> {
  switch (request.kind) {
    case 'query':
      say({ kind: 'page', number: request.number, page: await catalogue.query(request.query) });
      return;
    case 'newest':
      say({ kind: 'newest', number: request.number, ids: await catalogue.newest(request.limit) });
      return;
    case 'addresses':
      say({ kind: 'addresses', number: request.number, addresses: await catalogue.addressesOf(request.ids) });
      return;
    case 'settle':
      await catalogue.settle();
      say({ kind: 'done', number: request.number });
      return;
    case 'close':
      await catalogue.close();
      say({ kind: 'done', number: request.number });
      return;
    case 'note-changed':
      catalogue.noteChanged(request.folderName);
      return;
    case 'rescan':
      catalogue.rescan();
  }
}
