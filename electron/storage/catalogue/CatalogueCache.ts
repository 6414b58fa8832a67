import path from 'node:path';
import { Low } from 'lowdb';
import type { Clock } from '#core/base/Clock';
import { readSearchCache, writeSearchCache } from '#core/library/search/searchCache';
import { SearchIndex } from '#core/library/search/SearchIndex';
import { DurableAdapter } from '../durable/DurableAdapter';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import type { CatalogueInFile } from './catalogueForm';
import { catalogueForm } from './catalogueForm';

const nothing: CatalogueInFile = { format: 'spalt-catalogue', version: 2, articles: [], trash: [] };

/**
 * What a catalogue has kept on disk: the list in `index.json`, the words in `search.bin`. A cache and nothing more: what
 * is missing, damaged or of another form counts as empty, and what can't be written is left.
 */
export class CatalogueCache {
  readonly #folderPath: string;
  readonly #fileSystem: FileSystem;
  readonly #clock: Clock;
  #database: Low<CatalogueInFile> | undefined;

  constructor(folderPath: string, { fileSystem, clock }: { readonly fileSystem: FileSystem; readonly clock: Clock }) {
    this.#folderPath = folderPath;
    this.#fileSystem = fileSystem;
    this.#clock = clock;
  }

  /** The list that was kept; empty where that can't be used. */
  async readList(): Promise<CatalogueInFile> {
    await removeStaleFiles(this.#fileSystem, this.#folderPath);
    const filePath = path.join(this.#folderPath, 'index.json');
    const open = async (): Promise<Low<CatalogueInFile>> => {
      const options = { fileSystem: this.#fileSystem, filePath, form: catalogueForm, clock: this.#clock };
      const database = new Low(new DurableAdapter(options), nothing);
      await database.read();
      return database;
    };
    try {
      this.#database = await open();
    } catch {
      // Only a cache: it may go.
      await this.#fileSystem.removeFile(filePath).catch(() => undefined);
      this.#database = await open().catch(() => undefined);
    }
    return this.#database?.data ?? nothing;
  }

  /** The words that were kept; none where they can't be used. */
  async readIndex(): Promise<SearchIndex> {
    try {
      const state = await this.#fileSystem.stateOf(this.#indexPath());
      if (state?.kind !== 'file') return new SearchIndex();
      return readSearchCache(await this.#fileSystem.readFile(this.#indexPath())) ?? new SearchIndex();
    } catch {
      return new SearchIndex();
    }
  }

  /** Keeps list and words, as far as the disk lets. */
  async write(list: CatalogueInFile, index: SearchIndex): Promise<void> {
    if (this.#database === undefined) return;
    try {
      await makeFolders(this.#fileSystem, this.#folderPath);
      this.#database.data = list;
      await this.#database.write();
      await writeDurably(this.#fileSystem, this.#indexPath(), writeSearchCache(index));
    } catch {
      // The next start reads the articles instead.
    }
  }

  #indexPath(): string {
    return path.join(this.#folderPath, 'search.bin');
  }
}
