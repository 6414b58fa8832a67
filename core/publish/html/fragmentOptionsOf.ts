import type { ArticleFile } from '../../article/articleFile';
import type { FragmentOptions } from './renderFragment';

/** What a fragment of this article says beside its document's words: its language and its dates. */
export function fragmentOptionsOf(
  { language, metadata }: ArticleFile,
  imageAddress: (image: string) => string,
): FragmentOptions {
  const { modifiedAt, publishedAt, status } = metadata;
  return { language, publishedAt, correctedAt: status === 'corrected' ? modifiedAt : null, imageAddress };
}
