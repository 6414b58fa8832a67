import type { ArticleFile } from '../../article/articleFile';
import type { BundleManifest } from './bundleManifest';

/** What is in a bundle, read and checked to the last byte. */
export interface BundleContents {
  readonly manifest: BundleManifest;
  /** In today's form, whatever the version of its file. */
  readonly article: ArticleFile;
}
