/** What is known of a language beyond its dictionary. */
export interface LanguageRules {
  /** Endings that a word of a list may take. */
  readonly endings: ReadonlySet<string>;
  /** Endings after a colon: `SVT:s`, `vd:n`. */
  readonly colonEndings: ReadonlySet<string>;
  /** What may follow a number and a hyphen, beside words: `10-åring`, `90-talet`. */
  readonly numberEndings: ReadonlySet<string>;
  /** First parts before a hyphen that are no words: `ex-`, `co-`. */
  readonly prefixes: ReadonlySet<string>;
  /** Whether words are put together without a space. */
  readonly makesCompounds: boolean;
  /** A word that any first part of a compound can stand before; empty where none are made. */
  readonly anyLastPart: string;
  /** The words that this one may be the genitive of. */
  basesOfGenitive(word: string): readonly string[];
  /** Spellings that sound alike or are often taken for each other, both ways. */
  readonly confusions: readonly (readonly [string, string])[];
  /** What one country writes as another does not: `our` and `or`. */
  readonly countrySpellings: readonly (readonly [string, string])[];
}
