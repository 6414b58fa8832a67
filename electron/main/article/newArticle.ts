import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import { toPlainText } from '#core/document/isPlainText';

/** A new draft, empty or after a template, that begins with the user's byline where there is one and the template has none. */
export function newArticle(
  sources: { readonly clock: Clock; readonly ids: IdSource },
  {
    language,
    byline,
    document = emptyDocument(),
  }: { readonly language: string; readonly byline: string; readonly document?: DocumentJson },
): ArticleFile {
  const text = toPlainText(byline).trim();
  if (text === '') return createArticle(sources, { language, document });
  const content = document.content.map((block) =>
    block.type === 'byline' && block.content === undefined
      ? { ...block, content: [{ type: 'text' as const, text }] }
      : block,
  );
  return createArticle(sources, { language, document: { ...document, content } });
}
