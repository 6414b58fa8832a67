import type { ArticleFile } from '../../article/articleFile';
import { slugOfArticle } from '../../article/slugOfArticle';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import { pagePictures } from '../pictures/pagePictures';
import type { PublishedArticle } from '../publishArticle';
import { tidyArticle } from '../tidyArticle';
import { warningsOf } from '../warningsOf';
import { addressOfArticle } from './addressOfArticle';
import { renderInProfile, settingsFor } from './renderInProfile';
import type { SiteProfile } from './SiteProfile';

/**
 * Publishes an article as a page of a site: `<slug>.html`, with its photos in the folder `<slug>` beside it and the
 * files of the profile in `<slug>/site`. Where the address of the site is known, so is that of the page, unless the
 * article has one of its own. Fails with what is wrong in the profile.
 */
export function publishInProfile(
  article: ArticleFile,
  profile: SiteProfile,
): Result<PublishedArticle, readonly Problem[]> {
  const slug = slugOfArticle(article);
  const { baseAddress, pictureWidthsPx } = profile.settings;
  const placed = tidyArticle(article);
  const canonicalAddress =
    placed.metadata.canonicalAddress ??
    (baseAddress === null ? null : baseAddress + addressOfArticle(settingsFor(profile, placed), placed).address);
  const { pictures, offerOf } = pagePictures(placed.document, slug, pictureWidthsPx);
  const fileAddress = (file: string): string => `${slug}/site/${file}`;
  const page = renderInProfile({ ...placed, metadata: { ...placed.metadata, canonicalAddress } }, profile, {
    offerOf,
    pictureAddresses: new Set(pictures.map(({ path }) => path)),
    fileAddress,
    homeAddress: baseAddress,
    sectionAddress: () => null,
    tagAddress: () => null,
    feeds: [],
  });
  if (!page.ok) return page;
  return success({
    files: [{ path: `${slug}.html`, text: page.value }],
    assets: Object.entries(profile.files).map(([file, bytes]) => ({ path: fileAddress(file), bytes })),
    pictures,
    warnings: warningsOf(article.document),
  });
}
