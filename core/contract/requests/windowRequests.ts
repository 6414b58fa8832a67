import { z } from 'zod';
import type { Settings } from '../settings';
import { settingsChange } from '../settings';

/** Requests about settings and the window itself. */
export const windowPayloads = {
  'settings:get': z.undefined(),
  'settings:change': settingsChange,
  /** Tells that the window has sent everything that was typed, and may be closed. */
  'window:ready-to-close': z.undefined(),
} as const;

/** The answers to them. */
export interface WindowAnswers {
  'settings:get': Settings;
  'settings:change': Settings;
  'window:ready-to-close': null;
}
