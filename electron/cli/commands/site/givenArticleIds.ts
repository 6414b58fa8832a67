import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { FileSystem } from '../../../storage/FileSystem';
import { articleForm } from '../../../storage/library/articleForm';
import type { CommandFailure } from '../../failed';
import { readGivenFile } from '../../readGivenFile';

/** The articles that the user named, each by its identity or by its file. */
export async function givenArticleIds(
  fileSystem: FileSystem,
  given: readonly string[],
): Promise<Result<ReadonlySet<ArticleId>, CommandFailure>> {
  const ids = new Set<ArticleId>();
  for (const name of given) {
    if (isArticleId(name)) {
      ids.add(name);
      continue;
    }
    const bytes = await readGivenFile(fileSystem, name);
    if (!bytes.ok) return bytes;
    const read = articleForm.read(bytes.value);
    if (!read.ok) return failure({ code: 'invalid', filePath: name, problems: read.error });
    ids.add(read.value.data.id);
  }
  return success(ids);
}
