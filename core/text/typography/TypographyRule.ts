/** One habit of good type: what was typed last, and what stands there instead. */
export interface TypographyRule {
  /** Names the rule in tests and settings. */
  readonly name: string;
  /** Matches at the end of the text before the caret, the character just typed included. */
  readonly find: RegExp;
  /** What the whole match is replaced by. */
  readonly replace: (match: RegExpExecArray) => string;
}
