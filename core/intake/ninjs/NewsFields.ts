import { toPlainText } from '../../document/isPlainText';

/** The most that is read of a list: no news item has more of anything. */
const mostItems = 500;

/**
 * An object of somebody else's JSON. Versions of ninjs write the names of their fields in different cases, and a list
 * of one as an object; what is not there, or not of the kind that was asked for, is empty.
 */
export class NewsFields {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    this.#values = new Map(entries.map(([name, field]) => [name.toLowerCase(), field]));
  }

  /** The first of these that is a text with something in it, trimmed and without unfit characters, or a number. */
  line(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.#values.get(name.toLowerCase());
      const text =
        typeof value === 'number' ? String(value) : typeof value === 'string' ? toPlainText(value).trim() : '';
      if (text !== '') return text;
    }
    return '';
  }

  /** A text as it is, with its line breaks. */
  text(name: string): string {
    const value = this.#values.get(name.toLowerCase());
    return typeof value === 'string' ? value : '';
  }

  /** An object within. */
  within(name: string): NewsFields {
    return new NewsFields(this.#values.get(name.toLowerCase()));
  }

  /** The objects of a list or, where they stand in an object, its values; each with the name that it has there. */
  all(name: string): readonly { readonly name: string; readonly fields: NewsFields }[] {
    const value = this.#values.get(name.toLowerCase());
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value)
      .slice(0, mostItems)
      .map(([key, field]) => ({ name: key, fields: new NewsFields(field) }));
  }

  /** Of texts that each have a role, that with one of these roles; `''` is one without a role. */
  ofRole(name: string, ...roles: readonly string[]): NewsFields | undefined {
    const texts = this.all(name).map(({ fields }) => fields);
    for (const role of roles) {
      const found = texts.find((fields) => fields.line('role').toLowerCase() === role);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
