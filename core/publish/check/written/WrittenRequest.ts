import type { ArticleFile } from '../../../article/articleFile';
import type { FormatName } from '../../formats/formats';
import type { WrittenArticle } from './WrittenArticle';

/** The formats whose files are read back from the disk when they were written. */
export type ReadBackFormat = Extract<FormatName, 'markdown' | 'text' | 'docx' | 'pdf'>;

/** The page that a PDF was printed of. */
export interface PrintedPage {
  readonly html: string;
  /** Whether it is in the frame of a site, which has words and a look of its own. */
  readonly isInProfile: boolean;
}

/** A file that was written of an article, to be looked at. */
export interface WrittenRequest {
  readonly format: ReadBackFormat;
  /** Of the file, or of the zip that it is in. */
  readonly filePath: string;
  /** The name of the file in its zip; null for one by itself. */
  readonly nameInZip: string | null;
  readonly article: ArticleFile;
  readonly published: WrittenArticle['published'];
  /** Null for what is not printed. */
  readonly page: PrintedPage | null;
  /** As of `publishArticle`. */
  readonly lineWidth: number | null;
}
