import { z } from 'zod';
import type { Settings } from '../settings';
import { settingsChange } from '../settings';

/** Requests about settings and the window itself. */
export const windowPayloads = {
  'settings:get': z.undefined(),
  'settings:change': settingsChange,
  /** What the page has to say at its start. Why it was loaded again is told once. */
  'window:start': z.undefined(),
  /** Quits and starts again, in safe mode or as usual. */
  'window:restart': z.strictObject({ isSafeMode: z.boolean() }),
  /** Tells that the window has sent everything that was typed, and may be closed. */
  'window:ready-to-close': z.undefined(),
} as const;

/** After what a page was loaded again: its process crashed, ran out of memory, or hung and was ended by the user. */
export type CameBackAfter = 'crash' | 'memory' | 'hang';

/** What a page has to say at its start. */
export interface WindowStart {
  /** Null when it was not loaded again. */
  readonly cameBackAfter: CameBackAfter | null;
  /** Whether Spalt runs without the user's own profiles, rules, dictionaries and settings. */
  readonly isSafeMode: boolean;
}

/** The answers to them. */
export interface WindowAnswers {
  'settings:get': Settings;
  'settings:change': Settings;
  'window:start': WindowStart;
  'window:restart': null;
  'window:ready-to-close': null;
}
