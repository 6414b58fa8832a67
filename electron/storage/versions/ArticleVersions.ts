import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { Clock } from '#core/base/Clock';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { UnreadableFile, VersionList } from '#core/library/ArticleStore';
import type { DiskFailure, VersionFailure } from '#core/library/failures';
import { thinVersions } from '#core/library/versions/thinVersions';
import type { KeptVersion } from '#core/library/versions/versionFile';
import { contentOfVersion, writeVersionFile } from '#core/library/versions/versionFile';
import { readVersionFileName, versionFileName } from '#core/library/versions/versionFileName';
import type { VersionId, VersionInfo, VersionKind } from '#core/library/versions/VersionInfo';
import { wordCountOf } from '#core/text/wordCountOf';
import { diskFailureOf } from '../diskFailureOf';
import { DiskError } from '../DiskError';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { mapInParallel } from '../library/mapInParallel';
import { versionForm } from './versionForm';

/** The folder of an article's versions, within the article's. */
export const versionsFolderName = 'versions';

/** How many files are read at the same time: few, since each is read between the steps of a save. */
const parallelReads = 2;

interface Read {
  readonly stamp: string;
  readonly info: VersionInfo;
}

/**
 * The versions in the folder of an article, one file each. What is done comes one after the other, so that two that
 * are kept at once get different numbers. Nothing here replaces the file of another version.
 */
