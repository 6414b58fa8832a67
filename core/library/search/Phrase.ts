import { unpackNumbers } from './packedNumbers';
import type { WantedWord } from './WantedWord';

/** Words that must stand next to each other in a block. */
export class Phrase {
  readonly #words: readonly ReadonlySet<number>[];
  /** The word that is looked for first, and its place in the phrase: words of late numbers are rare. */
  readonly #anchor: number;
  readonly #anchorPlace: number;

  /** `words`: two or more. */
  constructor(words: readonly WantedWord[]) {
    this.#words = words.map(({ numbers }) => new Set(numbers));
    // All but the last stand for one word each.
    const single = words.map(({ numbers }) => (numbers.length === 1 ? (numbers[0] ?? -1) : -1));
    this.#anchor = Math.max(...single);
    this.#anchorPlace = single.indexOf(this.#anchor);
  }

  /** Whether an article, as its packed numbers, has it. Between two blocks there is a number that is no word's. */
  isIn(packed: Uint8Array): boolean {
    const numbers = unpackNumbers(packed);
    for (let at = numbers.indexOf(this.#anchor); at !== -1; at = numbers.indexOf(this.#anchor, at + 1)) {
      const start = at - this.#anchorPlace;
      if (this.#words.every((word, offset) => word.has(numbers[start + offset] ?? -1))) return true;
    }
    return false;
  }
}
