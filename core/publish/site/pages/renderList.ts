import { escapeText } from '../../html/escapeHtml';
import type { SiteEntry } from '../SiteEntry';
import { siteWords } from '../siteWords';
import type { SiteContext } from '../SiteContext';
import { linksFrom } from './linksFrom';
import { renderSitePage } from './renderSitePage';
import { renderTeaser } from './renderTeaser';

/** So many photos at the top of a list are asked for at once, since they are seen at once. */
const eagerCount = 2;

/** What a list has: all articles, those of a section, by an author, or about something. */
export type ListKind = 'front' | 'section' | 'author' | 'tag';

/** A page of a list of articles. Addresses are from the root of the site. */
export interface ListPage {
  readonly kind: ListKind;
  readonly address: string;
  /** Of the section, the author or the tag; of the front page that of the site. */
  readonly name: string;
  readonly title: string;
  readonly heading: string;
  readonly description: string | null;
  /** Those published last first. */
  readonly entries: readonly SiteEntry[];
  readonly newer: string | null;
  readonly older: string | null;
}

/** A page of a list of articles, as HTML. */
export function renderList(page: ListPage, context: SiteContext): string {
  const { language } = context.settings;
  const words = siteWords(language);
  const linkTo = linksFrom(page.address, context.baseAddress);
  const teasers = page.entries.map((entry, index) =>
    renderTeaser(entry, { linkTo, siteLanguage: language, isLazy: index >= eagerCount }),
  );
  const pager = [
    ...(page.newer === null ? [] : [`<a rel="prev" href="${linkTo(page.newer)}">${words.newer}</a>`]),
    ...(page.older === null ? [] : [`<a rel="next" href="${linkTo(page.older)}">${words.older}</a>`]),
  ];
  return renderSitePage(
    {
      address: page.address,
      title: page.title,
      heading: page.heading,
      description: page.description,
      isHidden: false,
      content: [
        ...(teasers.length === 0
          ? [`<p>${escapeText(words.nothingYet)}</p>`]
          : ['<ol class="teasers">', ...teasers, '</ol>']),
        ...(pager.length === 0 ? [] : [`<nav class="pager" aria-label="${words.more}">`, ...pager, '</nav>']),
      ].join('\n'),
    },
    context,
  );
}
