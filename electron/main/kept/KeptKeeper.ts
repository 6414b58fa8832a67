import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClearableName, KeptName, KeptThing } from '#core/contract/requests/keptRequests';
import { keptNames } from '#core/contract/requests/keptRequests';
import { assertNever } from '#core/base/assertNever';
import { catalogueCacheName } from '../../storage/catalogue/cachePathOf';
import { pictureCachePath } from '../../storage/export/pictureCachePath';
import { sizeOf } from '../../storage/kept/sizeOf';
import type { Log } from '../../storage/log/Log';
import type { SettingsStore } from '../../storage/settings/openSettings';
import { wordListFileName } from '../../storage/words/wordListFile';

/** What is kept on this computer: where, how much, and how to be rid of it. The library is not among it. */
export class KeptKeeper {
  readonly #userDataPath: string;
  readonly #rescuePath: string;
  readonly #settings: SettingsStore;
  readonly #log: Log;

  constructor({
    userDataPath,
    rescuePath,
    settings,
    log,
  }: {
    readonly userDataPath: string;
    readonly rescuePath: string;
    readonly settings: SettingsStore;
    readonly log: Log;
  }) {
    this.#userDataPath = userDataPath;
    this.#rescuePath = rescuePath;
    this.#settings = settings;
    this.#log = log;
  }

  /** Everything that is kept, with its size now. */
  async list(): Promise<readonly KeptThing[]> {
    const listed: KeptThing[] = [];
    for (const name of keptNames) listed.push(await this.#look(name));
    const [whole, own] = [await sizeOf(this.#userDataPath), listed.filter(({ name }) => name !== 'browser')];
    const ownByteCount = own.reduce((sum, { byteCount }) => sum + (byteCount ?? 0), 0);
    return listed.map((thing) =>
      thing.name === 'browser' ? { ...thing, byteCount: Math.max(0, whole.byteCount - ownByteCount) } : thing,
    );
  }

  /** Where something is: a folder or a file. */
  pathOf(name: KeptName): string {
    switch (name) {
      case 'settings':
      case 'recent':
      case 'folders':
      case 'backup':
        return this.#settings.filePath;
      case 'rescue':
        return this.#rescuePath;
      case 'pictures':
        return pictureCachePath(this.#userDataPath);
      case 'catalogues':
        return path.join(this.#userDataPath, catalogueCacheName);
      case 'words':
        return path.join(this.#userDataPath, wordListFileName);
      case 'log':
        return this.#log.folderPath;
      case 'browser':
        return this.#userDataPath;
      default:
        return assertNever(name);
    }
  }

  /** Clears it, without asking. What can't be removed stays, and shows in the list. */
  async clear(name: ClearableName): Promise<void> {
    const settings = this.#settings;
    switch (name) {
      case 'recent':
        await settings.change({ recentLibraries: [], lastArticleId: null });
        break;
      case 'folders':
        await settings.change({ exportFolderPath: null, lastSites: [], hotFolders: [] });
        break;
      case 'backup':
        await settings.change({ backup: { ...settings.current().backup, folderPath: null }, lastBackups: [] });
        break;
      case 'log':
        await this.#log.settle();
        await this.#remove(name);
        this.#log.forget();
        break;
      case 'rescue':
      case 'pictures':
      case 'catalogues':
      case 'words':
        await this.#remove(name);
        break;
      default:
        assertNever(name);
    }
    this.#log.write('cleared', { what: name });
  }

  async #remove(name: ClearableName): Promise<void> {
    await rm(this.pathOf(name), { recursive: true, force: true }).catch(() => undefined);
  }

  async #look(name: KeptName): Promise<KeptThing> {
    const place = this.pathOf(name);
    const { recentLibraries, lastArticleId, exportFolderPath, lastSites, hotFolders, backup } =
      this.#settings.current();
    const among = (count: number): KeptThing => ({ name, path: place, byteCount: null, count });
    switch (name) {
      case 'recent':
        return among(recentLibraries.length + Number(lastArticleId !== null));
      case 'folders':
        return among(lastSites.length + hotFolders.length + Number(exportFolderPath !== null));
      case 'backup':
        return among(Number(backup.folderPath !== null));
      case 'settings':
      case 'words':
      case 'log':
        return { name, path: place, byteCount: (await sizeOf(place)).byteCount, count: null };
      case 'rescue':
      case 'pictures':
      case 'catalogues': {
        const { byteCount, fileCount } = await sizeOf(place);
        return { name, path: place, byteCount, count: fileCount };
      }
      case 'browser':
        // What is left of the whole.
        return { name, path: place, byteCount: 0, count: null };
      default:
        return assertNever(name);
    }
  }
}
