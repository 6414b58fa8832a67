import type { ProblemCode } from '#core/base/Problem';

/** A file that is no good bundle. */
export interface HostileBundle {
  readonly name: string;
  /** At least one of them must be told; empty where any will do. */
  readonly codes: readonly ProblemCode[];
  bytes(): Uint8Array;
}
