import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import type { SiteProblem, SiteProgress } from '#core/contract/requests/siteRequests';
import type { SiteSummary } from '#core/publish/site/SiteSummary';
import type { GivenSettings } from '../../storage/site/siteLookOf';
import type { Preparation } from '../../workshop/pictures/Preparation';

/** What the thread for sites is started for. */
export interface SiteJob {
  readonly libraryPath: string;
  readonly folderPath: string;
  /** The folder of the profile, and whether it came with Spalt; null: none. */
  readonly profile: { readonly folderPath: string; readonly isShipped: boolean } | null;
  readonly given: GivenSettings;
  readonly articleIds: readonly ArticleId[] | null;
  readonly isDryRun: boolean;
}

/** Why a job has come to nothing; the user may have ended it. */
export type SiteJobFailure = SiteProblem | { readonly code: 'cancelled' };

/** What came of a job. */
export type SiteOutcome = Result<SiteSummary, SiteJobFailure>;

/** What the thread says: how far it is, that it needs a photo of the workshop, that it is done. */
export type SiteMessage =
  | { readonly kind: 'progress'; readonly progress: SiteProgress }
  | {
      readonly kind: 'prepare';
      readonly number: number;
      readonly filePath: string;
      readonly preparation: Preparation;
    }
  | { readonly kind: 'done'; readonly result: SiteOutcome };

/** What main says: to end it, or the photo of that number; none where it can't be made. */
export type SiteReply =
  { readonly kind: 'cancel' } | { readonly kind: 'prepared'; readonly number: number; readonly bytes?: Uint8Array };
