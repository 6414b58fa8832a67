import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { OpenFailure } from '#core/library/failures';
import { addSample } from './addSample';
import type { Desk } from './Desk';
import { openArticleOf } from './Desk';

/**
 * Opens what the window starts with: the article that was named, else what is open already, else in an empty library
 * the sample if it is wanted, else the article that was open last, else the one changed last, else a new draft.
 * An article that can't be opened is passed over; the list of the library tells of it.
 */
export async function openAtStart(
  desk: Desk,
  {
    namedId,
    lastId,
    sampleFolderPath,
    newest,
    newArticle,
  }: {
    readonly namedId: ArticleId | undefined;
    readonly lastId: ArticleId | null;
    /** Undefined when the sample is not wanted. */
    readonly sampleFolderPath: string | undefined;
    /** The articles changed last, the newest first, and whether there is anything at all in the library. */
    readonly newest: () => Promise<{ readonly ids: readonly ArticleId[]; readonly isEmpty: boolean }>;
    readonly newArticle: () => ArticleFile;
  },
): Promise<Result<OpenArticle, OpenFailure>> {
  const named = namedId === undefined ? undefined : await desk.open(namedId);
  if (named?.ok === true) return named;
  if (desk.openSession !== undefined) return success(openArticleOf(desk.openSession));
  const last = lastId === null ? undefined : await desk.open(lastId);
  if (last?.ok === true) return last;
  const { ids, isEmpty } = await newest();
  for (const id of ids) {
    const opened = await desk.open(id);
    if (opened.ok) return opened;
  }
  if (sampleFolderPath !== undefined && isEmpty) {
    const sample = await addSample(desk, sampleFolderPath);
    if (sample !== undefined) return sample;
  }
  return desk.create(newArticle());
}
