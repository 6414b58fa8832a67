import type { ArticleFile } from '../article/articleFile';
import type { RescueOutcome } from '../library/ArticleStore';
import type { DiskFailure } from '../library/failures';
import type { ChecklistRemark } from '../proof/preflight/checklistRemarksOf';
import type { ExportCheck } from '../publish/check/ExportCheck';
import type { ExportWarning } from '../publish/ExportWarning';

export type { ExportWarning };

/** Where the articles are. */
export interface LibraryState {
  readonly folderPath: string;
}

/** An article that is open in the window. */
export interface OpenArticle {
  readonly article: ArticleFile;
  /** The number of steps since it was opened: what the next steps apply to. */
  readonly revision: number;
  readonly filePath: string;
  /** Whether the disk takes no changes: the article can only be read. */
  readonly isReadOnly: boolean;
  /** The names of the computers on which others have it open. */
  readonly otherWriters: readonly string[];
  /** What became of a text that could not be saved the last time. */
  readonly rescue: RescueOutcome;
}

/** Why the library could not be read or changed. */
export type LibraryFailure = DiskFailure;

/** What was written. */
export interface WrittenFiles {
  /** The one that was asked for; the others belong to it. */
  readonly filePath: string;
  readonly files: readonly { readonly filePath: string; readonly byteCount: number }[];
  readonly warnings: readonly ExportWarning[];
}

/** What an export wrote, and what is wrong with it. */
export interface ExportReport extends WrittenFiles {
  /** What a look at the result has found. */
  readonly check: ExportCheck;
  /** What the checklist warns of where nobody was asked before; empty where somebody was. */
  readonly checklist: readonly ChecklistRemark[];
}

/** How far an export has come, in files. */
export interface ExportProgress {
  readonly doneCount: number;
  readonly totalCount: number;
}

/** Why nothing was exported. */
export type ExportFailure =
  | DiskFailure
  | { readonly code: 'not-open' }
  /** A file that is no text could not be made, by the workshop or by the window that prints. */
  | { readonly code: 'file-not-made' }
  | { readonly code: 'not-printed' }
  | { readonly code: 'picture-missing' | 'picture-damaged'; readonly image: string };
