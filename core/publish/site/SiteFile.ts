import type { Problem } from '../../base/Problem';

/** A file of a site that is made of more than one article. */
export interface SiteFile {
  /** From the root of the site, with `/` on every system. */
  readonly path: string;
  /** In the order in which files take their place, so that none names what is not there. */
  readonly kind: 'list' | 'feed' | 'sitemap';
  readonly text: string;
  /** What of the site's look could not be shown, so that it is plain. */
  readonly problems?: readonly Problem[];
}
