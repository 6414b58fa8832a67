import type { Problem } from '../base/Problem';
import type { DiskFailure } from '../library/failures';

/**
 * Why no site was written. `no-base-address`: nobody has said where it is on the web. `within`: the library is in the
 * folder, or the folder in the library. `in-use`: another run is at work on the folder. `other-library`: the folder has
 * the site of another library, which would be taken away. `invalid`: what the folder remembers can't be read.
 */
export type SiteFailure =
  | DiskFailure
  | { readonly code: 'no-base-address' }
  | { readonly code: 'within' | 'in-use' | 'other-library'; readonly filePath: string }
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };
