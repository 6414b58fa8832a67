import type { ProblemCode } from '#core/base/Problem';

/** A file that a stranger sends: a photo, a manuscript that is to become an article, or a bundle. */
export interface HostileFile {
  /** What was done to it. */
  readonly name: string;
  readonly fileName: string;
  readonly kind: 'picture' | 'document' | 'bundle';
  /** Of a bundle: at least one of them must be told; empty or missing where any will do. */
  readonly codes?: readonly ProblemCode[];
  bytes(): Uint8Array;
}
