import type { ArticleMetadata } from '#core/article/articleFile';
import type { Problem } from '#core/base/Problem';
import type { Finding } from '#core/proof/Finding';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import type { FoundWords } from '#core/proof/keptAsIs';

/** A block right under the document by a number of its own: one that has changed has another number. */
export interface NumberedBlock {
  readonly number: number;
  /** As the editor has it: nothing has looked at its form yet. */
  readonly node: unknown;
}

/** What the window tells the worker that checks the article. */
export type ProofMessage =
  | {
      /** The article as it is now: what is new of it, and the order of all. */
      readonly kind: 'text';
      readonly revision: number;
      readonly added: readonly NumberedBlock[];
      readonly order: readonly number[];
    }
  | {
      /** What checks know beside the text. */
      readonly kind: 'details';
      readonly language: string;
      readonly metadata: ArticleMetadata;
    }
  | {
      /** The texts of the word lists; null for one that can't be read. */
      readonly kind: 'words';
      readonly newsroom: string | null;
      readonly own: string | null;
    }
  | {
      /** The newsroom's files of rules, in the order in which they count. */
      readonly kind: 'rules';
      readonly files: readonly { readonly name: string; readonly text: string }[];
    }
  | {
      /** The dictionaries of a language that somebody has added. */
      readonly kind: 'dictionaries';
      readonly language: string;
      readonly dictionaries: readonly DictionarySource[];
    }
  | {
      readonly kind: 'suggest';
      readonly request: number;
      readonly word: string;
      /** That of its block, where it is not the article's. */
      readonly language?: string;
    }
  | {
      /** Whether it still answers. */
      readonly kind: 'ask-alive';
    };

/** A finding in its place, which holds as long as its block does. */
export interface PlacedFinding extends Omit<Finding, 'place'> {
  /** The number of its block; null for a detail of the article outside its text. */
  readonly block: number | null;
  /** Which of the text blocks within that one. */
  readonly within: number;
  readonly from: number;
  readonly to: number;
  /** What it is known by when it comes again. */
  readonly words: FoundWords;
}

/** What the worker tells the window. */
export type ProofAnswer =
  | {
      /** What was found in blocks that are new. Those without findings are told, too. */
      readonly kind: 'blocks';
      readonly found: readonly { readonly number: number; readonly findings: readonly PlacedFinding[] }[];
    }
  | {
      /** What only the whole article tells. */
      readonly kind: 'whole';
      readonly revision: number;
      /** Whether every check took part: dictionaries and rules may still be on their way. */
      readonly isComplete: boolean;
      readonly findings: readonly PlacedFinding[];
    }
  | {
      /** The languages of the article and its blocks: dictionaries of them may have been added. */
      readonly kind: 'languages';
      readonly languages: readonly string[];
    }
  | { readonly kind: 'trouble'; readonly trouble: ProofTrouble }
  | { readonly kind: 'suggested'; readonly request: number; readonly words: readonly string[] }
  | { readonly kind: 'alive' };

/** What the article is checked without: a file of the newsroom's rules, an added dictionary, or what comes with Spalt. */
export type ProofTrouble =
  | { readonly of: 'rules'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly of: 'dictionary'; readonly name: string }
  | { readonly of: 'house-style' | 'spelling'; readonly language: string };
