/** A file that a stranger sends: a photo, or a manuscript that is to become an article. */
export interface HostileFile {
  /** What was done to it. */
  readonly name: string;
  readonly fileName: string;
  readonly kind: 'picture' | 'document';
  bytes(): Uint8Array;
}
