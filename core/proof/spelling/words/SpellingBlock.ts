/** Where something stands in a text: offsets in UTF-16 units, `to` not included. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** A piece of text that is spelt as one: a paragraph, a headline, a caption. */
export interface SpellingBlock {
  readonly text: string;
  /** BCP 47: `sv`, `en`, `en-GB`. */
  readonly language: string;
  /** What is not spelt: addresses, code, embedded things. Words that touch one are left out. */
  readonly leftOut?: readonly TextSpan[];
}

/** A word that may be asked for. */
export interface SpelledWord extends TextSpan {
  /** As the dictionaries know it: NFC, straight apostrophes, no soft hyphens. */
  readonly word: string;
  /** Whether a hyphen follows and then nothing, as in `barn- och ungdomsfrågor`. */
  readonly isFirstPart: boolean;
}
