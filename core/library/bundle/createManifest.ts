import type { ArticleFile } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import { bundleLimits } from './bundleLimits';
import type { BundleEntry, BundleManifest } from './bundleManifest';
import { bundleVersion } from './bundleManifest';

/** What a bundle of this article and these files says of itself. The same article and files give the same manifest. */
export function createManifest(article: ArticleFile, entries: readonly BundleEntry[]): BundleManifest {
  return {
    format: 'spalt-bundle',
    version: bundleVersion,
    articleId: article.id,
    headline: bundleHeadlineOf(article),
    entries: entries.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/** The text of a manifest's file. */
export function writeManifest(manifest: BundleManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** An article's headline as it stands in the manifest: cut where it is long, never within a character. */
export function bundleHeadlineOf({ document }: ArticleFile): string {
  const headline = textOfField(document, 'headline');
  if (headline.length <= bundleLimits.headlineLength) return headline;
  return headline.slice(0, bundleLimits.headlineLength).replace(/\p{Cs}$/u, '');
}
