import type { Problem } from '../base/Problem';
import type { PictureDescription } from './PictureDescription';

/** A change that is on disk, safe from a power cut. */
export interface Saved {
  /** Everything up to this revision is saved. */
  readonly revision: number;
  /** RFC 3339. */
  readonly savedAt: string;
}

/** A picture that is now among the article's files. */
export interface AddedPicture {
  readonly image: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture that was just taken in, and what its file says of itself. */
export interface TakenPicture extends AddedPicture {
  readonly description: PictureDescription;
}

/** A failure of the disk in the system's words: `ENOSPC`, `EACCES` … */
export interface DiskFailure {
  readonly code: 'disk';
  readonly systemCode: string;
  readonly filePath: string;
  /** Set when what could not be saved is safe elsewhere on this computer, until it is. */
  readonly isRescued?: true;
}

/** Why something could not be saved. `out-of-step`: send the whole document; nothing was changed. */
export type SaveFailure =
  | DiskFailure
  | { readonly code: 'not-open' }
  | { readonly code: 'out-of-step'; readonly revision: number }
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] };

/** Why an article could not be opened. */
export type OpenFailure =
  | DiskFailure
  | { readonly code: 'not-found' }
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };

/**
 * Why a picture was not taken in. `unknown-kind`: not JPEG, PNG, WebP, GIF, AVIF or TIFF. `heic`: the form of a phone,
 * which can't be read here. `damaged`: its size can't be read, or nothing of it.
 */
export type PictureFailure =
  | DiskFailure
  | { readonly code: 'not-open' | 'unknown-kind' | 'heic' | 'damaged' | 'too-large'; readonly fileName: string };

/** Why a version could not be read or kept. `no-version`: there is none of that id. */
export type VersionFailure =
  | DiskFailure
  | { readonly code: 'not-open' | 'no-version' }
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };
