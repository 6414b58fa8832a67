import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';
import { houseRule, maximumRules } from '../../proof/houseStyle/HouseRule';

/** Requests about the newsroom's rules of house style, which stand in the library. */
export const houseStylePayloads = {
  /** The texts of their files; null when they are still those of the key that is known. */
  'house-style:read': z.strictObject({ known: z.string().max(100).nullable() }),
  /**
   * Writes the rules that were made in the app, all of them, and answers with the files as they are then. `hash` is
   * that of the file which they were made from; null: there was none.
   */
  'house-style:save': z.strictObject({
    rules: z.array(houseRule).max(maximumRules),
    hash: z.string().max(100).nullable(),
  }),
  /** Shows the folder of the files in the system's file manager; makes it where there is none. */
  'house-style:show-folder': z.undefined(),
  /** Lets the user choose a table and reads its text. Null when they cancel. */
  'house-style:choose-table': z.undefined(),
  /** Lets the user choose where the rules that were made in the app go as a table. Null when they cancel. */
  'house-style:export-table': z.undefined(),
} as const;

/** The newsroom's rules, as they stand on disk. */
export interface HouseStyleTexts {
  /** Another text when any of the files is another. */
  readonly key: string;
  /** In the order in which they count: of two rules of one id, the later one. The app's own file is the last. */
  readonly files: readonly RulesText[];
}

/** A file of rules. */
export interface RulesText {
  readonly fileName: string;
  readonly filePath: string;
  /** Whether it is the one that the app writes. */
  readonly isEdited: boolean;
  /** SHA-256 of its bytes; null where they could not be read. */
  readonly hash: string | null;
  /** Its text, or why there is none. */
  readonly text: Result<string, Problem>;
}

/** A table that was chosen. */
export interface ChosenTable {
  readonly fileName: string;
  readonly text: string;
}

/** A table that was written. */
export interface ExportedTable {
  readonly filePath: string;
  readonly ruleCount: number;
}

/**
 * Why rules were not read or saved. `rules-damaged`: the file can't be used as it is, and was left alone.
 * `rules-changed`: somebody else has written the file meanwhile; nothing was written. `rules-refused`: what was to be
 * saved does not hold together. `table-damaged`: the table that was chosen is no text.
 */
export type HouseStyleFailure =
  | DiskFailure
  | {
      readonly code: 'rules-damaged' | 'rules-refused' | 'table-damaged';
      readonly filePath: string;
      readonly problems: readonly Problem[];
    }
  | { readonly code: 'rules-changed'; readonly filePath: string };

/** The answers to them. */
export interface HouseStyleAnswers {
  'house-style:read': Result<HouseStyleTexts | null, DiskFailure>;
  'house-style:save': Result<HouseStyleTexts, HouseStyleFailure>;
  'house-style:show-folder': Result<null, DiskFailure>;
  'house-style:choose-table': Result<ChosenTable | null, HouseStyleFailure>;
  'house-style:export-table': Result<ExportedTable | null, HouseStyleFailure>;
}
