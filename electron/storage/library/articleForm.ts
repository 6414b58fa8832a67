import type { ArticleFile } from '#core/article/articleFile';
import { articleFileVersion } from '#core/article/articleFile';
import { readArticle } from '#core/article/readArticle';
import { writeArticle } from '#core/article/writeArticle';
import { failure, success } from '#core/base/Result';
import type { FileForm } from '../durable/DurableAdapter';
import { readUtf8 } from './readUtf8';

/** An article in its file: migrated to today's form when read, and every value checked. */
export const articleForm: FileForm<ArticleFile> = {
  // A hundred times the longest article; guards against reading a film that was given the wrong name.
  maximumBytes: 64 * 1024 * 1024,
  read(bytes) {
    const text = readUtf8(bytes);
    if (!text.ok) return failure([text.error]);
    const read = readArticle(text.value);
    if (!read.ok) return read;
    const { article, fileVersion } = read.value;
    return success(
      fileVersion === articleFileVersion
        ? { data: article }
        : { data: article, keepOriginalAs: `article.v${fileVersion}` },
    );
  },
  write: writeArticle,
};
