import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { CataloguePage } from '../../library/catalogue/Catalogue';
import { catalogueQuery } from '../../library/catalogue/catalogueQuery';
import type { LibraryFailure, LibraryState } from '../answers';

/** Requests about the library and its list. */
export const libraryPayloads = {
  /** A part of the list: what passes the filters and has the words, in that order. */
  'library:query': catalogueQuery,
  /** Lets the user choose another library folder. Null when they cancel. */
  'library:choose': z.undefined(),
  /** Takes the library that the user chose in the menu. Null when there is none, or its choice was answered before. */
  'library:open-recent': z.undefined(),
  /**
   * Lets the user choose a folder and moves the library there. Null when they cancel. After a failure it is where it
   * was, but no article is open.
   */
  'library:move': z.undefined(),
  /** Shows the library folder in the system's file manager. */
  'library:show-folder': z.undefined(),
} as const;

/** A library that was moved. */
export interface MovedLibrary {
  readonly library: LibraryState;
  /** Where it is as well, untouched, if it had to be copied to another disk. */
  readonly oldFolderPath: string | null;
}

/** The answers to them. */
export interface LibraryAnswers {
  'library:query': CataloguePage & { readonly folderPath: string };
  'library:choose': Result<LibraryState | null, LibraryFailure>;
  'library:open-recent': Result<LibraryState | null, LibraryFailure>;
  'library:move': Result<MovedLibrary | null, LibraryFailure>;
  'library:show-folder': Result<null, LibraryFailure>;
}
