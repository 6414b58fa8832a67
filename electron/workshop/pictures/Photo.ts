import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { PictureEdit } from '#core/document/pictureEdit';
import type { PictureDescription } from '#core/library/PictureDescription';
import { describePicture } from './metadata/describePicture';
import { shownPart } from './shownPart';

/** No file of a page is wider, or higher; see `planVariants`. */
const widestPx = 2560;
const highestPx = 16_000;
/** Parts of a photo whose files are made at the same time. */
const mostParts = 2;

/** A photo's file, and what was found out about it: for all the pictures that are made of it, once. */
export class Photo {
  readonly bytes: Uint8Array;
  #hash: string | undefined;
  #description: PictureDescription | undefined;
  readonly #parts = new Map<string, Promise<() => Sharp>>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** SHA-256 in hex. */
  get hash(): string {
    this.#hash ??= createHash('sha256').update(this.bytes).digest('hex');
    return this.#hash;
  }

  /** What the file says of itself. */
  get description(): PictureDescription {
    this.#description ??= describePicture(this.bytes);
    return this.#description;
  }

  /**
   * What is shown of the photo, still, as large as a page needs at most: decoded, turned, cut and made sRGB once for all
   * files that are made of it. Whatever is made of it is made of the same pixels.
   */
  async part(edit: Pick<PictureEdit, 'rotation' | 'crop'>): Promise<Sharp> {
    const key = JSON.stringify([edit.rotation, edit.crop]);
    const found = this.#parts.get(key) ?? this.#draw(edit);
    this.#parts.set(key, found);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size > mostParts && oldest !== undefined) this.#parts.delete(oldest);
    return (await found)();
  }

  async #draw(edit: Pick<PictureEdit, 'rotation' | 'crop'>): Promise<() => Sharp> {
    const part = await shownPart(this.bytes, edit, { isAnimated: false });
    const small = part.resize(widestPx, highestPx, { fit: 'inside', withoutEnlargement: true });
    const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return () => sharp(data, { raw: { width, height, channels } });
  }
}
