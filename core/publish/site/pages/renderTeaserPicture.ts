import type { OfferedFile } from '../../pictures/PictureOffer';
import type { TeaserPicture } from '../SiteEntry';

/** How a photo is shown in a list. */
export interface TeaserPlace {
  readonly linkTo: (to: string) => string;
  /** How wide it is there (HTML section 4.8.4.2.2). */
  readonly sizes: string;
  /** Wider files are not offered, but for the narrowest. */
  readonly widestPx: number;
  /** Whether it is what a reader sees first, is among what is seen at once, or comes when one scrolls to it. */
  readonly loading: 'first' | 'at-once' | 'lazy';
}

const loadingAttributes: Readonly<Record<TeaserPlace['loading'], string>> = {
  first: ' fetchpriority="high"',
  'at-once': '',
  lazy: ' loading="lazy"',
};

/** The photo of a teaser. It is without words of its own: the headline beside it says what the article is. */
export function renderTeaserPicture(
  { file, focus, kinds, widthPx, heightPx }: TeaserPicture,
  { linkTo, sizes, widestPx, loading }: TeaserPlace,
): string {
  const sourceSet = (files: readonly OfferedFile[]): string =>
    files
      .filter((each, index) => index === 0 || each.widthPx <= widestPx)
      .map((each) => `${linkTo(each.path)} ${each.widthPx}w`)
      .join(', ');
  const last = kinds.at(-1);
  return [
    '<picture>',
    ...kinds
      .slice(0, -1)
      .map(({ kind, files }) => `<source type="image/${kind}" srcset="${sourceSet(files)}" sizes="${sizes}">`),
    `<img src="${linkTo(file.path)}"`,
    ...(last === undefined ? [] : [` srcset="${sourceSet(last.files)}" sizes="${sizes}"`]),
    ...(focus === null ? [] : [` class="${focus}"`]),
    ` width="${widthPx}" height="${heightPx}" alt=""${loadingAttributes[loading]}>`,
    '</picture>',
  ].join('');
}
