import type { ArticleCheck } from '../Check';
import type { Finding } from '../Finding';
import type { ProofFigure } from '../language/figuresIn';
import { figuresIn } from '../language/figuresIn';

/** A photo of which too little is shown to be sharp, or that is larger than any page needs. */
export const imageSize: ArticleCheck = {
  name: 'imageSize',
  findIn({ blocks, context: { settings } }) {
    return figuresIn(blocks).flatMap((figure): readonly Finding[] => {
      const { widthPx, heightPx } = shownSize(figure);
      const place = { block: figure.caption.index, from: 0, to: 0 };
      const finding = { check: 'imageSize', place, fixes: [] } as const;
      if (widthPx < settings.pictureWidthPx) {
        const facts = { width: widthPx, limit: settings.pictureWidthPx };
        return [{ ...finding, code: 'image-small', severity: 'warning', facts }];
      }
      const megapixels = Math.round((widthPx * heightPx) / 1_000_000);
      if (megapixels <= settings.pictureMegapixels) return [];
      const facts = { count: megapixels, limit: settings.pictureMegapixels };
      return [{ ...finding, code: 'image-large', severity: 'advice', facts }];
    });
  },
};

/** The size of the part that is shown, turned as it is shown. */
function shownSize({ attributes }: ProofFigure): { readonly widthPx: number; readonly heightPx: number } {
  const isTurned = Number(attributes['rotation']) % 180 !== 0;
  const width = Number(attributes[isTurned ? 'heightPx' : 'widthPx']);
  const height = Number(attributes[isTurned ? 'widthPx' : 'heightPx']);
  const crop = attributes['crop'];
  const share = (side: 'width' | 'height'): number =>
    typeof crop === 'object' && crop !== null ? Number(Reflect.get(crop, side)) : 1;
  return { widthPx: Math.round(width * share('width')), heightPx: Math.round(height * share('height')) };
}
