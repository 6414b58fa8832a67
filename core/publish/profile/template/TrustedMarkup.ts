/**
 * HTML that Spalt itself made, which a template may put where it wants but can neither read nor change: every other
 * value is escaped. Nothing that comes from an article or a profile is ever one of these.
 */
export class TrustedMarkup {
  readonly #html: () => string;

  /** A function is called each time that the markup is put into a page: what no template asks for is not made. */
  constructor(html: string | (() => string)) {
    this.#html = typeof html === 'string' ? () => html : html;
  }

  /** The HTML, for the engine alone. */
  static htmlOf(markup: TrustedMarkup): string {
    return markup.#html();
  }

  /** What a filter gets of it, and with it what is left after any change: nothing. */
  toString(): string {
    return '';
  }
}
