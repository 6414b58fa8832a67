import type { SiteSettings } from '../profile/SiteSettings';

/** What a page of a site that is no article needs to know of the site. */
export interface SiteContext {
  readonly settings: SiteSettings;
  /** Where the site is on the web: ends in `/`. */
  readonly baseAddress: string;
  /** The sections that have pages, with where those are from the root of the site. */
  readonly sections: readonly { readonly name: string; readonly address: string }[];
}
