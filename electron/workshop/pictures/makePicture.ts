import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { PictureCache } from './cache/PictureCache';
import { pageEncodings, wholeEncodings } from './encodings';
import { Photo } from './Photo';
import type { Preparation } from './Preparation';
import { preparePicture } from './preparePicture';

/** A picture that is to be made. */
export interface PictureRequest {
  /** Where the photo is. */
  readonly filePath: string;
  readonly preparation: Preparation;
  /** Where what was made is kept, by a folder that may be thrown away at any time. */
  readonly cachePath: string;
}

/** What else than the request decides about the bytes: who draws, and how. */
const drawnWith = [sharp.versions, pageEncodings, wholeEncodings];
/** The pictures of a page are asked for photo by photo: two photos may be under way at once. */
const mostPhotos = 2;
const photos = new Map<string, Promise<Photo>>();
const caches = new Map<string, PictureCache>();

/**
 * A picture as it is published ({@link preparePicture}), as it was made before where the photo and all that is asked of
 * it are the same.
 * @throws when the photo can't be read or decoded.
 */
export async function makePicture({ filePath, preparation, cachePath }: PictureRequest): Promise<Uint8Array> {
  const photo = await photoAt(filePath);
  const { kind, edit, words, variant } = preparation;
  const { rotation, crop } = edit;
  // What keeps its pixels is made anew as fast as it is read.
  if (variant === undefined && rotation === 0 && crop === null) return preparePicture(photo, preparation);
  const cache = caches.get(cachePath) ?? new PictureCache(cachePath);
  caches.set(cachePath, cache);
  const key = JSON.stringify([
    photo.hash,
    kind,
    rotation,
    crop === null ? null : [crop.left, crop.top, crop.width, crop.height],
    [words.caption, words.credit, words.alternativeText],
    variant === undefined ? null : [variant.kind, variant.widthPx, variant.heightPx],
    drawnWith,
  ]);
  const found = await cache.find(key);
  if (found !== undefined) return found;
  const made = await preparePicture(photo, preparation);
  await cache.keep(key, made);
  return made;
}

/** A photo, which is read once for all pictures that are made of it. */
async function photoAt(filePath: string): Promise<Photo> {
  const { mtimeMs, size, ino } = await stat(filePath);
  const stamp = [filePath, mtimeMs, size, ino].join('\0');
  const found = photos.get(stamp) ?? readFile(filePath).then((bytes) => new Photo(bytes));
  photos.set(stamp, found);
  const [oldest] = photos.keys();
  if (photos.size > mostPhotos && oldest !== undefined) photos.delete(oldest);
  return found.catch((error: unknown) => {
    photos.delete(stamp);
    throw error;
  });
}
