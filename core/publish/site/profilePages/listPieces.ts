import { formatMoment } from '../../formatMoment';
import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import { standIns, TrustedMarkup } from '../../profile/template/TrustedMarkup';
import type { OtherPage } from '../OtherPage';
import { siteWords } from '../siteWords';

/** The links from a page of a list to those with newer and older articles; null where there are none. */
export function pagerOf(
  page: OtherPage,
  { linkTo, language }: { readonly linkTo: (to: string) => string; readonly language: string },
): TrustedMarkup | null {
  if (page.kind !== 'list') return null;
  const { newer, older } = page.page;
  if (newer === null && older === null) return null;
  const words = siteWords(language);
  return new TrustedMarkup(
    [
      `<nav class="pager" aria-label="${escapeAttribute(words.more)}">`,
      ...(newer === null ? [] : [`<a rel="prev" href="${linkTo(newer)}">${escapeText(words.newer)}</a>`]),
      ...(older === null ? [] : [`<a rel="next" href="${linkTo(older)}">${escapeText(words.older)}</a>`]),
      '</nav>',
    ].join(''),
    standIns.block,
  );
}

/** What a notice says; null for a list, but for one that has nothing yet. */
export function noticeText(page: OtherPage, language: string): TrustedMarkup | null {
  const words = siteWords(language);
  switch (page.kind) {
    case 'list':
      return page.page.entries.length > 0 ? null : paragraph(words.nothingYet);
    case 'not-found':
      return paragraph(words.notFoundText);
    case 'withdrawn': {
      if (page.killedAt === null) return paragraph(words.withdrawnText);
      const { dateTime, text } = formatMoment(page.killedAt, language);
      return new TrustedMarkup(
        `<p class="notice">${escapeText(words.withdrawnText)} <span class="meta">${escapeText(words.withdrawnAt)} <time datetime="${escapeAttribute(dateTime)}">${escapeText(text)}</time></span></p>`,
        standIns.block,
      );
    }
    default:
      return null;
  }
}

function paragraph(text: string): TrustedMarkup {
  return new TrustedMarkup(`<p class="notice">${escapeText(text)}</p>`, standIns.block);
}
