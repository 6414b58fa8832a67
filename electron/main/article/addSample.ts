import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArticle } from '#core/article/readArticle';
import type { Result } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { OpenFailure } from '#core/library/failures';
import type { Desk } from './Desk';

/**
 * Puts the article of a folder (`article.json` and `images/`) into the library, pictures included, and opens it.
 * Undefined when there is no such folder.
 * @throws when the folder holds something else: it is part of the app.
 */
export async function addSample(desk: Desk, folderPath: string): Promise<Result<OpenArticle, OpenFailure> | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(folderPath, 'article.json'), 'utf8');
  } catch {
    return undefined;
  }
  const read = readArticle(text);
  if (!read.ok) throw new Error(`The sample article is broken: ${JSON.stringify(read.error)}`);
  const created = await desk.create(read.value.article);
  if (!created.ok) return created;
  const imagesPath = path.join(folderPath, 'images');
  for (const name of await readdir(imagesPath)) {
    const added = await desk.openSession?.addPicture(await readFile(path.join(imagesPath, name)), name);
    if (added?.ok === true && added.value.image !== name) throw new Error(`Not the picture of its name: ${name}`);
  }
  return created;
}
