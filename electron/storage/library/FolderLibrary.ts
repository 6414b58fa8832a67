import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import { readArticleValue } from '#core/article/readArticle';
import { withHeadline } from '#core/article/withHeadline';
import type { Clock } from '#core/base/Clock';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type {
  ArticleSession,
  ArticleStore,
  LibraryContents,
  UnreadableFile,
  ReadableArticle,
} from '#core/library/ArticleStore';
import type { ArticleSummary } from '#core/library/ArticleSummary';
import type { DiskFailure, OpenFailure, SaveFailure } from '#core/library/failures';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import { diskFailureOf, systemCodeOf } from '../diskFailureOf';
import { DurableAdapter } from '../durable/DurableAdapter';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { StorageError } from '../durable/StorageError';
import type { FileSystem } from '../FileSystem';
import { imagesFolderName } from '../pictures/picturePathIn';
import type { RescueJournal } from '../rescue/RescueJournal';
import type { Timers } from '../Timers';
import { FellowWriters } from '../writers/FellowWriters';
import { ArticleFolderSession } from './ArticleFolderSession';
import { articleForm } from './articleForm';
import { duplicateFolder } from './duplicateFolder';
import { compareFolderNames, folderNameOf, isNamedAfter } from './folderNames';
import type { ArticleFolder } from './readLibraryFolder';
import { articleFileName, articleFolderNames, readArticleFolder, readLibraryFolder } from './readLibraryFolder';
import { picturePathIn } from '../pictures/picturePathIn';
import { deleteFromTrash, namesInTrash } from './trash/deleteFromTrash';
import { putInTrash } from './trash/putInTrash';
import { takeFromTrash } from './trash/takeFromTrash';

/** What a library uses of the world. */
export interface LibraryOptions extends LibraryParts {
  readonly clock: Clock;
  readonly fileSystem: FileSystem;
  readonly timers: Timers;
  /** A clock in milliseconds that only goes forward. */
  readonly monotonicMs: () => number;
}

/** What the one who opens a library has to do with what happens in it. */
export interface LibraryParts {
  /** Where a text goes that can't be saved; without one it goes nowhere. */
  readonly rescue?: RescueJournal;
  /** Called when versions were made of what another program had written while an article was open. */
  onVersionsFromOutside(this: void, id: ArticleId, versions: readonly VersionInfo[]): void;
  /** Called when what is in a folder of the library or of its trash has changed. */
  onFolderChanged(this: void, folderName: string): void;
}

/** What a disk says that takes no changes at all. */
const readOnlyCodes: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

type OpenResult = Result<ArticleFolderSession, OpenFailure>;

/** A library whose articles are folders in a folder. See {@link openLibrary}. */
export class FolderLibrary implements ArticleStore {
  readonly folderPath: string;
  readonly #options: LibraryOptions;
  readonly #sessions = new Map<ArticleId, Promise<OpenResult>>();
  /** What was read last, by the name of the folder. */
  #folders: ReadonlyMap<string, ArticleFolder> = new Map();

  constructor(folderPath: string, options: LibraryOptions) {
    this.folderPath = folderPath;
    this.#options = options;
  }

