import type { ArticleId } from '../article/ArticleId';
import type { ArticleFile, ArticleMetadata } from '../article/articleFile';
import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import type { DocumentJson } from '../document/documentJson';
import type { ReviewChange } from '../review/reviewChange';
import type { ArticleReview } from '../review/reviewJson';
import type {
  AddedPicture,
  DiskFailure,
  OpenFailure,
  PictureFailure,
  Saved,
  SaveFailure,
  VersionFailure,
} from './failures';
import type { KeptVersion } from './versions/versionFile';
import type { VersionId, VersionInfo, VersionKind } from './versions/VersionInfo';
import type { ArticleSummary } from './ArticleSummary';

/** A library: a folder of articles that the user can see. One folder an article: `article.json` and `images/`. */
export interface ArticleStore {
  readonly folderPath: string;
  /** Every article, the one changed last first, and the files that could not be read. Nothing is changed on disk. */
  list(): Promise<Result<LibraryContents, DiskFailure>>;
  /** Puts a new article on disk and opens it. */
  create(article: ArticleFile): Promise<Result<ArticleSession, OpenFailure>>;
  /** Opens an article to be changed. Opening it twice gives the same session. */
  open(id: ArticleId): Promise<Result<ArticleSession, OpenFailure>>;
  /** Puts a copy beside an article, made of what is on disk and in memory of it. Gives the identity of the copy. */
  duplicate(
    id: ArticleId,
    copyOf: (article: ArticleFile) => ArticleFile,
  ): Promise<Result<ArticleId, OpenFailure | SaveFailure>>;
  /** Reads an article as it is now, whether it is open or not. */
  read(id: ArticleId): Promise<Result<ReadableArticle, OpenFailure | SaveFailure>>;
  /** Gives an article another headline, whether it is open or not. */
  rename(id: ArticleId, headline: string): Promise<Result<null, OpenFailure | SaveFailure>>;
  /**
   * Throws an article away, readable or not: its folder, which has that name, is moved into the trash, all at once. One
   * that is open is closed first. Gives the name of the folder there.
   */
  trash(folderName: string): Promise<Result<string, OpenFailure | SaveFailure>>;
  /** Brings an article back from the trash, all at once. Gives the name of its folder in the library. */
  restoreFromTrash(folderName: string): Promise<Result<string, OpenFailure>>;
  /** Deletes an article in the trash for good. */
  deleteForGood(folderName: string): Promise<Result<null, OpenFailure>>;
  /** The names of the folders in the trash. */
  namesInTrash(): Promise<Result<readonly string[], OpenFailure>>;
}

/** An article at one moment, and where its pictures are. */
export interface ReadableArticle {
  readonly article: ArticleFile;
  /** As `ArticleSession.picturePath`. */
  readonly picturePath: (image: string) => string | undefined;
}

/** What a library holds. */
export interface LibraryContents {
  readonly articles: readonly ArticleSummary[];
  /** Files that look like articles but could not be read; they are left as they are. */
  readonly unreadable: readonly UnreadableFile[];
}

/** A file that looks like an article but could not be read, and why. */
export interface UnreadableFile {
  readonly filePath: string;
  readonly problems: readonly Problem[];
}

/**
 * An article that is open: its text in memory and its file on disk. Changes apply at once and in the order they
 * come; each answer waits until the change is on disk, safe from a power cut. While one write is under way, further
 * changes gather for the next, so that unbroken typing never starves saving.
 */
export interface ArticleSession {
  readonly id: ArticleId;
  readonly filePath: string;
  /** The article as it is now, changes that are not on disk yet included. */
  current(): ArticleFile;
  /** How many steps have been applied since the article was opened; a text from outside counts as very many. */
  revision(): number;
  /** Whether the disk takes no changes: the article can only be read. */
  readonly isReadOnly: boolean;
  /** The names of other computers, or of this one, on which the article is open as well, as of the last look. */
  readonly otherWriters: readonly string[];
  /** What became of a text that could not be saved the last time. */
  readonly rescue: RescueOutcome;
  /**
   * Looks at the disk: who else has the article open, and whether another program has changed its file. A changed
   * file is taken in if nothing here waits to be saved; else the next save keeps it beside ours.
   */
  look(): Promise<Look>;
  /**
   * Applies ProseMirror steps to the document of that revision, and a change to what is said of it: all of that, or
   * nothing and `out-of-step`.
   */
  applySteps(revision: number, steps: readonly unknown[], review?: ReviewChange): Promise<Result<Saved, SaveFailure>>;
  /**
   * Puts a whole document and review in place of the present ones, which then have that revision. Without a review, what
   * is said of the article follows its text.
   */
  replaceDocument(
    revision: number,
    document: DocumentJson,
    review?: ArticleReview,
  ): Promise<Result<Saved, SaveFailure>>;
  /** Puts other metadata in place; `createdAt` stays and `modifiedAt` is set. */
  changeMetadata(language: string, metadata: ChangedMetadata): Promise<Result<Saved, SaveFailure>>;
  /** Keeps a picture's bytes as a file named by its content. The same picture twice is one file. */
  addPicture(bytes: Uint8Array, fileName: string): Promise<Result<AddedPicture, PictureFailure>>;
  /** Where a picture's file is. Gives undefined for a name that is not a picture's (see `imageName`). */
  picturePath(image: string): string | undefined;
  /** The versions that were kept of it. */
  versions(): Promise<Result<VersionList, DiskFailure>>;
  readVersion(id: VersionId): Promise<Result<KeptVersion, VersionFailure>>;
  /** Keeps the text as it is now, changes that are not on disk yet included. */
  keepVersion(kind: VersionKind, name: string | null): Promise<Result<VersionInfo, VersionFailure>>;
  /** Gives a version a name, which keeps it for good; null takes the name away. */
  renameVersion(id: VersionId, name: string | null): Promise<Result<VersionInfo, VersionFailure>>;
  /** Deletes a version for good. One that is not there is no failure. */
  deleteVersion(id: VersionId): Promise<Result<null, VersionFailure>>;
  /** Waits until everything is on disk, then lets go of the file. Fails as the last save did. */
  close(): Promise<Result<null, SaveFailure>>;
}

/** The versions of an article, as they are on disk. */
export interface VersionList {
  /** The newest first. */
  readonly versions: readonly VersionInfo[];
  /** Files that are named like versions but could not be read; they are left as they are. */
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * What became of a text that could not be saved the last time. `restored`: it is the article's text again. `kept`: the
 * file was changed meanwhile, so that the text was kept beside it. `none`: there was none.
 */
export type RescueOutcome = 'none' | 'restored' | 'kept';

/** What a look at the disk has found. */
export interface Look {
  /** Whether a text from outside has taken the place of the one before. */
  readonly isReloaded: boolean;
  /** Whether others have come or gone. */
  readonly areOthersChanged: boolean;
}

/** Metadata as the user changes it: when it was made and changed is not theirs to set. */
export type ChangedMetadata = Omit<ArticleMetadata, 'createdAt' | 'modifiedAt'>;
