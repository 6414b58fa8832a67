import type { Catalogue } from '#core/library/catalogue/Catalogue';
import { cachePathOf } from '../../storage/catalogue/cachePathOf';
import { CatalogueThread } from './CatalogueThread';

/** How long saves gather before the list reads the article again: typing saves without end. */
const noteAfterMs = 700;

/** The catalogue of the library that is open, whichever that is. */
export class LibraryCatalogues {
  readonly #workerPath: string;
  readonly #userDataPath: string;
  readonly #onChanged: () => void;
  #current: { readonly libraryPath: string; readonly catalogue: Catalogue } | undefined;
  readonly #noted = new Map<string, ReturnType<typeof setTimeout>>();

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

  /** The catalogue of that library; the one of another is closed. */
  of(libraryPath: string): Catalogue {
    if (this.#current?.libraryPath === libraryPath) return this.#current.catalogue;
    void this.#current?.catalogue.close();
    const start = { libraryPath, cachePath: cachePathOf(this.#userDataPath, libraryPath) };
    const catalogue = new CatalogueThread(this.#workerPath, start, this.#onChanged);
    this.#current = { libraryPath, catalogue };
    return catalogue;
  }

  /** A folder of the open library has changed; it is read a moment later. */
  noteChanged(folderName: string): void {
    if (this.#noted.has(folderName)) return;
    const timer = setTimeout(() => {
      this.#noted.delete(folderName);
      this.#current?.catalogue.noteChanged(folderName);
    }, noteAfterMs);
    this.#noted.set(folderName, timer);
  }

  /** Reads what was noted, at once. */
  async settle(): Promise<void> {
    for (const [folderName, timer] of this.#noted) {
      clearTimeout(timer);
      this.#current?.catalogue.noteChanged(folderName);
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
