/** Words that a newsroom, a person or an article has an opinion of, beside the dictionaries. */
export interface WordList {
  /** Right as they stand, with a capital or in capitals; a name only with its capital. */
  readonly right: ReadonlySet<string>;
  /** Right with endings, and as the first part of compounds. */
  readonly inflected: ReadonlySet<string>;
  /** What compounds may end with, inflected too. */
  readonly lastParts: ReadonlySet<string>;
  /** Wrong whatever a dictionary says, with what is right instead; empty where that is not told. In lower case. */
  readonly wrong: ReadonlyMap<string, string>;
}
