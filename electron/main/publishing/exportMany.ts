import type { ArticleId } from '#core/article/ArticleId';
import { failure } from '#core/base/Result';
import type { Result } from '#core/base/Result';
import type { ExportFailure, ExportProgress, ExportReport } from '#core/contract/answers';
import type { ExportedArticle, HeldBack, ManyExported, ProfileFailure } from '#core/contract/requests/exportRequests';
import type { ArticleSession, ReadableArticle } from '#core/library/ArticleStore';
import type { OpenFailure, SaveFailure } from '#core/library/failures';

/**
 * Exports articles into one folder, one after the other. One that can't be written stops no other; nor does one whose files would
 * take the place of another's of the same export. The signal ends it with the article that is under way, which is not
 * written; those before it stay.
 */
export async function exportMany(
  ids: readonly ArticleId[],
  readArticle: (id: ArticleId) => Promise<Result<ReadableArticle, OpenFailure | SaveFailure>>,
  exportOne: (
    source: Pick<ArticleSession, 'current' | 'picturePath'>,
  ) => Promise<Result<ExportReport | null, ExportFailure | ProfileFailure | HeldBack>>,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: ExportProgress) => void },
): Promise<Omit<ManyExported, 'folderPath'>> {
  const { slugOfArticle } = await import('#core/article/slugOfArticle');
  const { textOfField } = await import('#core/text/textOf');
  const articles: ExportedArticle[] = [];
  const taken = new Set<string>();
  for (const id of ids) {
    onProgress({ doneCount: articles.length, totalCount: ids.length });
    const read = await readArticle(id);
    if (signal.aborted) break;
    if (!read.ok) {
      articles.push({ id, headline: '', outcome: read });
      continue;
    }
    const { article, picturePath } = read.value;
    const slug = slugOfArticle(article);
    const headline = textOfField(article.document, 'headline');
    if (taken.has(slug)) {
      articles.push({ id, headline, outcome: failure({ code: 'name-taken', name: slug }) });
      continue;
    }
    const outcome = await exportOne({ current: () => article, picturePath });
    if (!outcome.ok) articles.push({ id, headline, outcome });
    else if (outcome.value === null) break;
    else {
      taken.add(slug);
      articles.push({ id, headline, outcome: { ok: true, value: outcome.value } });
    }
  }
  return { articles, isCanceled: articles.length < ids.length };
}
