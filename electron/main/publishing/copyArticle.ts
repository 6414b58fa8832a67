import type { ArticleFile } from '#core/article/articleFile';
import { writeClipboard } from './writeClipboard';

/** Puts an article's fragment on the clipboard: as HTML for an editor, and its source for a field of plain text. */
export async function copyHtml(article: ArticleFile): Promise<void> {
  const { publishArticle } = await import('#core/publish/publishArticle');
  const { files } = publishArticle(article, { format: 'fragment' });
  const html = files.map(({ text }) => text).join('');
  await writeClipboard(html, html);
}

/** Puts an article on the clipboard as formatted text for a word processor or a publishing system, and as plain text. */
export async function copyRichText(article: ArticleFile): Promise<void> {
  const { publishArticle } = await import('#core/publish/publishArticle');
  const { renderRichText } = await import('#core/publish/richText/renderRichText');
  const { files } = publishArticle(article, { format: 'text' });
  await writeClipboard(renderRichText(article), files.map(({ text }) => text).join(''));
}
