import path from 'node:path';
import { z } from 'zod';
import type { FileSystem, NewFile } from '../FileSystem';
import type { KnownFile } from './siteManifest';

const namePattern = /^\.spalt-site-(\d{1,9})\.journal$/u;
const line = z.object({ path: z.string(), sha256: z.string(), byteCount: z.number(), made: z.string().nullable() });

/**
 * What a run is about to put into a site's folder, written down before it does. The manifest is written last; until
 * then, a run that comes after one that was broken off knows by the journal which files are ours.
 */
export class SiteJournal {
  readonly #fileSystem: FileSystem;
  readonly #folderPath: string;
  readonly #names: string[];
  #file: NewFile | undefined;

  private constructor(fileSystem: FileSystem, folderPath: string, names: readonly string[]) {
    this.#fileSystem = fileSystem;
    this.#folderPath = folderPath;
    this.#names = [...names];
  }

  /** The journal of a folder, and what runs that were broken off have left in it: by path, all that may stand there. */
  static async open(
    fileSystem: FileSystem,
    folderPath: string,
  ): Promise<{ readonly journal: SiteJournal; readonly left: ReadonlyMap<string, readonly KnownFile[]> }> {
    const names = (await fileSystem.namesIn(folderPath)).filter((name) => namePattern.test(name)).toSorted();
    const left = new Map<string, KnownFile[]>();
    for (const name of names) {
      const text = new TextDecoder().decode(await fileSystem.readFile(path.join(folderPath, name)));
      for (const each of text.split('\n')) {
        const read = line.safeParse(parsed(each));
        if (!read.success) continue;
        const { path: filePath, ...known } = read.data;
        left.set(filePath, [...(left.get(filePath) ?? []), known]);
      }
    }
    return { journal: new SiteJournal(fileSystem, folderPath, names), left };
  }

  /** Whether there is anything to be taken away when the manifest tells it all. */
  get isEmpty(): boolean {
    return this.#names.length === 0;
  }

  /** Writes down what is about to be put in place. It is safe from a power cut when this resolves. */
  async add(files: readonly (KnownFile & { readonly path: string })[]): Promise<void> {
    this.#file ??= await this.#create();
    let rest = Buffer.from(files.map((file) => `${JSON.stringify(file)}\n`).join(''));
    while (rest.byteLength > 0) rest = rest.subarray(await this.#file.write(rest));
    await this.#file.sync();
  }

  /** Closes it. What it says stays until {@link forget}. */
  async close(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = undefined;
  }

  /** Takes away this journal and those before it: the manifest tells it all. */
  async forget(): Promise<void> {
    await this.close();
    for (const name of this.#names) await this.#fileSystem.removeFile(path.join(this.#folderPath, name));
  }

  async #create(): Promise<NewFile> {
    const last = Math.max(0, ...this.#names.map((name) => Number(namePattern.exec(name)?.[1])));
    const name = `.spalt-site-${last + 1}.journal`;
    const file = await this.#fileSystem.createFile(path.join(this.#folderPath, name), 0o666);
    this.#names.push(name);
    await this.#fileSystem.syncFolder(this.#folderPath);
    return file;
  }
}

/** Undefined for the line that was being written when the power was cut. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
