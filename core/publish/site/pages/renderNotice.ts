import { formatMoment } from '../../formatMoment';
import { siteWords } from '../siteWords';
import type { SiteContext } from '../SiteContext';
import { linksFrom } from './linksFrom';
import { renderSitePage } from './renderSitePage';

/**
 * What stands where an article was that has been killed. It says that it was withdrawn, and when, and not a word of
 * what it said: that may be why.
 */
export function renderNotice(
  { address, killedAt }: { readonly address: string; readonly killedAt: string | null },
  context: SiteContext,
): string {
  const { settings, baseAddress } = context;
  const words = siteWords(settings.language);
  const moment = killedAt === null ? null : formatMoment(killedAt, settings.language);
  return renderSitePage(
    {
      address,
      title: words.withdrawnTitle,
      heading: words.withdrawnTitle,
      description: null,
      isHidden: true,
      content: [
        `<p>${words.withdrawnText}</p>`,
        ...(moment === null
          ? []
          : [`<p class="meta">${words.withdrawnAt} <time datetime="${moment.dateTime}">${moment.text}</time></p>`]),
        `<p><a href="${linksFrom(address, baseAddress)('')}">${words.toFront}</a></p>`,
      ].join('\n'),
    },
    context,
  );
}
