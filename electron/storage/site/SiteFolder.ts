import path from 'node:path';
import { sha256Of } from '../hashing';
import { stageFile } from '../durable/stageFile';
import type { StagedFile } from '../durable/stageFile';
import { newTemporaryName } from '../durable/temporaryNames';
import type { FileSystem } from '../FileSystem';
import { mapInParallel } from '../library/mapInParallel';
import { removeTree } from '../library/removeTree';
import type { SiteJournal } from './SiteJournal';
import type { KnownFile } from './siteManifest';

/** What a file of a site is to be. */
export interface WantedFile {
  /** From the root of the site, with `/` on every system. */
  readonly path: string;
  /** Of what it is made, where that tells more cheaply than its bytes whether it is the same: of photos and lists. */
  readonly made: string | null;
  /** Whether to make it takes so long that what is made of something else is taken to be other, unseen: of photos. */
  readonly isCostly: boolean;
  /** Its bytes, asked for only where they are needed; undefined where they can't be made. */
  content(): Promise<Uint8Array | undefined>;
}

/**
 * What becomes of a file. `edited`: ours, but somebody has changed it by hand. `in-the-way`: something that is not ours
 * stands there. Both are left as they are.
 */
export type Verdict =
  | { readonly kind: 'added' | 'changed' }
  | { readonly kind: 'kept'; readonly known: KnownFile }
  | { readonly kind: 'edited' | 'in-the-way' };

/** What is known of the files that may stand in a site's folder. */
export interface KnownFiles {
  readonly manifest: ReadonlyMap<string, KnownFile>;
  /** What runs that were broken off may have put in place. */
  readonly left: ReadonlyMap<string, readonly KnownFile[]>;
}

/** How many files are written at the same time: they wait for the disk together. */
const parallelWrites = 16;

/**
 * The folder that a site is written into. A file takes its place when it is whole, by a rename; what is not ours, or
 * was changed by hand, is never written over nor taken away; and no link in the folder leads a file out of it.
 */
export class SiteFolder {
  readonly #fileSystem: FileSystem;
  readonly #rootPath: string;
  readonly #known: KnownFiles;
  readonly #journal: SiteJournal | undefined;
  /** By path from the root: whether a folder is there, and is within the site's. */
  readonly #folders = new Map<string, Promise<'safe' | 'missing' | 'blocked'>>();
  /** Those that were made in this run: nobody else has put anything there. */
  readonly #fresh = new Set<string>();
  /** Those that are being made: several files may want the same. */
  readonly #making = new Map<string, Promise<void>>();
  readonly #written = new Map<string, KnownFile>();
  #waitingPath: string | undefined;

  constructor({
    fileSystem,
    rootPath,
    known,
    journal,
  }: {
    readonly fileSystem: FileSystem;
    readonly rootPath: string;
    readonly known: KnownFiles;
    /** Undefined: nothing is to be written. */
    readonly journal: SiteJournal | undefined;
  }) {
    this.#fileSystem = fileSystem;
    this.#rootPath = rootPath;
    this.#known = known;
    this.#journal = journal;
  }

