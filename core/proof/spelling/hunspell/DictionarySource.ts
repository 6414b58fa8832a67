/** A Hunspell dictionary as it came from its two files, decoded. */
export interface DictionarySource {
  /** What it is for, BCP 47: `sv`, `en-GB`. */
  readonly language: string;
  /** The text of the `.aff` file. */
  readonly affixes: string;
  /** The text of the `.dic` file. */
  readonly words: string;
}
