import type { ArticleFile } from '../../article/articleFile';
import type { OfferOf } from '../pictures/PictureOffer';
import { publishedWords } from '../publishedWords';
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

/** As {@link fragmentOptionsOf}, for a page: with photos in several kinds, a headline for everybody and linked authors. */
export function pageOptionsOf(article: ArticleFile, offerOf: OfferOf): FragmentOptions {
  const linkedAuthors = article.metadata.authors.flatMap(({ name, address }) =>
    address === null ? [] : [{ name, address }],
  );
  return {
    ...fragmentOptionsOf(article, (attributes) => offerOf(attributes).file.path),
    offerOf,
    linkedAuthors,
    unseenHeadline: publishedWords(article.language).untitled,
  };
}
