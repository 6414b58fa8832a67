import type { SiteArticle } from './SiteArticle';

/** What a site has of an article: its page, a notice that it was killed, or nothing. */
export type PlaceOnSite = 'page' | 'notice' | 'nothing';

/**
 * What a site has of an article at this time, in milliseconds since 1970. `wasThere`: the site had its page; so an
 * article that was on a site while it was only ready leaves a notice too when it is killed.
 */
export function placeOnSite(
  { status, embargoUntil, killedAt }: Pick<SiteArticle, 'status' | 'embargoUntil' | 'killedAt'>,
  { nowMs, wasThere }: { readonly nowMs: number; readonly wasThere: boolean },
): PlaceOnSite {
  if (status === 'killed') return killedAt !== null || wasThere ? 'notice' : 'nothing';
  if (status === 'draft' || status === 'proof') return 'nothing';
  return isEmbargoed({ embargoUntil }, nowMs) ? 'nothing' : 'page';
}

/** Whether nobody is to read the article yet. */
export function isEmbargoed({ embargoUntil }: Pick<SiteArticle, 'embargoUntil'>, nowMs: number): boolean {
  return embargoUntil !== null && Date.parse(embargoUntil) > nowMs;
}
