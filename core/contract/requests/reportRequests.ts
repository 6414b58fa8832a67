import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';

/** Requests about the report of a problem. */
export const reportPayloads = {
  /** Gathers what a report would hold, for the user to look at. */
  'report:gather': z.undefined(),
  /** Lets the user choose where, and writes what was gathered last, as a zip. Null when they cancel. */
  'report:save': z.undefined(),
} as const;

/** A file of a report. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** The answers to them. */
export interface ReportAnswers {
  'report:gather': readonly ReportFile[];
  'report:save': Result<{ readonly filePath: string } | null, DiskFailure>;
}
