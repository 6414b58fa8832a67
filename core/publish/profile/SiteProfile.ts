import type { PageLayout } from '../pictures/sizesOf';
import type { SiteSettings } from './SiteSettings';

/** How the pages of a site look: what a folder of a profile holds, read and checked. */
export interface SiteProfile {
  readonly settings: SiteSettings;
  /** What its style makes of the page, for browsers to choose photos by; null: what every page has. */
  readonly layout: PageLayout | null;
  /** By the names of their files: `page.liquid` makes the page of an article. */
  readonly templates: Readonly<Record<string, string>>;
  /** What `style.css` holds; it comes after the style that every page has. */
  readonly style: string;
  /** What `list.css` holds, which comes after that on pages that are no articles. */
  readonly listStyle: string;
  /** What style and templates show beside photos, by name from the folder: `logo.png`, `fonts/serif.woff2`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** How large those are that are pictures, as far as it is known. */
  readonly pictureSizes?: Readonly<Record<string, { readonly widthPx: number; readonly heightPx: number }>>;
  /**
   * Whether it came with Spalt and is nobody's own: then the site is called what the article says it is from, and speaks
   * the language of the article.
   */
  readonly isShipped: boolean;
}

/** The template of an article's page. */
export const pageTemplate = 'page.liquid';
/** The template of lists: front page, sections, authors, tags. A profile may have none, and lists are plain then. */
export const listTemplate = 'list.liquid';
/** The template of what stands where no article is: of a page that there is not, or one that was withdrawn. */
export const noticeTemplate = 'notice.liquid';
