import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import type { BlockFinding } from '#core/proof/Finding';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import type { RulesTable } from '#core/proof/houseStyle/houseStyleCsv';

/** What the dialogue of house style asks of its thread. */
export type RuleQuestion =
  | {
      /** All rules: what comes with Spalt, and these files. */
      readonly kind: 'book';
      readonly files: readonly { readonly name: string; readonly text: string }[];
    }
  | {
      /** What a rule, as it is being written, would find in a text. */
      readonly kind: 'try';
      readonly rule: unknown;
      readonly text: string;
      readonly language: 'sv' | 'en' | null;
    }
  | { readonly kind: 'table'; readonly text: string };

/** What it answers. */
export type RuleAnswer =
  | {
      readonly kind: 'book';
      readonly shipped: readonly HouseStyleFile[];
      readonly files: readonly {
        readonly name: string;
        readonly read: Result<HouseStyleFile, readonly Problem[]>;
      }[];
    }
  | { readonly kind: 'try'; readonly found: Result<readonly BlockFinding[], readonly Problem[]> }
  | { readonly kind: 'table'; readonly table: Result<RulesTable, readonly Problem[]> };

/** A question with a number, by which its answer is known. */
export interface NumberedQuestion {
  readonly number: number;
  readonly question: RuleQuestion;
}

/** An answer with the number of its question. */
export interface NumberedAnswer {
  readonly number: number;
  readonly answer: RuleAnswer;
}
