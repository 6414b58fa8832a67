import type { ArticleAddress } from '../profile/addressOfArticle';
import type { OfferedFile } from '../pictures/PictureOffer';
import type { VariantKind } from '../pictures/PictureVariant';
import type { SiteArticle } from './SiteArticle';

/** The first photo of an article, as lists show it. Paths are from the root of the site. */
export interface TeaserPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** For browsers that know no other kind. */
  readonly file: OfferedFile;
  readonly kinds: readonly { readonly kind: VariantKind; readonly files: readonly OfferedFile[] }[];
  /** The classes of what of it must be seen where it is cut: see `focusClassesOf`. */
  readonly focus: string | null;
}

/** An article that has a page on a site. */
export interface SiteEntry {
  readonly article: SiteArticle;
  readonly place: ArticleAddress;
  readonly picture: TeaserPicture | null;
}
