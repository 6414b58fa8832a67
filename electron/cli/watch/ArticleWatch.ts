import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../../storage/diskFailureOf';
import { articleFileName } from '../../storage/library/readLibraryFolder';
import { imagesFolderName } from '../../storage/pictures/picturePathIn';

/**
 * Tells when the file of an article or one of its photos has changed: the system says so, nothing is asked for again and
 * again. Folders are watched, and not the files, since a file that is saved well is another one each time.
 */
export class ArticleWatch {
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  private constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches files of articles, their folders, and libraries with what comes into them later.
   * @throws as Node does where a place is not there, or the system watches no more folders.
   */
  static async of(places: readonly string[], onChange: () => void): Promise<ArticleWatch> {
    const made = new ArticleWatch(onChange);
    try {
      for (const place of places) {
        if ((await stat(place)).isDirectory()) await made.#watchLibrary(place);
        else made.#watchFolder(path.dirname(place), path.basename(place));
      }
    } catch (error) {
      made.close();
      throw error;
    }
    return made;
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  async #watchLibrary(libraryPath: string): Promise<void> {
    const watchNew = async (): Promise<void> => {
      for (const entry of await readdir(libraryPath, { withFileTypes: true })) {
        if (entry.isDirectory() && !entry.name.startsWith('.'))
          this.#watchFolder(path.join(libraryPath, entry.name), articleFileName);
      }
    };
    this.#watch(libraryPath, (name) => {
      if (name?.startsWith('.') === true) return;
      // What was watched there may have gone, and another have come.
      if (name !== null) {
        this.#end(path.join(libraryPath, name));
        this.#end(path.join(libraryPath, name, imagesFolderName));
      }
      // One that is gone again by now is nothing to watch.
      watchNew().then(this.#onChange, this.#onChange);
    });
    await watchNew();
  }

  #watchFolder(folderPath: string, fileName: string): void {
    const imagesPath = path.join(folderPath, imagesFolderName);
    this.#watch(folderPath, (name) => {
      if (name === imagesFolderName) this.#watchOtherImages(imagesPath);
      // Some systems do not say what has changed.
      if (name === null || name === fileName || name === imagesFolderName) this.#onChange();
    });
    this.#watchImages(imagesPath);
  }

  /** Watches the photos of an article; one without photos has no folder for them. */
  #watchImages(imagesPath: string): void {
    try {
      this.#watch(imagesPath, this.#onChange);
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error) ?? '')) throw error;
    }
  }

  /** The folder that was watched may have gone, and another have come. */
  #watchOtherImages(imagesPath: string): void {
    this.#end(imagesPath);
    try {
      this.#watchImages(imagesPath);
    } catch (error) {
      // What the system does not let be watched any more is still looked at in every round.
      if (systemCodeOf(error) === undefined) throw error;
    }
  }

  #watch(folderPath: string, onEvent: (name: string | null) => void): void {
    const key = path.resolve(folderPath);
    if (this.#watchers.has(key)) return;
    const watcher = watch(folderPath, (_event, name) => onEvent(name));
    // On Windows a folder that is taken away ends in an error.
    watcher.on('error', () => this.#end(folderPath));
    this.#watchers.set(key, watcher);
  }

  #end(folderPath: string): void {
    const key = path.resolve(folderPath);
    this.#watchers.get(key)?.close();
    this.#watchers.delete(key);
  }
}
