import { assertNever } from '../../../base/assertNever';
import { formatDay } from '../../formatDay';
import type { SiteSettings } from '../../profile/SiteSettings';
import type { OtherPage } from '../OtherPage';
import type { ListKind } from '../pages/renderList';
import type { SitePageFacts } from '../pages/renderSiteHead';
import type { SiteEntry } from '../SiteEntry';
import { siteWords } from '../siteWords';

/** What a template shows of a page that is no article. */
export interface ShownPage extends SitePageFacts {
  readonly kind: ListKind | 'not-found' | 'withdrawn';
  /** Of the section, the author, the tag or the site; of a notice its heading. */
  readonly name: string;
  /** Of the front page the name of the site. */
  readonly heading: string;
  /** Whether it has the latest of its list. */
  readonly isFirst: boolean;
  /** The day of the latest article on it, as a paper heads its page; null where there is none. */
  readonly day: string | null;
  readonly entries: readonly SiteEntry[];
}

/** What a template shows of this page. */
export function shownPageOf(page: OtherPage, { language, name }: SiteSettings): ShownPage {
  const words = siteWords(language);
  const notice = { description: null, isHidden: true, isFirst: true, day: null };
  switch (page.kind) {
    case 'list': {
      const { address, description, entries, heading, kind, newer, title, name: ownName } = page.page;
      const latest = entries[0]?.article.publishedAt;
      return {
        kind,
        address,
        title,
        description,
        isHidden: false,
        name: ownName,
        heading: heading === '' ? name : heading,
        isFirst: newer === null,
        day: latest === undefined ? null : formatDay(latest, language),
        entries,
      };
    }
    case 'not-found': {
      const title = words.notFoundTitle;
      return { ...notice, kind: 'not-found', address: null, title, name: title, heading: title, entries: page.latest };
    }
    case 'withdrawn': {
      const title = words.withdrawnTitle;
      return {
        ...notice,
        kind: 'withdrawn',
        address: page.address,
        title,
        name: title,
        heading: title,
        entries: [],
      };
    }
    default:
      return assertNever(page);
  }
}
