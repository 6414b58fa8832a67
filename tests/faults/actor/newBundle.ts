import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import { createArticle } from '#core/article/createArticle';
import { writeBundle } from '../../../electron/storage/bundle/writeBundle';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { randomIds } from '../../../electron/storage/randomIds';
import { systemClock } from '../../../electron/storage/systemClock';
import { figure } from '../../unit/core/document/build';
import { newPicture } from './newPicture';

/** A bundle that came from elsewhere. */
export interface NewBundle {
  readonly filePath: string;
  readonly articleId: ArticleId;
}

/** Makes a bundle of a new article with a photo and a version, in a folder that is not on the disk that is tested. */
export async function newBundle(folderPath: string): Promise<NewBundle> {
  const library = await openLibrary(path.join(folderPath, 'library'), { clock: systemClock });
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  const article = createArticle({ clock: systemClock, ids: randomIds }, { language: 'sv' });
  const session = await library.value.create(article);
  if (!session.ok) throw new Error(JSON.stringify(session.error));
  const { value } = session;
  const picture = await value.addPicture(newPicture(), 'bild.png');
  if (!picture.ok) throw new Error(JSON.stringify(picture.error));
  const { image, widthPx, heightPx } = picture.value;
  const { type, content } = value.current().document;
  const document = { type, content: [...content, figure(image, { widthPx, heightPx })] };
  const changed = await value.replaceDocument(1, document);
  const kept = await value.keepVersion('named', 'Utkast');
  const closed = await value.close();
  if (!changed.ok || !kept.ok || !closed.ok) throw new Error(JSON.stringify([changed, kept, closed]));
  await mkdir(folderPath, { recursive: true });
  const filePath = path.join(folderPath, `${article.id}.spalt`);
  const written = await writeBundle(value.filePath, filePath);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return { filePath, articleId: article.id };
}
