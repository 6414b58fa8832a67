import type { ProblemCode } from '#core/base/Problem';

/** A file that a stranger sends: a photo, a manuscript that is to become an article, a bundle, a dictionary or rules. */
export interface HostileFile {
  /** What was done to it. */
  readonly name: string;
  readonly fileName: string;
  readonly kind: 'picture' | 'document' | 'bundle' | 'dictionary' | 'rules';
  /** Of a bundle: at least one of them must be told; empty or missing where any will do. */
  readonly codes?: readonly ProblemCode[];
  /** Of a dictionary: those of its words. */
  bytes(): Uint8Array;
  /** Of a dictionary. */
  readonly affixes?: () => Uint8Array;
}
