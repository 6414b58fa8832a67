import type { ArticleFile } from '../../article/articleFile';
import type { OfferOf } from '../pictures/PictureOffer';
import { escapeAttribute, escapeText } from './escapeHtml';
import { pageOptionsOf } from './fragmentOptionsOf';
import { pageStyle } from './pageStyle';
import { renderFragment } from './renderFragment';
import { renderHead } from './renderHead';

/**
 * The article as a complete HTML page that stands by itself: its style is in it, and apart from its photos it asks
 * for nothing. There is no script in it; its schema.org data is a block that no browser runs. Pages in the frame of a
 * site are made by `profile/publishInProfile`.
 */
export function renderPage(article: ArticleFile, offerOf: OfferOf): string {
  const { language, metadata } = article;
  return [
    `<!DOCTYPE html>\n<html lang="${escapeAttribute(language)}">\n<head>\n`,
    renderHead(article, { offerOf, style: pageStyle, site: null }),
    '</head>\n<body>\n',
    metadata.source === null ? '' : `<header class="masthead">\n<p>${escapeText(metadata.source)}</p>\n</header>\n`,
    `<main>\n${renderFragment(article.document, pageOptionsOf(article, offerOf))}</main>\n</body>\n</html>\n`,
  ].join('');
}
