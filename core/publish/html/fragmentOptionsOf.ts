import type { ArticleFile } from '../../article/articleFile';
import type { ImageAddress } from './Output';
import type { FragmentOptions } from './renderFragment';

/** What a fragment of this article says beside its document's words: its language and its dates. */
export function fragmentOptionsOf({ language, metadata }: ArticleFile, imageAddress: ImageAddress): FragmentOptions {
  const { corrections, modifiedAt, publishedAt, status } = metadata;
  return {
    language,
    publishedAt,
    correctedAt: status === 'corrected' ? modifiedAt : null,
    corrections: corrections.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)),
    imageAddress,
  };
}
