import { readFile, realpath, stat } from 'node:fs/promises';
import type { ArticleId } from '#core/article/ArticleId';
import { readArticle } from '#core/article/readArticle';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { Desk } from './Desk';

/** Why a file that was named can't be opened. */
export type NotOpened =
  | { readonly code: 'not-found' | 'not-in-library'; readonly filePath: string }
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };

/** As in storage: a hundred times the longest article. */
const maximumBytes = 64 * 1024 * 1024;

/** Which article of the library a file is. Fails for files that stand elsewhere, and for what is no article. */
export async function articleAt(filePath: string, desk: Desk): Promise<Result<ArticleId, NotOpened>> {
  let text: string;
  let realPath: string;
  try {
    realPath = await realpath(filePath);
    const state = await stat(realPath);
    if (!state.isFile() || state.size > maximumBytes) return failure({ code: 'invalid', filePath, problems: [] });
    text = await readFile(realPath, 'utf8');
  } catch {
    return failure({ code: 'not-found', filePath });
  }
  const read = readArticle(text);
  if (!read.ok) return failure({ code: 'invalid', filePath, problems: read.error });
  const { id } = read.value.article;
  const opened = await desk.store.open(id);
  if (!opened.ok) return failure({ code: 'not-in-library', filePath });
  const isSame = (await realpath(opened.value.filePath).catch(() => '')) === realPath;
  if (opened.value !== desk.openSession) await opened.value.close();
  return isSame ? success(id) : failure({ code: 'not-in-library', filePath });
}
