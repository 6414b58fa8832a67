import type { WriterName } from './actor/ActorPlan';

/** A writer that is known to lose, and what the oracle must say of it. */
export interface Control {
  readonly fault: string;
  readonly writer: Exclude<WriterName, 'spalt'>;
  /** So many runs that at least one of them shows it. */
  readonly count: number;
  /** Is in the words of at least one failure. */
  readonly complaint: string;
}

/** Without these, an oracle that finds nothing would look the same as a writer that loses nothing. */
export const controls: readonly Control[] = [
  { fault: 'power-cut', writer: 'steno', count: 8, complaint: 'characters were answered for' },
  { fault: 'power-cut', writer: 'write-file-atomic', count: 12, complaint: 'characters were answered for' },
  { fault: 'full-disk', writer: 'write-file-atomic', count: 20, complaint: 'On the full disk: Unreadable' },
];
