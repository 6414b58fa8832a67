import type { Clock } from '#core/base/Clock';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { BackupState, BackupWorkKind } from '#core/contract/requests/backupRequests';
import type { BackupPlan } from '#core/library/backup/backupPlan';
import type { BackupFailure, BackupProgress } from '#core/library/backup/backups';
import { isBackupDue } from '#core/library/backup/isBackupDue';
import { backupPathFor } from '../../storage/backup/backupFolder';
import type { SettingsStore } from '../../storage/settings/openSettings';
import type { Timers } from '../../storage/Timers';
import type { BackupJob, BackupOutcomes } from './backupJobs';

/** How often it looks whether a backup is due, and how long after the start it does so first. */
const lookEveryMs = 60_000;
const hourMs = 3_600_000;
/** So many libraries' last backups are remembered. */
const mostRemembered = 8;

/** Does a job; see `runBackupJob`. */
export type RunBackupJob = <Job extends BackupJob>(
  job: Job,
  watch: { readonly onProgress: (progress: BackupProgress) => void; readonly signal: AbortSignal },
) => Promise<Result<BackupOutcomes[Job['kind']], BackupFailure>>;

/** Takes backups of the library that is open, when they are due and when they are asked for; one job at a time. */
export class BackupKeeper {
  readonly #settings: SettingsStore;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #runJob: RunBackupJob;
  readonly #onChanged: (state: BackupState) => void;
  #libraryPath: string | undefined;
  #work: { readonly kind: BackupWorkKind; progress: BackupProgress } | null = null;
  #abort = new AbortController();
  #ended: Promise<unknown> = Promise.resolve();
  #failure: BackupFailure | null = null;
  #triedMs: number | null = null;
  #cancelLook: (() => void) | undefined;
  #isClosed = false;

  constructor({
    settings,
    clock,
    timers,
    runJob,
    onChanged,
  }: {
    readonly settings: SettingsStore;
    readonly clock: Clock;
    readonly timers: Timers;
    readonly runJob: RunBackupJob;
    readonly onChanged: (state: BackupState) => void;
  }) {
    this.#settings = settings;
    this.#clock = clock;
    this.#timers = timers;
    this.#runJob = runJob;
    this.#onChanged = onChanged;
  }

  /** The library that is open from now on. */
  take(libraryPath: string): void {
    this.#libraryPath = libraryPath;
    this.#failure = null;
    this.#triedMs = null;
    this.#look();
    this.#tell();
  }

  state(): BackupState {
    const { folderPath, plan } = this.#settings.current().backup;
    return {
      folderPath,
      plan,
      last: this.#remembered()?.snapshot ?? null,
      work: this.#work === null ? null : { ...this.#work },
      failure: this.#failure,
    };
  }

  /** Where the backup of the open library is, or would be; undefined where no place was chosen. */
  get backupPath(): string | undefined {
    const { folderPath } = this.#settings.current().backup;
    return folderPath === null || this.#libraryPath === undefined
      ? undefined
      : backupPathFor(folderPath, this.#libraryPath);
  }

  /** Takes another place for backups, or none. What was known of the last one there counts no more. */
  choose(folderPath: string | null): void {
    const { plan } = this.#settings.current().backup;
    this.#failure = null;
    this.#triedMs = null;
    void this.#settings.change({ backup: { folderPath, plan }, lastBackups: [] });
    this.#tell();
  }

  change(plan: BackupPlan): void {
    const { folderPath } = this.#settings.current().backup;
    void this.#settings.change({ backup: { folderPath, plan } });
    this.#tell();
  }

  /** Takes a backup now, unless something is under way or no place was chosen. */
  async run(): Promise<void> {
    const { backupPath } = this;
    const libraryPath = this.#libraryPath;
    if (backupPath === undefined || libraryPath === undefined || this.#work !== null) return;
    this.#triedMs = this.#clock.now();
    const isExpected = this.#remembered()?.backupPath === backupPath;
    const { retention } = this.#settings.current().backup.plan;
    const taken = await this.work({ kind: 'take', libraryPath, backupPath, retention, isExpected });
    if (this.#libraryPath !== libraryPath) return;
    this.#failure = taken.ok || taken.error.code === 'cancelled' ? null : taken.error;
    if (taken.ok) {
      const others = this.#settings.current().lastBackups.filter((other) => other.libraryPath !== libraryPath);
      const last = { libraryPath, backupPath, snapshot: taken.value.snapshot };
      void this.#settings.change({ lastBackups: [last, ...others].slice(0, mostRemembered) });
    }
    this.#tell();
  }

  /** Does a job, unless another is under way. */
  async work<Job extends BackupJob>(job: Job): Promise<Result<BackupOutcomes[Job['kind']], BackupFailure>> {
    if (this.#work !== null || this.#isClosed) return failure({ code: 'in-use' });
    this.#work = { kind: job.kind, progress: { doneCount: 0, totalCount: null } };
    this.#abort = new AbortController();
    this.#tell();
    const running = this.#runJob(job, {
      signal: this.#abort.signal,
      onProgress: (progress) => {
        this.#work = { kind: job.kind, progress };
        this.#tell();
      },
    });
    this.#ended = running.catch(() => undefined);
    try {
      return await running;
    } finally {
      this.#work = null;
      this.#tell();
    }
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#abort.abort();
  }

  /** Ends what is under way, and begins nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelLook?.();
    this.cancel();
    await this.#ended;
  }

  #look(): void {
    this.#cancelLook?.();
    this.#cancelLook = this.#timers.start(lookEveryMs, () => {
      if (this.#isClosed) return;
      if (this.#isDue()) void this.run();
      this.#look();
    });
  }

  #isDue(): boolean {
    const { folderPath, plan } = this.#settings.current().backup;
    const last = this.#remembered()?.snapshot.takenAt;
    return (
      folderPath !== null &&
      isBackupDue({
        lastMs: last === undefined ? null : Date.parse(last),
        triedMs: this.#triedMs,
        nowMs: this.#clock.now(),
        everyMs: plan.everyHours * hourMs,
      })
    );
  }

  #remembered() {
    return this.#settings.current().lastBackups.find(({ libraryPath }) => libraryPath === this.#libraryPath);
  }

  #tell(): void {
    if (!this.#isClosed) this.#onChanged(this.state());
  }
}
