import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { SiteFailure } from '../SiteFailure';
import type { SiteSummary } from '../../publish/site/SiteSummary';
import type { ExportProgress } from '../answers';
import { chosenProfile } from '../chosenProfile';
import type { ProfileFailure } from './exportRequests';
import { articleId } from './payloadParts';

/** How a library becomes a site, as somebody has chosen it in the window. */
export const siteChoice = z.strictObject({
  /** Null: pages look as those that are exported by themselves. */
  profile: chosenProfile.nullable(),
  /** Where the site is on the web; null: the profile says. */
  baseAddress: z.string().max(2000).nullable(),
  /** Null: the profile says or, where it came with Spalt, the folder of the library. */
  name: z.string().max(300).nullable(),
});

/** How a library becomes a site. */
export type SiteChoice = Readonly<z.infer<typeof siteChoice>>;

/** Requests that make a site of the library. */
export const sitePayloads = {
  'site:state': z.undefined(),
  /** Lets the user choose the folder that the site goes into. */
  'site:choose-folder': z.undefined(),
  /**
   * Writes the library as a site into the folder that was chosen, or only tells what that would do. How far it has come
   * is told by `site-progress`. `articleIds`: only these get new or other pages; null: all. Null when it was cancelled.
   */
  'site:run': z.strictObject({
    choice: siteChoice,
    isDryRun: z.boolean(),
    articleIds: z.array(articleId).max(100_000).nullable(),
  }),
  /** Ends what is under way between two files: what is in place stays, and the next run does the rest. */
  'site:cancel': z.undefined(),
  /** Shows the folder of the site in the system's file manager. */
  'site:show-folder': z.undefined(),
} as const;

/** What is known of the site of the open library before anything is done. */
export interface SiteState {
  /** Null while none was chosen. */
  readonly folderPath: string | null;
  /** The last one for this library. */
  readonly choice: SiteChoice;
  /** What the site is called if nobody says. */
  readonly libraryName: string;
}

/** Why no site was written. `no-folder`: none was chosen. `busy`: another one is being written for this window. */
export type SiteProblem =
  | SiteFailure
  | ProfileFailure
  | { readonly code: 'no-folder' | 'busy' }
  | { readonly code: 'unfit-setting'; readonly problem: Problem };

/** The answers to them. */
export interface SiteAnswers {
  'site:state': SiteState;
  'site:choose-folder': SiteState;
  'site:run': Result<SiteSummary | null, SiteProblem>;
  'site:cancel': null;
  'site:show-folder': null;
}

/** How far a site has come, in pages; of zero while the library is read. */
export type SiteProgress = ExportProgress;
