import type { ArticleFile } from '../../article/articleFile';
import { slugOfArticle } from '../../article/slugOfArticle';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import { figuresOf } from '../../document/figuresOf';
import { cardPictureOf } from '../cardPictureOf';
import { formats } from '../formats/formats';
import { paperStyle } from '../formats/pdf/renderForPaper';
import type { ProfileFormat } from '../formats/profileFormats';
import { pagePictures } from '../pictures/pagePictures';
import { printablePictures } from '../pictures/printablePictures';
import type { PublishedArticle } from '../publishArticle';
import { tidyArticle } from '../tidyArticle';
import { warningsOf } from '../warningsOf';
import { addressOfArticle } from './addressOfArticle';
import { renderInProfile, settingsFor } from './renderInProfile';
import type { SiteProfile } from './SiteProfile';

/**
 * Publishes an article as a page of a site: `<slug>.html`, with its photos in the folder `<slug>` beside it and the
 * files of the profile in `<slug>/site`; or as the same page on paper, with all that within it. Where the address of the
 * site is known, so is that of the page, unless the article has one of its own. Fails with what is wrong in the profile.
 */
export function publishInProfile(
  article: ArticleFile,
  profile: SiteProfile,
  format: ProfileFormat = 'page',
): Result<PublishedArticle, readonly Problem[]> {
  const slug = slugOfArticle(article);
  const { baseAddress, pictureWidthsPx } = profile.settings;
  const placed = tidyArticle(article);
  const canonicalAddress =
    placed.metadata.canonicalAddress ??
    (baseAddress === null ? null : baseAddress + addressOfArticle(settingsFor(profile, placed), placed).address);
  const isPaper = format === 'pdf';
  const { pictures, offerOf } = isPaper
    ? printablePictures(figuresOf(placed.document).map(({ figure }) => figure))
    : pagePictures(placed.document, slug, pictureWidthsPx);
  const fileAddress = (file: string): string => `${slug}/site/${file}`;
  const look = isPaper ? { ...profile, style: `${profile.style}\n${paperStyle}` } : profile;
  const page = renderInProfile({ ...placed, metadata: { ...placed.metadata, canonicalAddress } }, look, {
    offerOf,
    pictureAddresses: new Set(pictures.map(({ path }) => path)),
    fileAddress,
    homeAddress: baseAddress,
    sectionAddress: () => null,
    tagAddress: () => null,
    feeds: [],
  });
  if (!page.ok) return page;
  const assets = Object.entries(profile.files).map(([file, bytes]) => ({ path: fileAddress(file), bytes }));
  const path = `${slug}.${formats[format].fileEnding}`;
  return success({
    ...(isPaper
      ? { files: [{ path, text: page.value, making: { as: 'print', pictures, assets } }], pictures: [] }
      : { files: [{ path, text: page.value }], assets, pictures }),
    warnings: warningsOf(article.document),
    cardPicture: cardPictureOf(placed.document, (attributes) => offerOf(attributes).file.path),
  });
}
