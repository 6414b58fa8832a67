import type { ArticleFile } from '../../article/articleFile';
import type { OfferOf } from '../pictures/PictureOffer';
import { publishedWords } from '../publishedWords';
import { escapeAttribute, escapeText } from './escapeHtml';
import { fragmentOptionsOf } from './fragmentOptionsOf';
import { renderFragment } from './renderFragment';
import { renderHead } from './renderHead';

/**
 * The article as a complete HTML page that stands by itself: its style is in it, and apart from its photos it asks
 * for nothing. There is no script in it; its schema.org data is a block that no browser runs.
 */
export function renderPage(article: ArticleFile, offerOf: OfferOf): string {
  const { language, metadata } = article;
  const fragment = renderFragment(article.document, {
    ...fragmentOptionsOf(article, (attributes) => offerOf(attributes).file.path),
    offerOf,
    unseenHeadline: publishedWords(language).untitled,
  });
  return [
    `<!DOCTYPE html>\n<html lang="${escapeAttribute(language)}">\n`,
    renderHead(article, offerOf),
    '<body>\n',
    metadata.source === null ? '' : `<header class="masthead">\n<p>${escapeText(metadata.source)}</p>\n</header>\n`,
    `<main>\n${fragment}</main>\n</body>\n</html>\n`,
  ].join('');
}
