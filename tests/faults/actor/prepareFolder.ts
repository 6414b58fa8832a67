import { mkdir } from 'node:fs/promises';
import type { ArticleId } from '#core/article/ArticleId';
import { createArticle } from '#core/article/createArticle';
import type { DocumentJson } from '#core/document/documentJson';
import { emptyDocument } from '#core/document/emptyDocument';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { randomIds } from '../../../electron/storage/randomIds';
import { systemClock } from '../../../electron/storage/systemClock';
import { placesIn } from './placesIn';

/** A library with one article, whose last paragraph is empty. `textLength`: about how many characters come before it. */
export async function prepareFolder(folder: string, textLength = 600): Promise<ArticleId> {
  await mkdir(placesIn(folder).bundles, { recursive: true });
  const library = await openLibrary(placesIn(folder).library, { clock: systemClock });
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  const article = createArticle(
    { clock: systemClock, ids: randomIds },
    { language: 'sv', document: filled(textLength) },
  );
  const created = await library.value.create(article);
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const closed = await created.value.close();
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  return article.id;
}

function filled(textLength: number): DocumentJson {
  const { type, content } = emptyDocument();
  const sentence = 'Kommunstyrelsen sade ja till bron på måndagen. ';
  const count = Math.ceil(textLength / (sentence.length * 10));
  const paragraphs = Array.from({ length: count }, () => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: sentence.repeat(10) }],
  }));
  return { type, content: [...content.slice(0, -1), ...paragraphs, { type: 'paragraph' }] };
}
