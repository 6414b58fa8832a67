import type { ArticleId } from '../../article/ArticleId';
import type { UnreadableFile } from '../ArticleStore';
import type { Snippet, TextRange } from '../search/snippetOf';
import type { CatalogueEntry } from './CatalogueEntry';
import type { CatalogueQuery } from './catalogueQuery';
import type { FilterChoices } from './selectEntries';

/** An article in a list. */
export interface ListedArticle extends CatalogueEntry {
  /** The name of its folder: what tells two apart that have the same identity, as in the trash. */
  readonly folderName: string;
  /** What was looked for, within the headline. */
  readonly headlineRanges: readonly TextRange[];
  /** Where else it stands; null where nothing was looked for. */
  readonly snippet: Snippet | null;
  /** When it was thrown away (RFC 3339); null when it was not, or nobody knows. */
  readonly trashedAt: string | null;
}

/** A folder of a list whose article can't be read, and why. */
export interface UnreadableArticle extends UnreadableFile {
  readonly folderName: string;
}

/** A part of a library's list. */
export interface CataloguePage {
  /** How many articles the whole list has. */
  readonly total: number;
  /** How many there are without text and filters. */
  readonly unfilteredTotal: number;
  readonly rows: readonly ListedArticle[];
  readonly choices: FilterChoices;
  readonly unreadable: readonly UnreadableArticle[];
  readonly trashCount: number;
  /** Whether the folder is being read: then there may be more. */
  readonly isReading: boolean;
}

/** What a library's list is asked: it knows every article without reading its file, and finds words in all of them. */
export interface Catalogue {
  query(query: CatalogueQuery): Promise<CataloguePage>;
  /** The articles changed last, the newest first: as the list of the last run has them, else by the times of the files. */
  newest(limit: number): Promise<readonly ArticleId[]>;
  /** Where the pages of these articles are, of those that have one. */
  addressesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, string>>;
  /** Reads the folder of an article again. */
  noteChanged(folderName: string): void;
  /** Looks at every folder again, and reads what has changed. */
  rescan(): void;
  /** Waits until everything that was noted is read. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
