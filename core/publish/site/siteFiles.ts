import { feedOf } from './feeds/Feed';
import { feedFiles } from './feeds/feedFiles';
import { renderAtom } from './feeds/renderAtom';
import { renderJsonFeed } from './feeds/renderJsonFeed';
import { renderRss } from './feeds/renderRss';
import { renderSitemaps } from './feeds/renderSitemaps';
import type { SiteLists } from './listPages';
import type { SiteContext } from './SiteContext';
import type { SiteEntry } from './SiteEntry';
import type { SiteFile } from './SiteFile';

/** How many articles the page for what is not there offers instead. */
const latestCount = 6;

/**
 * The files of a site beside its articles: lists, the page for what is not there, feeds, the map and `robots.txt`, in
 * the order in which they take their place. `nowMs`, in milliseconds since 1970, tells what is news.
 */
export function* siteFiles(
  entries: readonly SiteEntry[],
  {
    lists,
    context,
    nowMs,
  }: {
    readonly lists: SiteLists;
    readonly context: SiteContext;
    readonly nowMs: number;
  },
): Generator<SiteFile> {
  const { settings, baseAddress } = context;
  for (const page of lists.pages) {
    yield { path: `${page.address}index.html`, kind: 'list', page: { kind: 'list', page } };
  }
  const latest = (lists.pages[0]?.entries ?? []).slice(0, latestCount);
  yield { path: '404.html', kind: 'list', page: { kind: 'not-found', latest } };
  const feed = feedOf(entries, settings, baseAddress);
  const [rss, atom, json] = feedFiles;
  yield { path: rss.path, kind: 'feed', text: renderRss(feed) };
  yield { path: atom.path, kind: 'feed', text: renderAtom(feed) };
  yield { path: json.path, kind: 'feed', text: renderJsonFeed(feed) };
  const pages = lists.pages.map(({ address }) => address);
  for (const file of renderSitemaps({ entries, pages }, { settings, baseAddress, nowMs })) {
    yield { ...file, kind: 'sitemap' };
  }
  yield { path: 'robots.txt', kind: 'sitemap', text: robotsOf(baseAddress) };
}

function robotsOf(baseAddress: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${baseAddress}sitemap.xml\n`;
}