  /** Every path that has, or may have, a file of ours. */
  get knownPaths(): ReadonlySet<string> {
    return new Set([...this.#known.manifest.keys(), ...this.#known.left.keys(), ...this.#written.keys()]);
  }

  /** What was written of a file in this run, or else what the manifest says of it. */
  knownOf(filePath: string): KnownFile | undefined {
    return this.#written.get(filePath) ?? this.#known.manifest.get(filePath);
  }

  /** Whether a file is there that looks as it was left, by its size, and no run was broken off at it. */
  async isAsLeft(filePath: string): Promise<boolean> {
    const known = this.#known.manifest.get(filePath);
    if (known === undefined || this.#known.left.has(filePath)) return false;
    if ((await this.#folder(path.posix.dirname(filePath))) !== 'safe') return false;
    const state = await this.#fileSystem.stateOf(this.#placeOf(filePath));
    return state?.kind === 'file' && state.byteCount === known.byteCount;
  }

  /** What becomes of a file. Nothing is written. */
  async judge(wanted: WantedFile): Promise<Verdict> {
    const folder = await this.#folder(path.posix.dirname(wanted.path));
    if (folder === 'blocked') return { kind: 'in-the-way' };
    if (folder === 'missing') return { kind: 'added' };
    if (this.#fresh.has(path.posix.dirname(wanted.path)) && !this.#written.has(wanted.path)) return { kind: 'added' };
    const state = await this.#fileSystem.stateOf(this.#placeOf(wanted.path));
    // One that leads nowhere looks like nothing.
    if (state === undefined) return { kind: (await this.#isLink(wanted.path)) ? 'in-the-way' : 'added' };
    if (state.kind !== 'file') return { kind: 'in-the-way' };
    const { path: filePath, made } = wanted;
    const known = this.#known.manifest.get(filePath);
    const candidates = this.#candidates(filePath);
    let wantedHash: string | undefined;
    const hashOfWanted = async (): Promise<string> => {
      const content = await wanted.content();
      return content === undefined ? '' : sha256Of(content);
    };
    const isWanted = async (file: KnownFile): Promise<boolean> => {
      if (made !== null && (file.made === made || wanted.isCostly)) return file.made === made;
      wantedHash ??= await hashOfWanted();
      return file.sha256 === wantedHash;
    };
    // Of something else it may have become the same.
    const kept = (file: KnownFile): Verdict => ({ kind: 'kept', known: { ...file, made: wanted.made } });
    const isUntouched = known?.byteCount === state.byteCount && !this.#known.left.has(filePath);
    if (known !== undefined && isUntouched && (await isWanted(known))) return kept(known);
    if (await this.#isLink(filePath)) return { kind: 'in-the-way' };
    const standing = await this.#hashOf(filePath);
    for (const file of candidates) {
      if (file.sha256 === standing && (await isWanted(file))) return kept(file);
    }
    if (candidates.some(({ sha256 }) => sha256 === standing)) return { kind: 'changed' };
    wantedHash ??= await hashOfWanted();
    if (standing === wantedHash) {
      return kept({ sha256: standing, byteCount: state.byteCount, made });
    }
    return { kind: candidates.length > 0 ? 'edited' : 'in-the-way' };
  }

  /** Puts files in place, each when it is whole, made at most so many at once. Gives the paths of those that could be made. */
  async put(files: readonly WantedFile[], jobCount = parallelWrites): Promise<ReadonlySet<string>> {
    const journal = this.#journal;
    if (journal === undefined) throw new Error('Nothing is to be written');
    if (files.length === 0) return new Set();
    const staged: { readonly file: StagedFile; readonly known: KnownFile & { readonly path: string } }[] = [];
    try {
      const waitingPath = await this.#waiting();
      await mapInParallel(files, Math.min(jobCount, parallelWrites), async (wanted) => {
        const content = await wanted.content();
        if (content === undefined) return;
        // What it is made of may be known only now.
        const { path: filePath, made } = wanted;
        const folder = path.posix.dirname(filePath);
        await this.#makeFolder(folder);
        const isFree = this.#fresh.has(folder) && !this.#written.has(filePath);
        const place = this.#placeOf(filePath);
        const file = await stageFile(this.#fileSystem, place, content, { waitingPath, isFree });
        const known = { path: filePath, sha256: sha256Of(content), byteCount: content.byteLength, made };
        staged.push({ file, known });
      });
      await journal.add(staged.map(({ known }) => known));
      await mapInParallel(staged, parallelWrites, async ({ file, known: { path: filePath, ...known } }) => {
        await file.putInPlace();
        this.#written.set(filePath, known);
      });
      return new Set(staged.map(({ known }) => known.path));
    } catch (error) {
      for (const { file, known } of staged) if (!this.#written.has(known.path)) await file.discard();
      throw error;
    }
  }

  /** What becomes of a file of ours that the site has no more. Undefined when it is gone already. */
  async judgeRemoval(filePath: string): Promise<'removed' | 'edited' | undefined> {
    const folder = await this.#folder(path.posix.dirname(filePath));
    if (folder === 'missing') return undefined;
    const state = folder === 'safe' ? await this.#fileSystem.stateOf(this.#placeOf(filePath)) : undefined;
    if (folder === 'safe' && state === undefined) return undefined;
    if (state?.kind !== 'file' || (await this.#isLink(filePath))) return 'edited';
    const standing = await this.#hashOf(filePath);
    return this.#candidates(filePath).some(({ sha256 }) => sha256 === standing) ? 'removed' : 'edited';
  }

  /** Takes away files of ours, and the folders in which nothing is left. */
  async remove(filePaths: readonly string[]): Promise<void> {
    const folders = new Set<string>();
    for (const filePath of filePaths) {
      await this.#fileSystem.removeFile(this.#placeOf(filePath));
      for (let folder = path.posix.dirname(filePath); folder !== '.'; folder = path.posix.dirname(folder)) {
        folders.add(folder);
      }
    }
    const deepestFirst = [...folders].toSorted((one, other) => other.length - one.length);
    // One in which something is left stays.
    for (const folder of deepestFirst)
      await this.#fileSystem.removeFolder(this.#placeOf(folder)).catch(() => undefined);
  }

  /** Takes away the place where files waited. */
  async close(): Promise<void> {
    if (this.#waitingPath !== undefined) await removeTree(this.#fileSystem, this.#waitingPath);
    this.#waitingPath = undefined;
  }

  #candidates(filePath: string): readonly KnownFile[] {
    const sources = [this.#written.get(filePath), this.#known.manifest.get(filePath)];
    return [...sources.filter((file) => file !== undefined), ...(this.#known.left.get(filePath) ?? [])];
  }

  async #hashOf(filePath: string): Promise<string> {
    return sha256Of(await this.#fileSystem.readFile(this.#placeOf(filePath)));
  }

  #placeOf(sitePath: string): string {
    return path.join(this.#rootPath, ...sitePath.split('/'));
  }

  /** One folder for all that waits, hidden and on the same disk, so that none is left about if this is broken off. */
  async #waiting(): Promise<string> {
    if (this.#waitingPath === undefined) {
      const waitingPath = path.join(this.#rootPath, newTemporaryName());
      await this.#fileSystem.makeFolder(waitingPath);
      this.#waitingPath = waitingPath;
    }
    return this.#waitingPath;
  }

  #folder(sitePath: string): Promise<'safe' | 'missing' | 'blocked'> {
    if (sitePath === '.') return Promise.resolve('safe');
    const known = this.#folders.get(sitePath);
    if (known !== undefined) return known;
    const looking = this.#lookAt(sitePath);
    this.#folders.set(sitePath, looking);
    return looking;
  }

  async #lookAt(sitePath: string): Promise<'safe' | 'missing' | 'blocked'> {
    const parentPath = path.posix.dirname(sitePath);
    const parent = await this.#folder(parentPath);
    if (parent !== 'safe') return parent;
    if (this.#fresh.has(parentPath)) return 'missing';
    if (await this.#isLink(sitePath)) return 'blocked';
    const state = await this.#fileSystem.stateOf(this.#placeOf(sitePath));
    if (state === undefined) return 'missing';
    return state.kind === 'folder' ? 'safe' : 'blocked';
  }

  #isLink(sitePath: string): Promise<boolean> {
    return this.#fileSystem.isLink(this.#placeOf(sitePath));
  }

  async #makeFolder(sitePath: string): Promise<void> {
    if ((await this.#folder(sitePath)) === 'safe') return;
    await this.#makeFolder(path.posix.dirname(sitePath));
    const making = this.#making.get(sitePath) ?? this.#fileSystem.makeFolder(this.#placeOf(sitePath));
    this.#making.set(sitePath, making);
    await making;
    this.#fresh.add(sitePath);
    this.#folders.set(sitePath, Promise.resolve('safe'));
  }
}
