import type { ArticleId } from '#core/article/ArticleId';
import type { Clock } from '#core/base/Clock';
import type { ExportProgress } from '#core/contract/answers';
import type { ChosenText } from '#core/publish/chosenText';
import type { PublishedPicture } from '#core/publish/picturePaths';
import type { SiteLook } from '#core/publish/site/SiteLook';
import type { FileSystem } from '../FileSystem';

/** What a site is made of and where it goes. */
export interface SiteExport {
  readonly libraryPath: string;
  readonly folderPath: string;
  readonly look: SiteLook;
  /**
   * The articles that get a new page, or another one; the others stay as the site has them, unless they were killed.
   * Undefined: all.
   */
  readonly articleIds?: ReadonlySet<ArticleId>;
  /** Which text is published where suggestions are open. */
  readonly chosenText: ChosenText;
  /** Tells what is to be done, and does nothing. */
  readonly isDryRun: boolean;
  /** Makes a photo ready, as the workshop does. */
  readonly prepare: (filePath: string, picture: PublishedPicture) => Promise<Uint8Array>;
  /** Differs where photos are made in another way. */
  readonly pictureVersion: string;
  readonly clock: Clock;
  readonly fileSystem: FileSystem;
  /** How many photos are made at once. */
  readonly jobCount: number;
  /** Ends it between two files; what is in place stays, and the next run goes on. */
  readonly signal?: AbortSignal;
  /** Told of every article and every photo. */
  readonly onProgress?: (progress: ExportProgress) => void;
}
