import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { ArticleSummary } from '../../library/ArticleSummary';
import type { LibraryFailure, LibraryState } from '../answers';

/** Requests about the library and its list. */
export const libraryPayloads = {
  /** The state of the current library and its articles, newest change first. */
  'library:list': z.undefined(),
  /** Lets the user choose another library folder. Null when they cancel. */
  'library:choose': z.undefined(),
  /** Shows the library folder in the system's file manager. */
  'library:show-folder': z.undefined(),
} as const;

/** The answers to them. */
export interface LibraryAnswers {
  'library:list': Result<
    { readonly library: LibraryState; readonly articles: readonly ArticleSummary[] },
    LibraryFailure
  >;
  'library:choose': Result<LibraryState | null, LibraryFailure>;
  'library:show-folder': Result<null, LibraryFailure>;
}
