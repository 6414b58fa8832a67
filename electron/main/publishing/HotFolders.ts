import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { HotFolder, HotFolderChoice } from '#core/contract/requests/hotFolderRequests';
import type { DiskFailure } from '#core/library/failures';
import type { SettingsStore } from '../../storage/settings/openSettings';

/** So many libraries' folders are remembered. */
const mostRemembered = 8;
const noChoice: HotFolderChoice = { isOn: false, format: 'page', profile: null, lineWidth: null, isZipped: false };

/** Remembers of each library the folder that its articles go to by themselves when they are ready, and as what. */
export class HotFolders {
  readonly #settings: SettingsStore;

  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  of(libraryPath: string): HotFolder {
    const known = this.#settings.current().hotFolders.find((each) => each.libraryPath === libraryPath);
    return known === undefined ? { folderPath: null, choice: noChoice } : known;
  }

  /** Takes the folder of a library from now on. */
  choose(libraryPath: string, folderPath: string): Promise<Result<HotFolder, DiskFailure>> {
    return this.#remember(libraryPath, { folderPath, choice: this.of(libraryPath).choice });
  }

  /** Takes what is exported there. Without a folder, nothing is remembered. */
  async change(libraryPath: string, choice: HotFolderChoice): Promise<Result<HotFolder, DiskFailure>> {
    const { folderPath } = this.of(libraryPath);
    return folderPath === null ? success(this.of(libraryPath)) : this.#remember(libraryPath, { folderPath, choice });
  }

  async #remember(
    libraryPath: string,
    known: { readonly folderPath: string; readonly choice: HotFolderChoice },
  ): Promise<Result<HotFolder, DiskFailure>> {
    const others = this.#settings.current().hotFolders.filter((each) => each.libraryPath !== libraryPath);
    const hotFolders = [{ libraryPath, ...known }, ...others].slice(0, mostRemembered);
    const changed = await this.#settings.change({ hotFolders });
    return changed.ok ? success(this.of(libraryPath)) : changed;
  }
}
