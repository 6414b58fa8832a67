import type { ListPage } from './pages/renderList';
import type { SiteEntry } from './SiteEntry';

/** A page of a site that is no article: of a list, for an address that leads to nothing, or where a killed article was. */
export type OtherPage =
  | { readonly kind: 'list'; readonly page: ListPage }
  | {
      readonly kind: 'not-found';
      /** What somebody may read instead, the latest first. */
      readonly latest: readonly SiteEntry[];
    }
  | {
      readonly kind: 'withdrawn';
      readonly address: string;
      /** RFC 3339; null where nobody knows. */
      readonly killedAt: string | null;
    };
