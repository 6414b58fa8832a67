/** What stands for the head of a page, and for a part of it that is a block, in the frame by which the page is judged. */
export const standIns = { head: '<meta charset="utf-8">', block: '<div></div>' } as const;

/**
 * HTML that Spalt itself made, which a template may put where it wants but can neither read nor change: every other
 * value is escaped. Nothing that comes from an article or a profile is ever one of these.
 */
export class TrustedMarkup {
  readonly #html: () => string;
  readonly #standIn: string | undefined;

  /**
   * A function is called each time that the markup is put into a page: what no template asks for is not made. `standIn`: an
   * element that the HTML is judged by where it stands, since what is known need not be parsed. Only for HTML that closes
   * all that it opens, and that has to stand in sight (see `check/pieceProblems`): where it does, the rest of the page is
   * the same around either.
   */
  constructor(html: string | (() => string), standIn?: string) {
    this.#html = typeof html === 'string' ? () => html : html;
    this.#standIn = standIn;
  }

  /** The HTML and, on as many lines, what stands for it in the frame of a page: for the engine alone. */
  static bothOf(markup: TrustedMarkup): { readonly html: string; readonly frame: string } {
    const html = markup.#html();
    const standIn = markup.#standIn;
    return { html, frame: standIn === undefined ? html : standIn + '\n'.repeat(html.split('\n').length - 1) };
  }

  /** What a filter gets of it, and with it what is left after any change: nothing. */
  toString(): string {
    return '';
  }
}
