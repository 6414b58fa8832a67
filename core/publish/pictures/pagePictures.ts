import { Print } from '../../base/Print';
import type { DocumentJson, FigureJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import { shownSize } from '../../document/pictureEdit';
import type { PublishedPicture } from '../picturePaths';
import { pictureKey, pictureOf } from '../picturePaths';
import { cropTo } from './cropTo';
import type { OfferedFile, PictureOffer, PublishedPictures } from './PictureOffer';
import type { PictureVariant } from './PictureVariant';
import { planVariants, usualWidthsPx } from './planVariants';

/** What a lead photo can use at its widest, and any other: see the widths of `pageStyle`, three pixels a point. */
const widestPx = { lead: 2560, other: 1920 };
/** What Google wants of a photo that it shows large, and what fills the card of a link. */
const wideEnoughPx = 1200;
/** Google's page on Article: high resolution, in these shapes. */
const shapes = [16 / 9, 4 / 3, 1];
/** Hexadecimal digits: enough for the photos of an article, and short enough for a name. */
const printLength = 12;

/**
 * Every file that a page needs of its photos. A photo that stands twice has its files once, unless it is turned or cut
 * in another way. A file's name tells what is on it, `<slug>-<print of the photo and its part>-<width>.<kind>`: it stays
 * the same wherever the photo moves to, and another part of the photo never has the name that readers' browsers kept. `widthsPx` are those that a site offers, from the narrowest.
 */
export function pagePictures(
  document: DocumentJson,
  slug: string,
  widthsPx: readonly number[] = usualWidthsPx,
): PublishedPictures {
  const placed = figuresOf(document);
  const leads = new Set(leadFigures(document).map(({ attrs }) => pictureKey(attrs)));
  const first = placed.find(({ figure }) => !figure.attrs.isDecorative)?.figure;
  const pictures: PublishedPicture[] = [];
  const offers = new Map<string, PictureOffer>();
  for (const { figure } of placed) {
    const key = pictureKey(figure.attrs);
    if (offers.has(key)) continue;
    const kinds = filesOf(figure, slug, leads.has(key) ? widestPx.lead : widestPx.other, widthsPx);
    const shaped = first !== undefined && pictureKey(first.attrs) === key ? shapedFiles(first, slug) : [];
    pictures.push(...kinds.flat(), ...shaped);
    offers.set(key, offerOfFiles(figure, kinds, shaped));
  }
  return {
    // Two parts of a photo may be one in some shape.
    pictures: [...new Map(pictures.map((picture) => [picture.path, picture])).values()],
    offerOf: (attributes) => {
      const offer = offers.get(pictureKey(attributes));
      if (offer === undefined) throw new Error(`Not a picture of this article: ${attributes.image}`);
      return offer;
    },
  };
}

function leadFigures({ content }: DocumentJson): readonly FigureJson[] {
  const header = content.slice(
    0,
    content.findIndex(({ type }) => type === 'dateline'),
  );
  return header.filter((block) => block.type === 'figure');
}

/** By kind; of a GIF the one file that it is. */
function filesOf(
  figure: FigureJson,
  slug: string,
  widest: number,
  widthsPx: readonly number[],
): readonly (readonly PublishedPicture[])[] {
  const plan = planVariants(figure.attrs, widest, widthsPx);
  const picture = pictureOf(figure);
  if (plan !== undefined) {
    return plan.map((variants) =>
      variants.map((variant) => ({ ...picture, path: pathOf(picture, slug, variant), variant })),
    );
  }
  return [[{ ...picture, path: pathOf(picture, slug) }]];
}

/** The photo in the shapes that it has not and is large enough for, in the kind that everybody reads. */
function shapedFiles(figure: FigureJson, slug: string): readonly PublishedPicture[] {
  return shapes.flatMap((shape) => {
    const attrs = { ...figure.attrs, crop: cropTo(figure.attrs, shape) };
    const heightPx = Math.round(wideEnoughPx / shape);
    const before = shownSize(figure.attrs, figure.attrs);
    const shown = shownSize(attrs, attrs);
    if (shown.widthPx === before.widthPx && shown.heightPx === before.heightPx) return [];
    const kind = planVariants(attrs, wideEnoughPx)?.at(-1)?.[0]?.kind;
    if (kind === undefined || shown.widthPx < wideEnoughPx || shown.heightPx < heightPx) return [];
    const picture = pictureOf({ ...figure, attrs });
    const variant = { kind, widthPx: wideEnoughPx, heightPx };
    return [{ ...picture, path: pathOf(picture, slug, variant), variant }];
  });
}

function offerOfFiles(
  figure: FigureJson,
  kinds: readonly (readonly PublishedPicture[])[],
  shaped: readonly PublishedPicture[],
): PictureOffer {
  const size = shownSize(figure.attrs, figure.attrs);
  const offered = ({ path, variant }: PublishedPicture): OfferedFile => ({ path, ...(variant ?? size) });
  const files = (kinds.at(-1) ?? []).map(offered);
  const file = files.find(({ widthPx }) => widthPx >= wideEnoughPx) ?? files.at(-1);
  if (file === undefined) throw new Error('A photo without a file');
  return {
    file,
    kinds: kinds.flatMap((each) => {
      const kind = each[0]?.variant?.kind;
      return kind === undefined ? [] : [{ kind, files: each.map(offered) }];
    }),
    shapes: shaped.map(offered),
  };
}

function pathOf(picture: Omit<PublishedPicture, 'path'>, slug: string, variant?: PictureVariant): string {
  const print = new Print();
  print.take(pictureKey({ image: picture.image, ...picture.edit }));
  const name = `${slug}/${slug}-${print.digits().slice(0, printLength)}`;
  if (variant === undefined) return name + picture.image.slice(picture.image.lastIndexOf('.'));
  return `${name}-${variant.widthPx}.${variant.kind}`;
}
