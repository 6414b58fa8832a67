/** How wide the photo that leads a page and its column of text are at most. */
export interface PageLayout {
  readonly leadWidthRem: number;
  readonly columnWidthRem: number;
}

/** Where on a page a photo stands. */
export type FigurePlace = 'lead' | 'column' | 'gallery';

/** How wide the photo is in windows from that width on, in rem. */
interface Step {
  readonly fromRem: number;
  readonly widthRem: number;
}

/** A place: the widest window first, and below the narrowest step the whole window but for the margin. */
interface Place {
  readonly marginRem: number;
  readonly steps: readonly Step[];
}

/** From here on `pageStyle` has two photos of a gallery side by side, this far apart. */
const galleryFromRem = 35.5;
const galleryGapRem = 1;

/** What `pageStyle` makes of each place. */
const usualPlaces: Readonly<Record<FigurePlace, Place>> = {
  lead: {
    marginRem: 0,
    steps: [
      { fromRem: 60, widthRem: 56 },
      { fromRem: 48, widthRem: 46.25 },
      { fromRem: 40.75, widthRem: 40.75 },
    ],
  },
  column: { marginRem: 2.5, steps: [{ fromRem: 40.75, widthRem: 38.25 }] },
  gallery: { marginRem: 2.5, steps: [{ fromRem: galleryFromRem, widthRem: 18.625 }] },
};
/** No photo is higher than this on a page without a layout. */
const highestRem = 42;

/**
 * The `sizes` of a photo (HTML section 4.8.4.2.2): how wide it is on a page, so that a browser takes the file that fits
 * before it has laid the page out. `ratio` is width by height; without a layout it is that of `pageStyle`.
 */
export function sizesOf(place: FigurePlace, ratio: number, layout: PageLayout | null = null): string {
  const { marginRem, steps } = layout === null ? usualPlaces[place] : placeIn(layout, place);
  // A layout gives the lead photo the height of one that fills its width in the shape of most photos.
  const highest = layout !== null && place === 'lead' ? layout.leadWidthRem / 1.5 : highestRem;
  const widestRem = Math.max(1, Math.round(highest * ratio * 1000) / 1000);
  const narrowest = steps.at(-1);
  const within = marginRem === 0 ? '100vw' : `calc(100vw - ${marginRem}rem)`;
  // One that is so high that it fills no width is as wide as its height allows, wherever there is room for that.
  const shown =
    narrowest !== undefined && widestRem < narrowest.widthRem
      ? [{ fromRem: widestRem + marginRem, widthRem: widestRem }]
      : steps.map(({ fromRem, widthRem }) => ({ fromRem, widthRem: Math.min(widthRem, widestRem) }));
  return [...shown.map(({ fromRem, widthRem }) => `(min-width: ${fromRem}rem) ${widthRem}rem`), within].join(', ');
}

function placeIn({ leadWidthRem, columnWidthRem }: PageLayout, place: FigurePlace): Place {
  if (place === 'lead') return { marginRem: 0, steps: [{ fromRem: leadWidthRem, widthRem: leadWidthRem }] };
  const { marginRem } = usualPlaces[place];
  if (place === 'column') {
    return { marginRem, steps: [{ fromRem: columnWidthRem + marginRem, widthRem: columnWidthRem }] };
  }
  return { marginRem, steps: [{ fromRem: galleryFromRem, widthRem: (columnWidthRem - galleryGapRem) / 2 }] };
}