  async list(): Promise<Result<LibraryContents, DiskFailure>> {
    const { fileSystem } = this.#options;
    let folders: readonly ArticleFolder[];
    try {
      folders = await readLibraryFolder(fileSystem, this.folderPath, this.#folders);
    } catch (error) {
      return failure(diskFailureOf(error, this.folderPath));
    }
    this.#folders = new Map(folders.map((folder) => [folder.name, folder]));
    return success(contentsOf(folders));
  }

  async create(article: ArticleFile): Promise<Result<ArticleSession, OpenFailure>> {
    const checked = readArticleValue(article);
    const wantedPath = path.join(this.folderPath, folderNameOf(article), articleFileName);
    if (!checked.ok) return failure({ code: 'invalid', filePath: wantedPath, problems: checked.error });
    const opened = this.#sessions.get(article.id);
    const found = opened === undefined ? await this.#findNamed(article.id) : await opened;
    if (found.ok) return failure({ code: 'disk', systemCode: 'EEXIST', filePath: wantedPath });
    if (found.error.code !== 'not-found') return found;
    // While this looked, another call may have begun to make it.
    if (this.#sessions.has(article.id)) return failure({ code: 'disk', systemCode: 'EEXIST', filePath: wantedPath });
    const creating = this.#create(checked.value.article);
    this.#keep(article.id, creating);
    return creating;
  }

  async open(id: ArticleId): Promise<OpenResult> {
    const opened = await this.#sessions.get(id);
    if (opened?.ok === true) {
      if (!opened.value.isShut) return opened;
      // What it still writes must be on disk before the file is read again.
      const closed = await opened.value.close();
      if (!closed.ok) return opened;
      return this.open(id);
    }
    // While this waited, another call may have begun to open it.
    const opening = this.#sessions.get(id) ?? this.#open(id);
    this.#keep(id, opening);
    return opening;
  }

  async duplicate(
    id: ArticleId,
    copyOf: (article: ArticleFile) => ArticleFile,
  ): Promise<Result<ArticleId, OpenFailure | SaveFailure>> {
    return this.#during(id, async (session) => {
      const copy = copyOf(session.current());
      const copied = await duplicateFolder(this.#options.fileSystem, path.dirname(session.filePath), copy);
      if (!copied.ok) return copied;
      this.#options.onFolderChanged(copied.value);
      return success(copy.id);
    });
  }

  async read(id: ArticleId): Promise<Result<ReadableArticle, OpenFailure | SaveFailure>> {
    return this.#during(id, async (session) => {
      const folderPath = path.dirname(session.filePath);
      return success({ article: session.current(), picturePath: (image) => picturePathIn(folderPath, image) });
    });
  }

  async rename(id: ArticleId, headline: string): Promise<Result<null, OpenFailure | SaveFailure>> {
    return this.#during(id, async (session) => {
      const document = withHeadline(session.current().document, headline);
      const saved = await session.replaceDocument(session.revision(), document);
      return saved.ok ? success(null) : saved;
    });
  }

  async trash(folderName: string): Promise<Result<string, OpenFailure | SaveFailure>> {
    for (const opening of this.#sessions.values()) {
      const opened = await opening;
      if (!opened.ok || opened.value.filePath !== path.join(this.folderPath, folderName, articleFileName)) continue;
      const closed = await opened.value.close();
      if (!closed.ok) return closed;
    }
    const trashed = await putInTrash(this.folderPath, folderName, this.#options);
    if (trashed.ok) this.#tell(folderName, trashed.value);
    return trashed;
  }

  async restoreFromTrash(folderName: string): Promise<Result<string, OpenFailure>> {
    const restored = await takeFromTrash(this.#options.fileSystem, this.folderPath, folderName);
    if (restored.ok) this.#tell(folderName, restored.value);
    return restored;
  }

  async deleteForGood(folderName: string): Promise<Result<null, OpenFailure>> {
    const deleted = await deleteFromTrash(this.#options.fileSystem, this.folderPath, folderName);
    this.#tell(folderName);
    return deleted;
  }

  #tell(...folderNames: readonly string[]): void {
    for (const name of new Set(folderNames)) this.#options.onFolderChanged(name);
  }

  namesInTrash(): Promise<Result<readonly string[], OpenFailure>> {
    return namesInTrash(this.#options.fileSystem, this.folderPath);
  }

  /** Does something with an article, and leaves it open only if it was. */
  async #during<Value, Failure>(
    id: ArticleId,
    action: (session: ArticleFolderSession) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | OpenFailure | SaveFailure>> {
    const wasOpen = this.#sessions.has(id);
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    const done = await action(opened.value);
    if (wasOpen) return done;
    const closed = await opened.value.close();
    return closed.ok ? done : closed;
  }

  /** Remembers a session from the moment that it begins to open, so that it never opens twice. */
  #keep(id: ArticleId, opening: Promise<OpenResult>): void {
    this.#sessions.set(id, opening);
    void this.#forgetIfFailed(id, opening);
  }

  async #forgetIfFailed(id: ArticleId, opening: Promise<OpenResult>): Promise<void> {
    const isOpen = await opening.then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isOpen && this.#sessions.get(id) === opening) this.#sessions.delete(id);
  }

  async #create(article: ArticleFile): Promise<OpenResult> {
    const { fileSystem } = this.#options;
    let folderPath = this.folderPath;
    let adapter: DurableAdapter<ArticleFile> | undefined;
    try {
      folderPath = await this.#makeArticleFolder(folderNameOf(article));
      adapter = this.#adapterOf(folderPath);
      await adapter.read();
      await adapter.write(article);
      await fileSystem.syncFolder(this.folderPath);
      this.#tell(path.basename(folderPath));
      return success(this.#sessionOf(folderPath, article, adapter, false));
    } catch (error) {
      const filePath = path.join(folderPath, articleFileName);
      if (folderPath !== this.folderPath) {
        // Nobody else has seen it yet.
        await adapter?.leave();
        await fileSystem.removeFile(filePath).catch(() => undefined);
        await fileSystem.removeFolder(folderPath).catch(() => undefined);
      }
      return failure(failureOf(error, filePath));
    }
  }

  /** Makes the folder, or one with a number after its name where another article has that name already. */
  async #makeArticleFolder(name: string): Promise<string> {
    for (let number = 1; ; number++) {
      const folderPath = path.join(this.folderPath, number === 1 ? name : `${name}-${number}`);
      try {
        await this.#options.fileSystem.makeFolder(folderPath);
        return folderPath;
      } catch (error) {
        if (systemCodeOf(error) !== 'EEXIST') throw error;
      }
    }
  }

  async #open(id: ArticleId): Promise<OpenResult> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const folderPath = path.join(this.folderPath, found.value);
    const { fileSystem } = this.#options;
    const adapter = this.#adapterOf(folderPath);
    const refused = await adapter.enter();
    const isReadOnly = refused !== undefined && readOnlyCodes.has(refused.systemCode);
    try {
      await removeStaleFiles(fileSystem, folderPath);
      await removeStaleFiles(fileSystem, path.join(folderPath, imagesFolderName));
      await adapter.settle();
      const article = await adapter.read();
      if (article?.id === id) {
        const session = this.#sessionOf(folderPath, article, adapter, isReadOnly);
        const rescued = await this.#options.rescue?.read(id);
        if (rescued !== undefined) await session.takeRescued(rescued);
        await session.look();
        return success(session);
      }
      // It has been taken away or changed since it was found.
      await adapter.leave();
      return failure({ code: 'not-found' });
    } catch (error) {
      await adapter.leave();
      return failure(failureOf(error, path.join(folderPath, articleFileName)));
    }
  }

  /** As {@link #find}, but looks only into folders that are named after the article. */
  async #findNamed(id: ArticleId): Promise<Result<string, OpenFailure>> {
    const { fileSystem } = this.#options;
    let names: readonly string[];
    try {
      names = await articleFolderNames(fileSystem, this.folderPath);
    } catch (error) {
      return failure(diskFailureOf(error, this.folderPath));
    }
    const likely = names
      .filter((name) => isNamedAfter(name, id))
      .toSorted((one, other) => compareFolderNames(one, other, id));
    let unreadable: UnreadableFile | undefined;
    for (const name of likely) {
      const folder = await readArticleFolder(fileSystem, this.folderPath, name, this.#folders.get(name));
      if (folder?.read.ok === true && folder.read.value.id === id) return success(name);
      if (folder?.read.ok === false) unreadable ??= { filePath: folder.filePath, problems: folder.read.error };
    }
    return failure(unreadable === undefined ? { code: 'not-found' } : { code: 'invalid', ...unreadable });
  }

  /**
   * Gives the name of the folder that holds an article. Folders with its name are looked into first, so that the rest
   * is read only when the user has renamed it. Tells why, when there is one with its name that can't be read.
   */
  async #find(id: ArticleId): Promise<Result<string, OpenFailure>> {
    const named = await this.#findNamed(id);
    if (named.ok || named.error.code === 'disk') return named;
    const listed = await this.list();
    if (!listed.ok) return listed;
    const renamed = [...this.#folders.values()]
      .filter(({ read }) => read.ok && read.value.id === id)
      .toSorted((one, other) => compareFolderNames(one.name, other.name, id))[0];
    return renamed === undefined ? named : success(renamed.name);
  }

  #adapterOf(folderPath: string): DurableAdapter<ArticleFile> {
    const { clock, fileSystem } = this.#options;
    const filePath = path.join(folderPath, articleFileName);
    const writers = new FellowWriters({ fileSystem, folderPath, clock });
    return new DurableAdapter({ fileSystem, filePath, form: articleForm, clock, writers });
  }

  #sessionOf(
    folderPath: string,
    article: ArticleFile,
    adapter: DurableAdapter<ArticleFile>,
    isReadOnly: boolean,
  ): ArticleFolderSession {
    return new ArticleFolderSession({
      filePath: path.join(folderPath, articleFileName),
      folderPath,
      article,
      adapter,
      isReadOnly,
      ...this.#options,
      onSaved: () => this.#options.onFolderChanged(path.basename(folderPath)),
      onClosed: () => {
        this.#sessions.delete(article.id);
      },
    });
  }
}

