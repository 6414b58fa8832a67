import type { PictureEdit } from '#core/document/pictureEdit';
import { shownSize } from '#core/document/pictureEdit';

/** Sizes and places by which a photo is shown turned and cut, without any change of its file. In percent, but for `ratio`. */
export interface PictureLook {
  /** Width by height of what is shown. */
  readonly ratio: number;
  /** The whole turned photo, by what is shown of it. */
  readonly turned: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The photo as its file has it, by the turned one; it is turned about its middle, which is that of the turned one. */
  readonly file: { readonly width: number; readonly height: number };
}

/** How a photo of that size is shown. */
export function pictureLookOf(
  size: { readonly widthPx: number; readonly heightPx: number },
  edit: Pick<PictureEdit, 'rotation' | 'crop'>,
): PictureLook {
  const shown = shownSize(size, edit);
  const turned = shownSize(size, { rotation: edit.rotation, crop: null });
  const { left, top, width, height } = edit.crop ?? { left: 0, top: 0, width: 1, height: 1 };
  return {
    ratio: shown.widthPx / shown.heightPx,
    turned: {
      left: (-100 * left) / width,
      top: (-100 * top) / height,
      width: 100 / width,
      height: 100 / height,
    },
    file: {
      width: (100 * size.widthPx) / turned.widthPx,
      height: (100 * size.heightPx) / turned.heightPx,
    },
  };
}

/** Draws a photo by its look: in a frame, the whole turned photo, and in that the picture. */
export function drawPicture(
  {
    frame,
    turned,
    picture,
  }: { readonly frame: HTMLElement; readonly turned: HTMLElement; readonly picture: HTMLElement },
  look: PictureLook,
  rotation: PictureEdit['rotation'],
): void {
  frame.style.setProperty('aspect-ratio', String(look.ratio));
  frame.style.setProperty('--ratio', String(look.ratio));
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    turned.style.setProperty(side, `${look.turned[side]}%`);
  }
  picture.style.setProperty('width', `${look.file.width}%`);
  picture.style.setProperty('height', `${look.file.height}%`);
  picture.style.setProperty('transform', `translate(-50%, -50%) rotate(${rotation}deg)`);
}
