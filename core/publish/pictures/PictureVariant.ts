/** The kinds of file that a page offers a photo in. */
export type VariantKind = 'avif' | 'webp' | 'jpg' | 'png';

/** A photo as a file of a page has it: turned and cut, then made this large. */
export interface PictureVariant {
  readonly kind: VariantKind;
  readonly widthPx: number;
  readonly heightPx: number;
}
