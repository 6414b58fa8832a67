import type { BrowserWindow } from 'electron';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { Result } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { CameBackAfter } from '#core/contract/requests/windowRequests';
import type { Settings, SettingsChange } from '#core/contract/settings';
import type { OpenFailure } from '#core/library/failures';
import type { FileSystem } from '../../storage/FileSystem';
import type { SettingsStore } from '../../storage/settings/openSettings';
import type { Log } from '../../storage/log/Log';
import type { LibraryParts } from '../../storage/library/FolderLibrary';
import type { Desk } from '../article/Desk';
import type { BackupKeeper } from '../backup/BackupKeeper';
import type { BundleOffers } from '../bundle/BundleOffers';
import type { LibraryCatalogues } from '../catalogue/LibraryCatalogues';
import type { DocumentOffers } from '../document/DocumentOffers';
import type { KeptKeeper } from '../kept/KeptKeeper';
import type { Texts } from '../language/Texts';
import type { PreviewKeeper } from '../publishing/PreviewKeeper';
import type { SiteKeeper } from '../site/SiteKeeper';
import type { Trials } from '../trials/Trials';
import type { Workshop } from '../workshop/Workshop';

/** The parts of the app that requests are answered with. */
export interface HandlerParts {
  readonly desk: Promise<Desk>;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly fileSystem: FileSystem;
  readonly window: () => BrowserWindow;
  readonly texts: () => Texts;
  readonly log: Log;
  /** What every library is opened with. */
  readonly libraryParts: LibraryParts;
  /** The folder of what comes with Spalt as files: profiles. */
  readonly resourcesFolderPath: string;
  /** The library that the user chose in the menu, once. */
  readonly takeWantedLibrary: () => string | undefined;
  /** Has the window open that library, as if the user had chosen it in the menu. */
  readonly wantLibrary: (folderPath: string) => void;
  /** Where pictures are read, converted and made ready for publication. */
  readonly workshop: Pick<Workshop, 'run'>;
  /** Where dictionaries and rules of others are tried before the window gets them. */
  readonly trials: Trials;
  readonly previews: PreviewKeeper;
  readonly backups: BackupKeeper;
  readonly kept: KeptKeeper;
  readonly sites: SiteKeeper;
  readonly bundles: BundleOffers;
  readonly documents: DocumentOffers;
  /** Takes in files that the user has chosen, whatever they are. */
  readonly receive: (filePaths: readonly string[]) => void;
  /** Keeps which library was taken, and which one was left for it. */
  readonly rememberLibrary: (folderPath: string, left: string) => void;
  readonly catalogues: LibraryCatalogues;
  readonly openAtStart: (desk: Desk) => Promise<Result<OpenArticle, OpenFailure>>;
  readonly changeSettings: (change: SettingsChange) => Settings;
  readonly isSafeMode: boolean;
  /** The page listens. Gives why it had to be loaded again, told once. */
  readonly onPageListens: () => CameBackAfter | null;
  /** Quits, if the window lets go, and starts again. */
  readonly restart: (isSafeMode: boolean) => void;
  readonly onReadyToClose: () => void;
}
