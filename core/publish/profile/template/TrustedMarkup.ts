/**
 * HTML that Spalt itself made, which a template may put where it wants but can neither read nor change: every other
 * value is escaped. Nothing that comes from an article or a profile is ever one of these.
 */
export class TrustedMarkup {
  readonly #html: string;
  readonly #standIn: string | undefined;

  /**
   * `standIn`: an element that the HTML is judged by where it stands, since what is known need not be parsed. Only for
   * HTML that closes all that it opens, and that has to stand in sight (see `check/pieceProblems`): where it does, the
   * rest of the page is the same around either.
   */
  constructor(html: string, standIn?: string) {
    this.#html = html;
    this.#standIn = standIn;
  }

  /** The HTML, for the engine alone. */
  static htmlOf(markup: TrustedMarkup): string {
    return markup.#html;
  }

  /** What stands for it in the frame of a page, on as many lines. */
  static frameOf(markup: TrustedMarkup): string {
    if (markup.#standIn === undefined) return markup.#html;
    return markup.#standIn + '\n'.repeat(markup.#html.split('\n').length - 1);
  }

  /** What a filter gets of it, and with it what is left after any change: nothing. */
  toString(): string {
    return '';
  }
}