export class ArticleVersions {
  readonly #fileSystem: FileSystem;
  readonly #folderPath: string;
  readonly #clock: Clock;
  /** What was read of each file, as long as the file is the same. */
  readonly #read = new Map<string, Read>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    articleFolderPath: string,
    { fileSystem, clock }: { readonly fileSystem: FileSystem; readonly clock: Clock },
  ) {
    this.#folderPath = path.join(articleFolderPath, versionsFolderName);
    this.#fileSystem = fileSystem;
    this.#clock = clock;
  }

  /** Every version, the newest first. */
  list(): Promise<Result<VersionList, DiskFailure>> {
    return this.#inTurn(() => this.#attempt(() => this.#list()));
  }

  /** A version with its text. */
  read(id: VersionId): Promise<Result<KeptVersion, VersionFailure>> {
    return this.#inTurn(() => this.#readVersion(id));
  }

  /**
   * Keeps an article as it is now, and gives what is known of the version. An automatic version of what the newest
   * holds already is not kept twice: then that one is given.
   */
  keep(kind: VersionKind, name: string | null, article: ArticleFile): Promise<Result<VersionInfo, DiskFailure>> {
    return this.#inTurn(() => this.#attempt(() => this.#keep(kind, name, article)));
  }

  /** Gives a version a name, which keeps it for good; null takes the name away. */
  rename(id: VersionId, name: string | null): Promise<Result<VersionInfo, VersionFailure>> {
    return this.#inTurn(async () => {
      const read = await this.#readVersion(id);
      if (!read.ok) return read;
      const { info, article } = read.value;
      const kind = name !== null && info.kind === 'automatic' ? 'named' : info.kind;
      const renamed = { ...info, name, kind: name === null && kind === 'named' ? 'automatic' : kind } as const;
      return this.#attempt(() => this.#write({ info: renamed, article }));
    });
  }

  /** Deletes a version for good. One that is not there is no failure. */
  delete(id: VersionId): Promise<Result<null, DiskFailure>> {
    return this.#inTurn(() =>
      this.#attempt(async () => {
        await this.#remove([id]);
        return null;
      }),
    );
  }

  /** Deletes the automatic versions that newer ones stand for; see `thinVersions`. Gives how many. */
  thin(): Promise<Result<number, DiskFailure>> {
    return this.#inTurn(() =>
      this.#attempt(async () => {
        const { versions } = await this.#list();
        const dropped = thinVersions(versions, this.#clock.now());
        await this.#remove(dropped.map(({ id }) => id));
        return dropped.length;
      }),
    );
  }

  async #keep(kind: VersionKind, name: string | null, article: ArticleFile): Promise<VersionInfo> {
    await makeFolders(this.#fileSystem, this.#folderPath);
    await removeStaleFiles(this.#fileSystem, this.#folderPath);
    const { versions } = await this.#list();
    const contentHash = hashOf(article);
    const [newest] = versions;
    if (kind === 'automatic' && newest?.contentHash === contentHash && (await this.#isWhole(newest))) return newest;
    // What came from outside is told once, however often it is found.
    const same = versions.find((version) => version.kind === kind && version.contentHash === contentHash);
    const isOnce = kind !== 'named' && kind !== 'automatic';
    if (isOnce && same !== undefined && (await this.#isWhole(same))) return same;
    // Another version of the same text may have been kept within the same second, of another kind or name.
    const times = Array.from(
      { length: versions.length + 1 },
      (_, second) => timeInName(this.#clock.now()) - second * 1000,
    );
    const taken = new Set(versions.map((version) => version.id));
    const savedAtMs = times.find((time) => !taken.has(idOf(time, contentHash))) ?? 0;
    const id = idOf(savedAtMs, contentHash);
    const number = versions.reduce((highest, version) => Math.max(highest, version.number), 0) + 1;
    const savedAt = new Date(savedAtMs).toISOString();
    return this.#write({
      info: { id, number, savedAt, kind, name, wordCount: wordCountOf(article.document), contentHash },
      article,
    });
  }

  /** Whether the text that a version says it holds is there: only then may it stand for another. */
  async #isWhole({ id, contentHash }: VersionInfo): Promise<boolean> {
    const read = await this.#readVersion(id);
    return read.ok && hashOf(read.value.article) === contentHash;
  }

  async #write(version: KeptVersion): Promise<VersionInfo> {
    const filePath = this.#pathOf(version.info.id);
    const written = await writeDurably(this.#fileSystem, filePath, Buffer.from(writeVersionFile(version)));
    if (!written.ok) throw new DiskError(written.error.systemCode, `Could not keep ${filePath}`);
    this.#read.set(`${version.info.id}.json`, { stamp: written.value.stamp, info: version.info });
    return version.info;
  }

  async #remove(ids: readonly VersionId[]): Promise<void> {
    for (const id of ids) {
      if ((await this.#fileSystem.stateOf(this.#pathOf(id))) === undefined) continue;
      await this.#fileSystem.removeFile(this.#pathOf(id));
      this.#read.delete(`${id}.json`);
    }
    if (ids.length > 0) await this.#fileSystem.syncFolder(this.#folderPath);
  }

  async #list(): Promise<VersionList> {
    if ((await this.#fileSystem.stateOf(this.#folderPath)) === undefined) return { versions: [], unreadable: [] };
    const names = (await this.#fileSystem.namesIn(this.#folderPath)).filter(
      (name) => readVersionFileName(name) !== null,
    );
    const unreadable: UnreadableFile[] = [];
    const read = await mapInParallel(names, parallelReads, (name) => this.#readInfo(name, unreadable));
    const versions = read.filter((info) => info !== undefined).toSorted(newestFirst);
    return { versions, unreadable: unreadable.toSorted((one, other) => (one.filePath < other.filePath ? -1 : 1)) };
  }

  async #readInfo(name: string, unreadable: UnreadableFile[]): Promise<VersionInfo | undefined> {
    const filePath = path.join(this.#folderPath, name);
    const state = await this.#fileSystem.stateOf(filePath);
    if (state?.kind !== 'file') return undefined;
    const known = this.#read.get(name);
    if (known?.stamp === state.stamp) return known.info;
    const read = await this.#readFile(filePath, state.byteCount, (bytes) => versionForm.readInfo(bytes));
    if (!read.ok) {
      unreadable.push(read.error);
      return undefined;
    }
    // A file that somebody has given another version's name is known by its own.
    const info = { ...read.value, id: readVersionFileName(name)?.id ?? read.value.id };
    this.#read.set(name, { stamp: state.stamp, info });
    return info;
  }

  async #readVersion(id: VersionId): Promise<Result<KeptVersion, VersionFailure>> {
    const filePath = this.#pathOf(id);
    try {
      const state = await this.#fileSystem.stateOf(filePath);
      if (state?.kind !== 'file') return failure({ code: 'no-version' });
      const read = await this.#readFile(filePath, state.byteCount, (bytes) => versionForm.read(bytes));
      return read.ok
        ? success({ ...read.value, info: { ...read.value.info, id } })
        : failure({ code: 'invalid', ...read.error });
    } catch (error) {
      return failure(diskFailureOf(error, filePath));
    }
  }

  async #readFile<Value>(
    filePath: string,
    byteCount: number,
    readBytes: (bytes: Uint8Array) => Result<Value, readonly Problem[]>,
  ): Promise<Result<Value, UnreadableFile>> {
    const { maximumBytes: maximum } = versionForm;
    if (byteCount > maximum) {
      return failure({ filePath, problems: [{ place: '', code: 'file-too-large', facts: { maximum } }] });
    }
    try {
      const read = readBytes(await this.#fileSystem.readFile(filePath));
      return read.ok ? success(read.value) : failure({ filePath, problems: read.error });
    } catch (error) {
      const { systemCode } = diskFailureOf(error, filePath);
      return failure({ filePath, problems: [{ place: '', code: 'not-readable', facts: { systemCode } }] });
    }
  }

  #pathOf(id: VersionId): string {
    return path.join(this.#folderPath, `${id}.json`);
  }

  async #attempt<Value>(action: () => Promise<Value>): Promise<Result<Value, DiskFailure>> {
    try {
      return success(await action());
    } catch (error) {
      return failure(diskFailureOf(error, this.#folderPath));
    }
  }

  #inTurn<Value>(action: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(action, action);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** The time itself, or one that the name of a file can hold where the clock is wrong by thousands of years. */
function timeInName(timeMs: number): number {
  return timeMs > Date.UTC(2000, 0, 1) && timeMs < Date.UTC(9000, 0, 1) ? timeMs : Date.UTC(2000, 0, 1);
}

function hashOf(article: ArticleFile): string {
  return createHash('sha256').update(contentOfVersion(article)).digest('hex');
}

function idOf(savedAtMs: number, contentHash: string): VersionId {
  const id = readVersionFileName(versionFileName(savedAtMs, contentHash))?.id;
  if (id === undefined) throw new Error('The name of a version that is not read as one');
  return id;
}

function newestFirst(one: VersionInfo, other: VersionInfo): number {
  return other.number - one.number || (one.id < other.id ? 1 : -1);
}
