import type { ActorTask, WriterName } from './actor/ActorPlan';

/** How a fault is to be tried. */
export interface FaultOptions {
  /** How many runs; what tries every call in turn takes so many of them at most. */
  readonly count: number;
  /** How many runs at a time. */
  readonly jobs: number;
  readonly writer: WriterName;
  /** What is struck call by call; missing: everything. */
  readonly tasks?: readonly ActorTask[];
  /** The program of the actor, built. */
  readonly actorPath: string;
  /** The program that takes in files of strangers, built; without it those faults can't be run. */
  readonly strangersPath?: string;
  /** A folder of this fault's own. */
  readonly folder: string;
  /** How old what is lost may be, and how long a hostile file may take; missing: as promised. `npm test` is not about time. */
  readonly longestLossMs?: number;
}

/** What came of a fault. */
export interface FaultReport {
  readonly runs: number;
  /** In plain words, one a run that failed. */
  readonly failures: readonly string[];
  /** Why nothing, or not everything, could be run; never counts as passed. */
  readonly notRun?: string;
  /** What else is worth knowing. */
  readonly remark?: string;
}

/** A way in which things go wrong. */
export type Fault = (options: FaultOptions) => Promise<FaultReport>;
