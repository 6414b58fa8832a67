import type { ArticleFile } from '../../article/articleFile';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import { renderPage } from '../html/renderPage';
import type { OfferOf } from '../pictures/PictureOffer';
import type { SiteSettings } from '../profile/SiteSettings';

/** What is around the page of an article on a site. All addresses are from the page. */
export interface ArticleSurroundings {
  readonly offerOf: OfferOf;
  /** Every file of a photo that the page may name. */
  readonly pictureAddresses: ReadonlySet<string>;
  /** Where a file of the look is, by its name. */
  readonly fileAddress: (name: string) => string;
  readonly homeAddress: string;
  readonly sectionAddress: (section: string) => string;
  readonly tagAddress: (tag: string) => string;
  readonly authorAddress: (name: string) => string;
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly address: string }[];
}

/**
 * Writes the page of a tidied article, whose canonical address is set. The same article and surroundings give the same
 * text. Fails with what is wrong in the look.
 */
export type RenderArticlePage = (
  article: ArticleFile,
  surroundings: ArticleSurroundings,
) => Result<string, readonly Problem[]>;

/** How a site looks, and what stands on every page of it. */
export interface SiteLook {
  readonly settings: SiteSettings;
  readonly renderArticlePage: RenderArticlePage;
  /** What pages show and ask for beside photos, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Differs from that of every other look, and of every other version of Spalt. */
  readonly print: string;
}

/** The look of a page that is exported by itself. `version` is that of Spalt. */
export function plainLook(settings: SiteSettings, version: string): SiteLook {
  return {
    settings,
    renderArticlePage: (article, { offerOf }) => success(renderPage(article, offerOf)),
    files: {},
    print: `plain ${version}`,
  };
}
