import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { SiteChoice, SiteProblem, SiteProgress, SiteState } from '#core/contract/requests/siteRequests';
import type { SiteSummary } from '#core/publish/site/SiteSummary';
import { profilePath } from '../../storage/profiles/profileFolders';
import type { SettingsStore } from '../../storage/settings/openSettings';
import type { SiteJob, SiteOutcome } from './siteJobs';

/** So many libraries' sites are remembered. */
const mostRemembered = 8;
const noChoice: SiteChoice = { profile: null, baseAddress: null, name: null };

/** Does a job; see `runSiteJob`. */
export type RunSiteJob = (
  job: SiteJob,
  watch: { readonly onProgress: (progress: SiteProgress) => void; readonly signal: AbortSignal },
) => Promise<SiteOutcome>;

/** Makes sites of libraries, one at a time, and remembers of each library where its site goes and how it looks. */
export class SiteKeeper {
  readonly #settings: SettingsStore;
  readonly #resourcesFolderPath: string;
  readonly #runJob: RunSiteJob;
  readonly #onProgress: (progress: SiteProgress) => void;
  #abort: AbortController | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor({
    settings,
    resourcesFolderPath,
    runJob,
    onProgress,
  }: {
    readonly settings: SettingsStore;
    readonly resourcesFolderPath: string;
    readonly runJob: RunSiteJob;
    readonly onProgress: (progress: SiteProgress) => void;
  }) {
    this.#settings = settings;
    this.#resourcesFolderPath = resourcesFolderPath;
    this.#runJob = runJob;
    this.#onProgress = onProgress;
  }

  state(libraryPath: string): SiteState {
    const { folderPath, choice } = this.#remembered(libraryPath) ?? { folderPath: null, choice: noChoice };
    return { folderPath, choice, libraryName: path.basename(libraryPath) };
  }

  /** Takes the folder that the site of a library goes into from now on. */
  choose(libraryPath: string, folderPath: string): void {
    this.#remember(libraryPath, { folderPath, choice: this.state(libraryPath).choice });
  }

  /** Makes the site of a library, or tells what that would do. Null when it was cancelled. */
  async run(
    libraryPath: string,
    {
      choice,
      isDryRun,
      articleIds,
    }: {
      readonly choice: SiteChoice;
      readonly isDryRun: boolean;
      readonly articleIds: readonly ArticleId[] | null;
    },
  ): Promise<Result<SiteSummary | null, SiteProblem>> {
    const { folderPath } = this.state(libraryPath);
    if (folderPath === null) return failure({ code: 'no-folder' });
    if (this.#abort !== undefined || this.#isClosed) return failure({ code: 'busy' });
    this.#remember(libraryPath, { folderPath, choice });
    const { profile, baseAddress, name } = choice;
    const resourcesFolderPath = this.#resourcesFolderPath;
    const job: SiteJob = {
      libraryPath,
      folderPath,
      profile:
        profile === null
          ? null
          : {
              folderPath: profilePath(profile, { libraryPath, resourcesFolderPath }),
              isShipped: profile.isShipped,
            },
      given: { ...(baseAddress === null ? {} : { baseAddress }), ...(name === null ? {} : { name }) },
      articleIds,
      isDryRun,
    };
    this.#abort = new AbortController();
    const running = this.#runJob(job, { signal: this.#abort.signal, onProgress: this.#onProgress });
    this.#ended = running.catch(() => undefined);
    try {
      const done = await running;
      if (done.ok) return done;
      const { error } = done;
      return error.code === 'cancelled' ? success(null) : failure(error);
    } finally {
      this.#abort = undefined;
    }
  }

  /** Ends what is under way. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Ends what is under way, and begins nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.cancel();
    await this.#ended;
  }

  #remembered(libraryPath: string) {
    return this.#settings.current().lastSites.find((site) => site.libraryPath === libraryPath);
  }

  #remember(libraryPath: string, site: { readonly folderPath: string; readonly choice: SiteChoice }): void {
    const others = this.#settings.current().lastSites.filter((other) => other.libraryPath !== libraryPath);
    void this.#settings.change({ lastSites: [{ libraryPath, ...site }, ...others].slice(0, mostRemembered) });
  }
}
