import type { ArticleFile } from '../../article/articleFile';
import type { ArticleId } from '../../article/ArticleId';
import { isArticleId } from '../../article/ArticleId';
import { figuresOf } from '../../document/figuresOf';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import { focusClassesOf } from '../html/focusClassesOf';
import type { ExportWarning } from '../ExportWarning';
import type { PublishedPicture } from '../picturePaths';
import { pagePictures } from '../pictures/pagePictures';
import type { OfferedFile, OfferOf, PictureOffer } from '../pictures/PictureOffer';
import type { ArticleAddress } from '../profile/addressOfArticle';
import type { PageSurroundings } from '../profile/PageSurroundings';
import type { SiteSettings } from '../profile/SiteSettings';
import { tidyArticle } from '../tidyArticle';
import { warningsOf } from '../warningsOf';
import { addressBetween } from './addressBetween';
import { lookFolder } from './addressWithoutReserved';
import { feedFiles } from './feeds/feedFiles';
import { listingSlugOf } from './listingSlugOf';
import type { TeaserPicture } from './SiteEntry';
import type { SiteLook } from './SiteLook';
import { siteWords } from './siteWords';

/** A list shows a photo no wider than this: what leads a front page, on a sharp screen. */
const widestTeaserPx = 1920;
/** For browsers that choose none by themselves. */
const plainTeaserPx = 960;

/** An article as a site has it. Paths are from the root of the site. */
export interface RenderedSiteArticle {
  readonly text: string;
  readonly pictures: readonly PublishedPicture[];
  readonly teaserPicture: TeaserPicture | null;
  readonly warnings: readonly ExportWarning[];
}

/**
 * Renders an article for its place on a site. `addresses` tells where the pages of others are on the web. Fails with what
 * is wrong in the look.
 */
export function renderSiteArticle(
  article: ArticleFile,
  {
    look,
    baseAddress,
    place,
    addresses,
  }: {
    readonly look: SiteLook;
    readonly baseAddress: string;
    readonly place: ArticleAddress;
    readonly addresses: ReadonlyMap<ArticleId, string>;
  },
): Result<RenderedSiteArticle, readonly Problem[]> {
  const { settings } = look;
  const linked = withSiteAddresses(article, addresses, baseAddress);
  const { metadata, ...rest } = tidyArticle(linked);
  const tidied: ArticleFile = {
    ...rest,
    metadata: {
      ...metadata,
      canonicalAddress: baseAddress + place.address,
      source: metadata.source ?? settings.name,
    },
  };
  const { folder, name, isOwnFolder } = partsOf(place.file);
  // Named by its place and not by its slug, so that photos keep their addresses when the headline changes.
  const published = pagePictures(tidied.document, name, settings.pictureWidthsPx);
  const withinPage = (path: string): string => (isOwnFolder ? path.slice(name.length + 1) : path);
  const offerOf: OfferOf = (attributes) => withPaths(published.offerOf(attributes), withinPage);
  const onSite = (path: string): string => folder + withinPage(path);
  const page = look.renderArticlePage(tidied, {
    offerOf,
    pictureAddresses: new Set(published.pictures.map(({ path }) => withinPage(path))),
    ...surroundingsOf(place, settings),
  });
  if (!page.ok) return page;
  return success({
    text: page.value,
    pictures: published.pictures.map((picture) => ({ ...picture, path: onSite(picture.path) })),
    teaserPicture: teaserPictureOf(tidied, published.offerOf, onSite),
    warnings: warningsOf(linked.document),
  });
}

function surroundingsOf(
  { address }: ArticleAddress,
  { language, name }: SiteSettings,
): Omit<PageSurroundings, 'offerOf' | 'pictureAddresses'> {
  const { paths } = siteWords(language);
  const linkTo = (to: string): string => addressBetween(address, to);
  const listOf = (folder: string) => (title: string) => linkTo(`${folder}/${listingSlugOf(title)}/`);
  return {
    fileAddress: (file) => linkTo(`${lookFolder}/${file}`),
    homeAddress: linkTo(''),
    sectionAddress: listOf(paths.section),
    tagAddress: listOf(paths.tag),
    feeds: feedFiles.map(({ path, title, type }) => ({ type, title: `${name} – ${title}`, address: linkTo(path) })),
  };
}

/** `2026/03/ny-bro/index.html` → the folder `2026/03/ny-bro/`, and `ny-bro`. */
function partsOf(file: string): { readonly folder: string; readonly name: string; readonly isOwnFolder: boolean } {
  const folder = file.replace(/[^/]*$/u, '');
  const fileName = file.slice(folder.length);
  if (fileName !== 'index.html') return { folder, name: fileName.replace(/\.html$/u, ''), isOwnFolder: false };
  return { folder, name: folder.split('/').at(-2) ?? '', isOwnFolder: true };
}

function withPaths(offer: PictureOffer, pathOf: (path: string) => string): PictureOffer {
  // Nothing more: what a site remembers of a photo is the same whether it was made in this run or in one before.
  const moved = ({ path, widthPx, heightPx }: OfferedFile): OfferedFile => ({ path: pathOf(path), widthPx, heightPx });
  return {
    file: moved(offer.file),
    kinds: offer.kinds.map(({ kind, files }) => ({ kind, files: files.map(moved) })),
    shapes: offer.shapes.map(moved),
  };
}

/** Links to others lead where they are on the site. Those that are on it no more have no page, wherever they were. */
function withSiteAddresses(
  article: ArticleFile,
  addresses: ReadonlyMap<ArticleId, string>,
  baseAddress: string,
): ArticleFile {
  const content = article.document.content.map((block) => {
    if (block.type !== 'relatedArticle') return block;
    const { article: id, href } = block.attrs;
    if (id === null || !isArticleId(id)) return block;
    const isGone = href !== null && href.startsWith(baseAddress);
    return { ...block, attrs: { ...block.attrs, href: addresses.get(id) ?? (isGone ? null : href) } };
  });
  return { ...article, document: { ...article.document, content } };
}

function teaserPictureOf(
  { document }: ArticleFile,
  offerOf: OfferOf,
  onSite: (path: string) => string,
): TeaserPicture | null {
  const shown = figuresOf(document).find(({ figure }) => !figure.attrs.isDecorative);
  if (shown === undefined) return null;
  const { file, kinds } = withPaths(offerOf(shown.figure.attrs), onSite);
  const narrowed = kinds.map(({ kind, files }) => ({
    kind,
    files: files.filter(({ widthPx }, index) => index === 0 || widthPx <= widestTeaserPx),
  }));
  const files = narrowed.at(-1)?.files ?? [];
  const plain = files.findLast(({ widthPx }, index) => index === 0 || widthPx <= plainTeaserPx) ?? file;
  const focus = focusClassesOf(shown.figure.attrs);
  return { widthPx: plain.widthPx, heightPx: plain.heightPx, file: plain, kinds: narrowed, focus };
}
