import { z } from 'zod';

/** What can be cleared of what Spalt keeps: the rest goes with the app itself. */
export const clearableNames = [
  'recent',
  'folders',
  'backup',
  'rescue',
  'pictures',
  'catalogues',
  'words',
  'log',
] as const;

/**
 * What Spalt keeps on this computer, besides the library: settings, recent libraries and article, folders of exports and
 * sites, where backups go, texts that could not be saved, pictures made ready, lists of libraries, words of one's own,
 * the log, and Chromium's own files.
 */
export const keptNames = ['settings', ...clearableNames, 'browser'] as const;

/** The name of something that is kept. */
export type KeptName = (typeof keptNames)[number];

/** The name of something that can be cleared. */
export type ClearableName = (typeof clearableNames)[number];

/** Requests about what is kept on this computer. */
export const keptPayloads = {
  'kept:list': z.undefined(),
  /** Asks the user, in a dialogue of the system that tells what is lost, and clears it. Answers with what is kept then. */
  'kept:clear': z.strictObject({ name: z.enum(clearableNames) }),
  /** Shows where it is in the system's file manager. */
  'kept:show': z.strictObject({ name: z.enum(keptNames) }),
} as const;

/** Something that is kept. */
export interface KeptThing {
  readonly name: KeptName;
  readonly path: string;
  /** Null for what stands among the settings. */
  readonly byteCount: number | null;
  /** How many there are of it; null where that says nothing. */
  readonly count: number | null;
}

/** The answers to them. */
export interface KeptAnswers {
  'kept:list': readonly KeptThing[];
  'kept:clear': readonly KeptThing[];
  'kept:show': null;
}
