import type { HostileFile } from './HostileFile';

/** What the program that takes in hostile files is to do. */
export interface StrangersPlan {
  readonly kind: HostileFile['kind'];
  readonly count: number;
  /** A folder of its own. */
  readonly folder: string;
  readonly reportPath: string;
  /** The built program of the workshop. */
  readonly workshopPath: string;
  /** How long one may take; null where that is not asked. */
  readonly longestMs: number | null;
  /** What the workshop may take of memory. */
  readonly mostMegabytes: number;
}

/** What came of it. */
export interface StrangersReport {
  readonly runs: number;
  readonly failures: readonly string[];
  /** How many were taken in all the same, as what is damaged may be. */
  readonly takenCount: number;
  readonly slowest: { readonly ms: number; readonly name: string };
  /** What the workshop took of memory at most. */
  readonly mostMebibytes: number;
}
