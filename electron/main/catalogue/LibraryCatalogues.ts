import type { Catalogue } from '#core/library/catalogue/Catalogue';
import { cachePathOf } from '../../storage/catalogue/cachePathOf';
import { CatalogueThread } from './CatalogueThread';

/** How often at most the list reads an article again: typing saves without end. */
const noteEveryMs = 700;

/** The catalogue of the library that is open, whichever that is. */
export class LibraryCatalogues {
  readonly #workerPath: string;
  readonly #userDataPath: string;
  readonly #onChanged: () => void;
  #current: { readonly libraryPath: string; readonly catalogue: CatalogueThread } | undefined;
  /** Folders that were read just now. `isChanged`: and have changed again. */
  readonly #noted = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; isChanged: boolean }>();

  constructor({
    workerPath,
    userDataPath,
    onChanged,
  }: {
    readonly workerPath: string;
    readonly userDataPath: string;
    readonly onChanged: () => void;
  }) {
    this.#workerPath = workerPath;
    this.#userDataPath = userDataPath;
    this.#onChanged = onChanged;
  }

  /** The catalogue of that library, a new one where it has stopped; the one of another is closed. */
  of(libraryPath: string): Catalogue {
    const { catalogue: current } = this.#current ?? {};
    if (this.#current?.libraryPath === libraryPath && current?.hasStopped === false) return current;
    void current?.close();
    const start = { libraryPath, cachePath: cachePathOf(this.#userDataPath, libraryPath) };
    const catalogue = new CatalogueThread(this.#workerPath, start, this.#onChanged);
    this.#current = { libraryPath, catalogue };
    return catalogue;
  }

  /** A folder of the open library has changed; it is read at once, or a moment after it was read last. */
  noteChanged(folderName: string): void {
    const noted = this.#noted.get(folderName);
    if (noted !== undefined) {
      noted.isChanged = true;
      return;
    }
    this.#current?.catalogue.noteChanged(folderName);
    const timer = setTimeout(() => {
      const isChanged = this.#noted.get(folderName)?.isChanged === true;
      this.#noted.delete(folderName);
      if (isChanged) this.noteChanged(folderName);
    }, noteEveryMs);
    this.#noted.set(folderName, { timer, isChanged: false });
  }

  /** Reads what was noted, at once. */
  async settle(): Promise<void> {
    for (const [folderName, { timer, isChanged }] of this.#noted) {
      clearTimeout(timer);
      if (isChanged) this.#current?.catalogue.noteChanged(folderName);
    }
    this.#noted.clear();
    await this.#current?.catalogue.settle();
  }

  /** Looks at every folder again: somebody else may have been there while the window was not. */
  rescan(): void {
    this.#current?.catalogue.rescan();
  }

  async close(): Promise<void> {
    const { catalogue } = this.#current ?? {};
    this.#current = undefined;
    await catalogue?.close();
  }
}
