import type { ArticleFile } from '../article/articleFile';
import { tidyForPublication } from './tidyForPublication';
import { tidyMetadata } from './tidyMetadata';

/** The article as it is published: without what is empty or doubled, in its text and in what stands beside it. */
export function tidyArticle(article: ArticleFile): ArticleFile {
  return {
    ...article,
    metadata: tidyMetadata(article.metadata),
    document: tidyForPublication(article.document),
  };
}
