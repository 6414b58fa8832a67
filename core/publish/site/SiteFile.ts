import type { OtherPage } from './OtherPage';

/**
 * A file of a site that is made of more than one article. Paths are from the root of the site, with `/` on every system.
 * Kinds are in the order in which files take their place, so that none names what is not there.
 */
export type SiteFile =
  /** A page, which the look of the site renders. */
  | { readonly path: string; readonly kind: 'list'; readonly page: OtherPage }
  | { readonly path: string; readonly kind: 'feed' | 'sitemap'; readonly text: string };
