import type { SiteNotice } from '#core/publish/site/SiteReport';
import { mapInParallel } from '../library/mapInParallel';
import type { SiteFolder, Verdict, WantedFile } from './SiteFolder';
import type { KnownFile } from './siteManifest';

/** How many files are looked at or written at a time. */
const batchSize = 128;
const parallelLooks = 16;

/** What becomes of the files of a site, gathered while they are judged and written. In a dry run they are only judged. */
export class SiteChanges {
  readonly #folder: SiteFolder;
  readonly #isDryRun: boolean;
  readonly #verdicts = new Map<string, Verdict['kind']>();
  readonly #files = new Map<string, KnownFile>();
  readonly #removed: string[] = [];
  readonly #leftEdited = new Set<string>();
  #byteCount = 0;

  constructor(folder: SiteFolder, isDryRun: boolean) {
    this.#folder = folder;
    this.#isDryRun = isDryRun;
  }

  /** A file that stays as it is, unseen. */
  keep(filePath: string): void {
    const known = this.#folder.knownOf(filePath);
    if (known === undefined) return;
    this.#files.set(filePath, known);
    this.#verdicts.set(filePath, 'kept');
  }

  /** Forgets of a file that it is to be there. */
  forget(filePath: string): void {
    this.#files.delete(filePath);
    this.#verdicts.delete(filePath);
  }

  /** Whether a file is, or would be, as it was put. */
  isInPlace(filePath: string): boolean {
    const verdict = this.#verdicts.get(filePath);
    return verdict === 'kept' || verdict === 'added' || verdict === 'changed';
  }

  /** Judges files, and puts those in place that are not as they should be and can be made, so many made at once. */
  async put(files: readonly WantedFile[], jobCount?: number): Promise<void> {
    for (let start = 0; start < files.length; start += batchSize) {
      const batch = files.slice(start, start + batchSize);
      const verdicts = await mapInParallel(batch, parallelLooks, (file) => this.#folder.judge(file));
      const pending = batch.filter((_, index) => isToBeWritten(verdicts[index]));
      const written = this.#isDryRun ? undefined : await this.#folder.put(pending, jobCount);
      for (const [index, { path: filePath }] of batch.entries()) {
        const verdict = verdicts[index];
        const isMade = !isToBeWritten(verdict) || written === undefined || written.has(filePath);
        if (verdict !== undefined && isMade) this.#note(filePath, verdict);
      }
    }
  }

  /** Takes away what is known of the site and was not put or kept. */
  async removeOthers(): Promise<void> {
    const others = [...this.#folder.knownPaths].filter((filePath) => !this.#verdicts.has(filePath)).toSorted();
    const verdicts = await mapInParallel(others, parallelLooks, (filePath) => this.#folder.judgeRemoval(filePath));
    for (const [index, filePath] of others.entries()) {
      if (verdicts[index] === 'removed') this.#removed.push(filePath);
      if (verdicts[index] !== 'edited') continue;
      this.#leftEdited.add(filePath);
      // Told of at every run, until somebody takes it away.
      const known = this.#folder.knownOf(filePath);
      if (known !== undefined) this.#files.set(filePath, known);
    }
    if (!this.#isDryRun) await this.#folder.remove(this.#removed);
  }

  /** What the site has now, by path. */
  get files(): ReadonlyMap<string, KnownFile> {
    return this.#files;
  }

  /** What became of the files, in the order of their paths. */
  get summary() {
    const those = (kind: Verdict['kind']): readonly string[] =>
      [...this.#verdicts].flatMap(([filePath, verdict]) => (verdict === kind ? [filePath] : [])).toSorted();
    return {
      added: those('added'),
      changed: those('changed'),
      removed: this.#removed,
      keptCount: those('kept').length,
      byteCount: this.#byteCount,
    };
  }

  /** What was left as it is, since it is not ours, or not as we left it. */
  get notices(): readonly SiteNotice[] {
    const left = [...this.#verdicts].flatMap(([filePath, verdict]) =>
      verdict === 'edited' || verdict === 'in-the-way' ? [{ code: verdict, path: filePath }] : [],
    );
    const edited = [...this.#leftEdited].map((filePath) => ({ code: 'edited' as const, path: filePath }));
    return [...left, ...edited].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  }

  #note(filePath: string, verdict: Verdict): void {
    const known = verdict.kind === 'kept' ? verdict.known : this.#folder.knownOf(filePath);
    // What is written twice in a run was added or changed by the first.
    const before = this.#verdicts.get(filePath);
    this.#verdicts.set(filePath, before === 'added' || before === 'changed' ? before : verdict.kind);
    if (known !== undefined && verdict.kind !== 'in-the-way') this.#files.set(filePath, known);
    if (isToBeWritten(verdict) && !this.#isDryRun) this.#byteCount += known?.byteCount ?? 0;
  }
}

function isToBeWritten(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'added' || verdict?.kind === 'changed';
}
