import type { ArticleId } from '#core/article/ArticleId';
import type { SiteSettings } from '#core/publish/profile/SiteSettings';
import type { KeptAddress } from '#core/publish/site/assignAddresses';
import { assignAddresses } from '#core/publish/site/assignAddresses';
import { isEmbargoed, placeOnSite } from '#core/publish/site/placeOnSite';
import { sha256Of } from '../hashing';
import type { KeptArticle, SiteManifest } from './siteManifest';
import type { LibrarySurvey, SurveyedArticle } from './surveyLibrary';

/** An article that is to have a page. */
export interface PlannedPage {
  readonly surveyed: SurveyedArticle;
  readonly place: KeptAddress;
  /** The same for as long as the page would be: a print of all that it is made of. */
  readonly page: string;
  readonly before: KeptArticle | undefined;
}

/** What a site is to have of the articles of a library. */
export interface SitePlan {
  readonly pages: readonly PlannedPage[];
  /** Those that were killed. */
  readonly notices: readonly { readonly surveyed: SurveyedArticle; readonly place: KeptAddress }[];
  /** Those that stay as the site has them, since they can't be made anew now. */
  readonly kept: ReadonlyMap<ArticleId, KeptArticle>;
  /** Those that the site had, and has no more: only their addresses stay theirs. */
  readonly gone: ReadonlyMap<ArticleId, KeptArticle>;
  /** Where the pages of articles are on the web. */
  readonly addresses: ReadonlyMap<ArticleId, string>;
  readonly embargoed: readonly SurveyedArticle[];
}

/**
 * Plans what a site has of each article. `failed`: those that can't be made. `articleIds`: those that it is about, where
 * it is not about all; what was killed gives way to its notice all the same.
 */
export function planSite(
  survey: LibrarySurvey,
  {
    manifest,
    settings,
    baseAddress,
    print,
    nowMs,
    failed,
    articleIds,
  }: {
    readonly manifest: SiteManifest;
    readonly settings: SiteSettings;
    readonly baseAddress: string;
    readonly print: string;
    readonly nowMs: number;
    readonly failed: ReadonlySet<ArticleId>;
    readonly articleIds: ReadonlySet<ArticleId> | undefined;
  },
): SitePlan {
  const found = new Map(survey.articles.map((surveyed) => [surveyed.article.id, surveyed]));
  const placeOf = ({ article }: SurveyedArticle) =>
    placeOnSite(article, { nowMs, wasThere: isThere(manifest.articles.get(article.id)) });
  const isAbout = (id: ArticleId): boolean => articleIds?.has(id) !== false;
  const kept = new Map<ArticleId, KeptArticle>();
  const gone = new Map<ArticleId, KeptArticle>();
  for (const [id, before] of manifest.articles) {
    const surveyed = found.get(id);
    if (!isAbout(id) && (surveyed === undefined || placeOf(surveyed) !== 'notice')) {
      // What it was made with may not be known after this run: the next one that is about it reads it anew.
      if (before.page !== null) kept.set(id, manifest.print === print ? before : { ...before, source: '' });
      else gone.set(id, before);
      continue;
    }
    const isUnreadable = surveyed === undefined && survey.unreadable.has(before.folderName);
    const isFailed = surveyed !== undefined && failed.has(id) && placeOf(surveyed) === 'page';
    if ((isUnreadable || isFailed) && before.page !== null) kept.set(id, before);
    else if (surveyed === undefined || isFailed || placeOf(surveyed) === 'nothing') gone.set(id, before);
  }
  const wanted = survey.articles.filter(({ article: { id } }) => isAbout(id) && !kept.has(id) && !failed.has(id));
  const shown = wanted.filter((surveyed) => placeOf(surveyed) === 'page');
  const killed = survey.articles.filter(
    (surveyed) =>
      placeOf(surveyed) === 'notice' &&
      (isAbout(surveyed.article.id) || isThere(manifest.articles.get(surveyed.article.id))),
  );
  const known = new Map([...manifest.articles].map(([id, { place }]) => [id, place]));
  const places = assignAddresses(
    [...shown, ...killed].map(({ article }) => article),
    known,
    settings.articleAddress,
  );
  const placed = <Value>(surveyed: SurveyedArticle, make: (place: KeptAddress) => Value): readonly Value[] => {
    const place = places.get(surveyed.article.id);
    return place === undefined ? [] : [make(place)];
  };
  const addresses = new Map<ArticleId, string>();
  for (const [id, { place }] of kept) addresses.set(id, baseAddress + place.address);
  for (const surveyed of shown) {
    placed(surveyed, ({ address }) => addresses.set(surveyed.article.id, baseAddress + address));
  }
  return {
    pages: shown.flatMap((surveyed) =>
      placed(surveyed, (place) => {
        const { article, source } = surveyed;
        const related = article.related.map((id) => addresses.get(id) ?? null);
        const page = printOf([print, source, baseAddress, place.address, related]);
        return { surveyed, place, page, before: manifest.articles.get(article.id) };
      }),
    ),
    notices: killed.flatMap((surveyed) => placed(surveyed, (place) => ({ surveyed, place }))),
    kept,
    gone,
    addresses,
    embargoed: survey.articles.filter(
      ({ article }) =>
        isAbout(article.id) &&
        isEmbargoed(article, nowMs) &&
        placeOnSite({ ...article, embargoUntil: null }, { nowMs, wasThere: false }) === 'page',
    ),
  };
}

/** Whether a site has a page or a notice of an article. */
function isThere(kept: KeptArticle | undefined): boolean {
  return kept !== undefined && kept.article !== null;
}

/** A short print of values that JSON has. */
export function printOf(value: unknown): string {
  return sha256Of(Buffer.from(JSON.stringify(value))).slice(0, 32);
}
