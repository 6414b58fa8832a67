/** Something that the source had and the article has not, so that the user can be told. */
export interface Dropped {
  /**
   * `element`: with everything in it (`name`: `script`). `structure`: its words are there, its form is not (`table`).
   * `picture` and `link`: by their address, shortened to 200 characters. `missing-picture`: by the
   * name of the file that was not beside the source, and its credit. `rest`: all that came after more than any text
   * has.
   */
  readonly code: 'element' | 'structure' | 'picture' | 'missing-picture' | 'link' | 'rest';
  readonly name: string;
  readonly count: number;
}

/** Counts what is dropped while a source is read. */
export class DroppedList {
  readonly #counts = new Map<string, Dropped>();

  /** Adds one. */
  add(code: Dropped['code'], name: string): void {
    const shortName = name.slice(0, 200);
    const key = `${code} ${shortName}`;
    this.#counts.set(key, { code, name: shortName, count: (this.#counts.get(key)?.count ?? 0) + 1 });
  }

  /** Everything so far, in the order it was first met. */
  toArray(): readonly Dropped[] {
    return [...this.#counts.values()];
  }
}
