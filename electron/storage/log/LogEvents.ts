import type { Payload, RequestName } from '#core/contract/requests';
import type { ClearableName } from '#core/contract/requests/keptRequests';
import type { WorkshopJob } from '../../workshop/workshopJobs';
import type { CodePlace, ErrorName, SystemCode, Version } from './harmlessTexts';

/** Why a process of Chromium ended, as Electron tells it. */
export type GoneReason =
  | 'clean-exit'
  | 'abnormal-exit'
  | 'killed'
  | 'crashed'
  | 'oom'
  | 'launch-failed'
  | 'integrity-failure'
  | 'memory-eviction';

/**
 * Everything that the log can tell, by its name. There is no field for any text: what is not a number or a word of this
 * list is made by `harmlessTexts`, so that nothing of an article, and no name of a file, can be handed over.
 */
export interface LogEvents {
  started: {
    readonly version: Version;
    readonly electron: Version;
    readonly isSafeMode: boolean;
    readonly failedStarts: number;
  };
  'library-opened': { readonly articleCount: number; readonly unreadableCount: number; readonly trashCount: number };
  'request-refused': { readonly request: RequestName; readonly why: 'sender' | 'form' };
  /** A request was answered with a failure; `systemCode` where it was the disk's. */
  'request-failed': { readonly request: RequestName; readonly systemCode: SystemCode | null };
  /** A request could not be answered because of a bug. */
  'request-broke': {
    readonly request: RequestName;
    readonly error: ErrorName;
    readonly places: readonly CodePlace[];
  };
  exported: {
    readonly format: Payload<'export:write'>['format'];
    readonly articleCount: number;
    readonly fileCount: number;
    readonly failedCount: number;
  };
  'workshop-refused': { readonly job: WorkshopJob['kind']; readonly why: 'job' | 'time' | 'memory' | 'ended' };
  'window-gone': { readonly reason: GoneReason; readonly exitCode: number };
  'window-hangs': Record<string, never>;
  'window-answers': Record<string, never>;
  'window-back': { readonly afterMs: number };
  'process-gone': {
    readonly type: 'utility' | 'gpu' | 'other';
    readonly reason: GoneReason;
    readonly exitCode: number;
  };
  'main-failed': {
    readonly kind: 'exception' | 'rejection';
    readonly error: ErrorName;
    readonly places: readonly CodePlace[];
  };
  'start-handed-over': { readonly fileCount: number };
  cleared: { readonly what: ClearableName };
  'report-saved': { readonly fileCount: number };
  /** The host of updates has answered; `isAsked` by the user, else by the clock. */
  'update-looked': { readonly isAsked: boolean };
  /** There is a newer version. */
  'update-found': { readonly version: Version };
  /** It is here, with every byte checked. */
  'update-fetched': { readonly version: Version };
  /** It could not be found out, or what was found not be had, or was not ours. */
  'update-failed': { readonly step: 'look' | 'fetch'; readonly error: ErrorName };
  restarting: { readonly isSafeMode: boolean };
  ended: Record<string, never>;
}

/** The name of something that the log tells. */
export type LogEventName = keyof LogEvents;

/** How much each of them matters. */
export const logLevels: Readonly<Record<LogEventName, 'info' | 'warning' | 'error'>> = {
  started: 'info',
  'library-opened': 'info',
  'request-refused': 'warning',
  'request-failed': 'warning',
  'request-broke': 'error',
  exported: 'info',
  'workshop-refused': 'warning',
  'window-gone': 'error',
  'window-hangs': 'error',
  'window-answers': 'info',
  'window-back': 'info',
  'process-gone': 'error',
  'main-failed': 'error',
  'start-handed-over': 'info',
  cleared: 'info',
  'report-saved': 'info',
  'update-looked': 'info',
  'update-found': 'info',
  'update-fetched': 'info',
  'update-failed': 'warning',
  restarting: 'info',
  ended: 'info',
};