function failureOf(error: unknown, filePath: string): OpenFailure {
  return error instanceof StorageError ? error.failure : diskFailureOf(error, filePath);
}

function contentsOf(folders: readonly ArticleFolder[]): LibraryContents {
  const unreadable: UnreadableFile[] = [];
  const byId = new Map<ArticleId, { readonly folder: ArticleFolder; readonly summary: ArticleSummary }>();
  for (const folder of folders) {
    if (!folder.read.ok) {
      unreadable.push({ filePath: folder.filePath, problems: folder.read.error });
      continue;
    }
    const summary = folder.read.value;
    const other = byId.get(summary.id);
    const isFirst = other === undefined || compareFolderNames(folder.name, other.folder.name, summary.id) < 0;
    if (isFirst) byId.set(summary.id, { folder, summary });
    const copy = isFirst ? other?.folder : folder;
    const original = isFirst ? folder : other?.folder;
    if (copy !== undefined && original !== undefined) {
      const problem = { place: 'id', code: 'duplicate-id', facts: { other: original.name } } as const;
      unreadable.push({ filePath: copy.filePath, problems: [problem] });
    }
  }
  return {
    articles: [...byId.values()].map(({ summary }) => summary).toSorted(compareByChange),
    unreadable: unreadable.toSorted((one, other) => (one.filePath < other.filePath ? -1 : 1)),
  };
}

function compareByChange(one: ArticleSummary, other: ArticleSummary): number {
  return Date.parse(other.modifiedAt) - Date.parse(one.modifiedAt) || (one.id < other.id ? -1 : 1);
}
