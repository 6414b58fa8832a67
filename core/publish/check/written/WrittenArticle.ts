import type { ArticleFile } from '../../../article/articleFile';
import type { PublishedArticle } from '../../publishArticle';

/** What a written file is held against: the article as it was given to be published, and what is beside or in the file. */
export interface WrittenArticle {
  readonly article: ArticleFile;
  /** Photos of the article by the paths that the file names them by, and what is missing in the article itself. */
  readonly published: Pick<PublishedArticle, 'pictures' | 'warnings'>;
  /** Whether a file of that path was written. */
  readonly isOwnFile: (path: string) => boolean;
}
