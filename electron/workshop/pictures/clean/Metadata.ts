/** What a picture's file is given instead of the metadata that it had. */
export interface Metadata {
  /** A TIFF structure; undefined: none. */
  readonly exif: Uint8Array | undefined;
  /** An XMP packet; undefined: none. */
  readonly xmp: string | undefined;
}

/** A file that does not hold the form of its kind, so that its metadata can't be told from the rest. */
export class UnknownFormError extends Error {
  constructor(kind: string, place: number) {
    super(`Not in the form of ${kind} at byte ${place}`);
    this.name = 'UnknownFormError';
  }
}
