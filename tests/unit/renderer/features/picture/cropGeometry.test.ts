import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureCrop, PictureEdit } from '#core/document/pictureEdit';
import { isFocalPoint, isPictureCrop, rotations, shownSize, smallestCrop } from '#core/document/pictureEdit';
import {
  cropOfRatio,
  movedCrop,
  resizedCrop,
  turnedEdit,
  wholeCrop,
} from '../../../../../renderer/features/picture/cropGeometry';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const crop: fc.Arbitrary<PictureCrop> = fc.tuple(share, share, share, share).map(([x, y, right, down]) => {
  const width = smallestCrop + (1 - smallestCrop) * right;
  const height = smallestCrop + (1 - smallestCrop) * down;
  return { left: x * (1 - width), top: y * (1 - height), width, height };
});
const edit: fc.Arbitrary<PictureEdit> = fc.record({
  rotation: fc.constantFrom(...rotations),
  crop,
  focalPoint: fc.record({ x: share, y: share }),
});
const corner = fc.constantFrom('nw' as const, 'ne' as const, 'sw' as const, 'se' as const);
const place = fc.double({ min: -2, max: 3, noNaN: true });
const anywhere = fc.record({ x: place, y: place });
const ratio = fc.double({ min: 0.2, max: 5, noNaN: true });

/** The sides, to so many digits as matter. */
function sides({ left, top, width, height }: PictureCrop): readonly number[] {
  return [left, top, width, height].map((side) => Math.round(side * 1e6) / 1e6 + 0);
}

describe('the part of a photo that is shown', () => {
  it('stays within the photo, and of a size that can be shown, wherever it is moved or drawn', () => {
    fc.assert(
      fc.property(crop, corner, anywhere, ratio, (part, at, to, kept) => {
        expect(isPictureCrop(movedCrop(part, to.x, to.y))).toBe(true);
        expect(isPictureCrop(resizedCrop(part, at, to, null))).toBe(true);
        expect(isPictureCrop(resizedCrop(part, at, to, kept))).toBe(true);
        expect(isPictureCrop(cropOfRatio(part, kept))).toBe(true);
      }),
    );
  });

  it('keeps its size when it is moved', () => {
    fc.assert(
      fc.property(crop, anywhere, (part, to) => {
        const { width, height } = movedCrop(part, to.x, to.y);
        expect([width, height]).toEqual([part.width, part.height]);
      }),
    );
  });

  it('keeps its opposite corner when a corner is drawn, and its format where it has one', () => {
    const part = { left: 0.2, top: 0.2, width: 0.6, height: 0.6 };
    expect(sides(resizedCrop(part, 'se', { x: 0.5, y: 0.4 }, null))).toEqual([0.2, 0.2, 0.3, 0.2]);
    expect(sides(resizedCrop(wholeCrop, 'nw', { x: 0.5, y: 0.9 }, 1))).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('is as large as its format lets it be', () => {
    expect(sides(cropOfRatio(wholeCrop, 0.5))).toEqual([0.25, 0, 0.5, 1]);
    expect(sides(cropOfRatio({ left: 0.9, top: 0, width: 0.1, height: 1 }, 0.5))).toEqual([0.5, 0, 0.5, 1]);
  });

  it('stays on what it shows when the photo is turned, all the way round', () => {
    fc.assert(
      fc.property(edit, fc.constantFrom('left' as const, 'right' as const), (before, direction) => {
        let turned = before;
        for (let quarter = 0; quarter < 4; quarter++) {
          turned = turnedEdit(turned, direction);
          expect(isPictureCrop(turned.crop)).toBe(true);
          expect(isFocalPoint(turned.focalPoint)).toBe(true);
        }
        expect(turned.rotation).toBe(before.rotation);
        expect(sides(turned.crop ?? wholeCrop)).toEqual(sides(before.crop ?? wholeCrop));
      }),
    );
  });

  it('has the size of its share of the photo as it lies', () => {
    const size = { widthPx: 1200, heightPx: 800 };
    expect(shownSize(size, { rotation: 90, crop: null })).toEqual({ widthPx: 800, heightPx: 1200 });
    expect(shownSize(size, { rotation: 90, crop: { left: 0, top: 0, width: 0.5, height: 0.25 } })).toEqual({
      widthPx: 400,
      heightPx: 300,
    });
  });
});
