import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import { emptyDocument } from '#core/document/emptyDocument';
import { toPlainText } from '#core/document/isPlainText';

/** A new draft that begins with the user's byline, if there is one. */
export function newArticle(
  sources: { readonly clock: Clock; readonly ids: IdSource },
  { language, byline }: { readonly language: string; readonly byline: string },
): ArticleFile {
  const document = emptyDocument();
  const text = toPlainText(byline).trim();
  if (text === '') return createArticle(sources, { language, document });
  const content = document.content.map((block) =>
    block.type === 'byline' ? { ...block, content: [{ type: 'text' as const, text }] } : block,
  );
  return createArticle(sources, { language, document: { ...document, content } });
}
