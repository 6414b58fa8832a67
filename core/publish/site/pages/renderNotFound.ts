import { siteWords } from '../siteWords';
import type { SiteContext } from '../SiteContext';
import { linksFrom } from './linksFrom';
import { renderSitePage } from './renderSitePage';

/** The page that a web server answers with where there is none. Its links hold at any address. */
export function renderNotFound(context: SiteContext): string {
  const words = siteWords(context.settings.language);
  const front = linksFrom(null, context.baseAddress)('');
  return renderSitePage(
    {
      address: null,
      title: words.notFoundTitle,
      heading: words.notFoundTitle,
      description: null,
      isHidden: true,
      content: `<p>${words.notFoundText}</p>\n<p><a href="${front}">${words.toFront}</a></p>`,
    },
    context,
  );
}
