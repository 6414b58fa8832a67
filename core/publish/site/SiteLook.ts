import type { ArticleFile } from '../../article/articleFile';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import { renderPage } from '../html/renderPage';
import type { PageSurroundings } from '../profile/PageSurroundings';
import type { SiteSettings } from '../profile/SiteSettings';
import type { OtherPage } from './OtherPage';
import { renderPlainPage } from './pages/renderPlainPage';
import type { SiteContext } from './SiteContext';

/** How a site looks, and what stands on every page of it. */
export interface SiteLook {
  readonly settings: SiteSettings;
  /**
   * Writes the page of a tidied article, whose canonical address is set. The same article and surroundings give the same
   * text. Fails with what is wrong in the look.
   */
  readonly renderArticlePage: (
    article: ArticleFile,
    surroundings: PageSurroundings,
  ) => Result<string, readonly Problem[]>;
  /**
   * Writes a page that is no article. One that the look can't show is written as a site without a look has it, so that
   * readers find their way; `problems` tells what is wrong in the look.
   */
  readonly renderOtherPage: (
    page: OtherPage,
    context: SiteContext,
  ) => { readonly text: string; readonly problems: readonly Problem[] };
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
    renderOtherPage: (page, context) => ({ text: renderPlainPage(page, context), problems: [] }),
    files: {},
    print: `plain ${version}`,
  };
}
