import type { Node } from '@tiptap/pm/model';
import { Low } from 'lowdb';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import { articleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import type { Clock } from '#core/base/Clock';
import { problemsOfZod } from '#core/base/problemsOfZod';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { applySteps } from '#core/document/applySteps';
import type { DocumentJson } from '#core/document/documentJson';
import { documentJsonOf } from '#core/document/documentJsonOf';
import { readDocument } from '#core/document/readDocument';
import type { ArticleSession, ChangedMetadata, Look, RescueOutcome, VersionList } from '#core/library/ArticleStore';
import type {
  AddedPicture,
  DiskFailure,
  PictureFailure,
  Saved,
  SaveFailure,
  VersionFailure,
} from '#core/library/failures';
import type { KeptVersion } from '#core/library/versions/versionFile';
import type { VersionId, VersionInfo, VersionKind } from '#core/library/versions/VersionInfo';
import { reviewAfter } from '#core/review/reviewAfter';
import type { ReviewChange } from '#core/review/reviewChange';
import type { ArticleReview } from '#core/review/reviewJson';
import { withReviewChange } from '#core/review/withReviewChange';
import type { DurableAdapter } from '../durable/DurableAdapter';
import { GatheringWriter } from '../durable/GatheringWriter';
import { StorageError } from '../durable/StorageError';
import type { FileSystem } from '../FileSystem';
import { addPicture } from '../pictures/addPicture';
import { picturePathIn } from '../pictures/picturePathIn';
import type { Rescued, RescueJournal } from '../rescue/RescueJournal';
import type { Timers } from '../Timers';
import { adoptConflicts } from '../versions/adoptConflicts';
import { ArticleVersions } from '../versions/ArticleVersions';
import { sizeTakenBy } from '../versions/sizeTakenBy';
import { VersionKeeper } from '../versions/VersionKeeper';

const metadataSchema = articleFile.pick({ language: true, metadata: true });

/** What a session is made of. */
export interface SessionParts {
  readonly filePath: string;
  readonly folderPath: string;
  readonly article: ArticleFile;
  readonly adapter: DurableAdapter<ArticleFile>;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly timers: Timers;
  /** A clock in milliseconds that only goes forward. */
  readonly monotonicMs: () => number;
  /** Called when versions were made of what another program had written while the article was open. */
  onVersionsFromOutside(this: void, id: ArticleId, versions: readonly VersionInfo[]): void;
  readonly isReadOnly: boolean;
  /** Where the text goes while it can't be saved; undefined where nobody would look for it. */
  readonly rescue?: RescueJournal | undefined;
  /** Called after each save. */
  onSaved(this: void): void;
  /** Called once, when the session has let go of its file. */
  onClosed(this: void): void;
}

/** How much a text from outside adds to the revision: more than anybody types before the window knows of it. */
const reloadStep = 1_000_000;

/** An article that is open, in its folder on disk. */
export class ArticleFolderSession implements ArticleSession {
  readonly id: ArticleId;
  readonly filePath: string;
  readonly #parts: SessionParts;
  readonly #database: Low<ArticleFile>;
  readonly #writer: GatheringWriter<Saved, DiskFailure>;
  readonly #pictures = new Set<Promise<unknown>>();
  readonly #versions: ArticleVersions;
  readonly #keeper: VersionKeeper;
  /** What is still being made a version of. */
  #adopting: Promise<void> = Promise.resolve();
  #document: Node;
  /** All but the document, which stands in `#document`. */
  #article: ArticleFile;
  /** The whole as plain data; undefined after a change until somebody asks. */
  #whole: ArticleFile | undefined;
  #revision = 0;
  /** The text from outside that was taken in last, and the revision that it was given. */
  #reloaded: { readonly revision: number; readonly bytes: Uint8Array } | undefined;
  #otherWriters: readonly string[] = [];
  #rescue: RescueOutcome = 'none';
  #isInJournal = false;
  #savedAt: string;
  #closing: Promise<Result<null, SaveFailure>> | undefined;
  #isClosed = false;

  constructor(parts: SessionParts) {
    const document = readDocument(parts.article.document);
    if (!document.ok) throw new Error(`An article that was not checked: ${JSON.stringify(document.error)}`);
    this.#parts = parts;
    this.id = parts.article.id;
    this.filePath = parts.filePath;
    this.#article = parts.article;
    this.#whole = parts.article;
    this.#document = document.value;
    this.#savedAt = parts.article.metadata.modifiedAt;
    this.#database = new Low(parts.adapter, parts.article);
    this.#writer = new GatheringWriter(() => this.#write(), parts.timers);
    this.#versions = new ArticleVersions(parts.folderPath, parts);
    this.#keeper = new VersionKeeper(this.#versions, parts.monotonicMs);
    // What an earlier run has kept beside the article, and could not make a version of.
    this.#adoptConflicts();
  }

  /** Closed, or about to be: while it closes nothing new is taken in, since it would not be waited for. */
  get isShut(): boolean {
    return this.#isClosed || this.#closing !== undefined;
  }

  get isReadOnly(): boolean {
    return this.#parts.isReadOnly;
  }

  get otherWriters(): readonly string[] {
    return this.#otherWriters;
  }

  get rescue(): RescueOutcome {
    return this.#rescue;
  }

  /** Takes in a text that could not be saved the last time. It stays in the journal until it is safe here. */
  async takeRescued({ article, basedOn }: Rescued): Promise<void> {
    const { adapter, isReadOnly } = this.#parts;
    this.#isInJournal = true;
    if (writeArticle(article) === writeArticle(this.current())) {
      // The save that failed had come that far.
      await this.#leaveJournal();
      return;
    }
    if (basedOn === adapter.knownHash) {
      const document = readDocument(article.document);
      if (!document.ok) throw new Error(`A rescued article that was not checked: ${JSON.stringify(document.error)}`);
      this.#rescue = 'restored';
      if (!isReadOnly) {
        await this.#change(article, document.value, 0);
        return;
      }
      this.#article = article;
      this.#document = document.value;
      this.#whole = undefined;
    } else if (!isReadOnly && (await this.#versions.keep('rescued', null, article)).ok) {
      this.#rescue = 'kept';
      await this.#leaveJournal();
    }
  }

  async look(): Promise<Look> {
    if (this.isShut) return { isReloaded: false, areOthersChanged: false };
    const others = await this.#parts.adapter.otherHosts();
    const areOthersChanged = others.join() !== this.#otherWriters.join();
    this.#otherWriters = others;
    const isReloaded = !this.#writer.isUnsaved && (await this.#takeChange());
    return { isReloaded, areOthersChanged };
  }

  /** Takes in what somebody else has written, if nothing here waits to be saved. Gives whether there was anything. */
  async #takeChange(): Promise<boolean> {
    let isTaken = false;
    const before = this.current();
    await this.#parts.adapter.offerChange(({ data, bytes }) => {
      const document = readDocument(data.document);
      if (!document.ok || data.id !== this.id || this.#writer.isUnsaved || this.isShut) return false;
      this.#article = data;
      this.#whole = data;
      this.#document = document.value;
      this.#revision += reloadStep;
      this.#reloaded = { revision: this.#revision, bytes };
      this.#savedAt = data.metadata.modifiedAt;
      isTaken = true;
      return true;
    });
    if (!isTaken) return false;
    // Another program may have replaced it without keeping it, and nobody has it any more.
    this.#adopting = this.#adopting.then(async () => {
      await this.#versions.keep('automatic', null, before);
    });
    if (this.#parts.adapter.takeKeptConflict() !== undefined) this.#adoptConflicts();
    return true;
  }

  current(): ArticleFile {
    this.#whole ??= { ...this.#article, document: plain(this.#document) };
    return this.#whole;
  }

  revision(): number {
    return this.#revision;
  }

  async applySteps(
    revision: number,
    steps: readonly unknown[],
    change?: ReviewChange,
  ): Promise<Result<Saved, SaveFailure>> {
    if (this.isShut) return failure({ code: 'not-open' });
    if (revision !== this.#revision) return failure({ code: 'out-of-step', revision: this.#revision });
    const applied = applySteps(this.#document, steps);
    if (!applied.ok) return failure({ code: 'out-of-step', revision: this.#revision });
    const checked = documentJsonOf(applied.value);
    if (!checked.ok) return failure({ code: 'invalid', problems: checked.error });
    const review =
      change === undefined
        ? success(this.#article.review)
        : withReviewChange(this.#article.review, change, applied.value);
    // The window then sends the whole, which settles it.
    if (!review.ok) return failure({ code: 'out-of-step', revision: this.#revision });
    this.#revision += steps.length;
    return this.#change(this.#withReview(review.value), applied.value, sizeTakenBy(steps));
  }

  /** The article itself where its review is the same. */
  #withReview(review: ArticleReview): ArticleFile {
    return review === this.#article.review ? this.#article : { ...this.#article, review };
  }

  async replaceDocument(
    revision: number,
    document: DocumentJson,
    review?: ArticleReview,
  ): Promise<Result<Saved, SaveFailure>> {
    if (this.isShut) return failure({ code: 'not-open' });
    const read = readDocument(document);
    if (!read.ok) return failure({ code: 'invalid', problems: read.error });
    if (this.#reloaded !== undefined && revision < this.#reloaded.revision) {
      // Whoever sends it has not seen the text from outside, which their text now takes the place of.
      const refused = await this.#parts.adapter.keepBeside(this.#reloaded.bytes);
      if (refused !== undefined) return failure(refused);
      this.#reloaded = undefined;
    }
    this.#revision = revision;
    const removedSize = Math.max(0, this.#document.content.size - read.value.content.size);
    return this.#change(
      this.#withReview(review ?? reviewAfter(this.#article.review, this.#document, read.value)),
      read.value,
      removedSize,
    );
  }

  async changeMetadata(language: string, metadata: ChangedMetadata): Promise<Result<Saved, SaveFailure>> {
    if (this.isShut) return failure({ code: 'not-open' });
    const { createdAt, modifiedAt } = this.#article.metadata;
    const changed = { language, metadata: { ...metadata, createdAt, modifiedAt } };
    const read = metadataSchema.safeParse(changed, { reportInput: true });
    if (!read.success) return failure({ code: 'invalid', problems: problemsOfZod(read.error) });
    return this.#change({ ...this.#article, ...read.data }, this.#document, 0);
  }

  async addPicture(bytes: Uint8Array, fileName: string): Promise<Result<AddedPicture, PictureFailure>> {
    if (this.isShut) return failure({ code: 'not-open', fileName });
    const adding = addPicture(this.#parts.fileSystem, this.#parts.folderPath, bytes, fileName);
    this.#pictures.add(adding);
    try {
      return await adding;
    } finally {
      this.#pictures.delete(adding);
    }
  }

  picturePath(image: string): string | undefined {
    return picturePathIn(this.#parts.folderPath, image);
  }

  versions(): Promise<Result<VersionList, DiskFailure>> {
    return this.#versions.list();
  }

  readVersion(id: VersionId): Promise<Result<KeptVersion, VersionFailure>> {
    return this.#versions.read(id);
  }

  async keepVersion(kind: VersionKind, name: string | null): Promise<Result<VersionInfo, VersionFailure>> {
    if (this.isShut) return failure({ code: 'not-open' });
    const article = this.current();
    const kept = await this.#versions.keep(kind, name, article);
    if (kept.ok && article === this.#whole) this.#keeper.noteKept();
    return kept;
  }

  renameVersion(id: VersionId, name: string | null): Promise<Result<VersionInfo, VersionFailure>> {
    return this.#versions.rename(id, name);
  }

  deleteVersion(id: VersionId): Promise<Result<null, VersionFailure>> {
    return this.#versions.delete(id);
  }

  close(): Promise<Result<null, SaveFailure>> {
    if (this.#isClosed) return Promise.resolve(success(null));
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<Result<null, SaveFailure>> {
    await Promise.allSettled(this.#pictures);
    const saved = this.#writer.isUnsaved ? await this.#writer.save() : success(null);
    if (!saved.ok) {
      // The text is then in memory only: it stays open, to be tried again.
      this.#closing = undefined;
      return saved;
    }
    await this.#keeper.settle();
    this.#writer.stop();
    await this.#parts.adapter.settle();
    if (this.#parts.adapter.takeKeptConflict() !== undefined) this.#adoptConflicts();
    await this.#adopting;
    await this.#parts.adapter.leave();
    this.#isClosed = true;
    this.#parts.onClosed();
    return success(null);
  }

  #change(
    article: ArticleFile,
    document: Node,
    removedSize: number,
  ): Promise<Result<Saved, SaveFailure>> | Result<Saved, SaveFailure> {
    const isSame = document.eq(this.#document) && (article === this.#article || isSameData(article, this.#article));
    if (isSame) {
      return this.#writer.isUnsaved
        ? this.#writer.save()
        : success({ revision: this.#revision, savedAt: this.#savedAt });
    }
    this.#keeper.beforeChange({
      size: this.#document.content.size,
      removedSize,
      article: () => this.current(),
    });
    const modifiedAt = new Date(this.#parts.clock.now()).toISOString();
    this.#article = { ...article, metadata: { ...article.metadata, modifiedAt } };
    this.#document = document;
    this.#whole = undefined;
    return this.#writer.save();
  }

  /** Beside the saving, which never waits for it. */
  #adoptConflicts(): void {
    const { fileSystem, folderPath, onVersionsFromOutside } = this.#parts;
    this.#adopting = this.#adopting.then(async () => {
      const adopted = await adoptConflicts(fileSystem, folderPath, this.#versions);
      if (adopted.length > 0) onVersionsFromOutside(this.id, adopted);
    });
  }

  async #write(): Promise<Result<Saved, DiskFailure>> {
    const revision = this.#revision;
    this.#database.data = this.current();
    try {
      await this.#database.write();
    } catch (error) {
      // An adapter fails by `invalid` when it reads; what is written here was checked when it was taken in.
      if (!(error instanceof StorageError) || error.failure.code !== 'disk') throw error;
      return failure((await this.#keepInJournal()) ? { ...error.failure, isRescued: true } : error.failure);
    }
    await this.#leaveJournal();
    this.#savedAt = new Date(this.#parts.clock.now()).toISOString();
    if (this.#parts.adapter.takeKeptConflict() !== undefined) this.#adoptConflicts();
    this.#parts.onSaved();
    return success({ revision, savedAt: this.#savedAt });
  }

  async #leaveJournal(): Promise<void> {
    if (!this.#isInJournal) return;
    this.#isInJournal = false;
    await this.#parts.rescue?.remove(this.id);
  }

  /** Keeps the text, as it is now, where a disk takes it. Gives whether it is safe there. */
  async #keepInJournal(): Promise<boolean> {
    const { adapter, clock, filePath, rescue } = this.#parts;
    if (rescue === undefined) return false;
    const rescuedAt = new Date(clock.now()).toISOString();
    const isKept = await rescue.put({ article: this.current(), basedOn: adapter.knownHash, filePath, rescuedAt });
    this.#isInJournal ||= isKept;
    return isKept;
  }
}

/** A document that was checked, as plain data. */
function plain(document: Node): DocumentJson {
  const json = documentJsonOf(document);
  if (!json.ok) throw new Error(`A document that was not checked: ${JSON.stringify(json.error)}`);
  return json.value;
}

function isSameData(one: ArticleFile, other: ArticleFile): boolean {
  return (
    one.language === other.language &&
    JSON.stringify(one.metadata) === JSON.stringify(other.metadata) &&
    (one.review === other.review || JSON.stringify(one.review) === JSON.stringify(other.review))
  );
}
