/** So many words may wait before they are sorted in among the others. */
const mostUnsorted = 2000;

/**
 * Words and their numbers. A word keeps its number; looking up all words that begin the same takes a binary search
 * among those that are sorted, and a look at each of the few that are not yet.
 */
export class WordList {
  /** Of those that were added; the others are found among the sorted. */
  readonly #numbers = new Map<string, number>();
  /** The number of the first word that was added. */
  readonly #firstAdded: number;
  /** By number, less the first one. */
  readonly #added: string[] = [];
  /** So many of those that were added are among the sorted. */
  #sortedCount = 0;
  /** Sorted by their UTF-16 code units. */
  #sorted: readonly string[];
  /** The numbers of the sorted words. */
  #sortedNumbers: ArrayLike<number>;

  /**
   * Without further arguments an empty list, whose first word gets that number. With them a list as it was: words
   * sorted by their UTF-16 code units, each with its number; the numbers are the first and those that follow it.
   */
  constructor(firstNumber: number, sortedWords: readonly string[] = [], numbers: ArrayLike<number> = []) {
    this.#firstAdded = firstNumber + sortedWords.length;
    this.#sorted = sortedWords;
    this.#sortedNumbers = numbers;
  }

  /** One more than the highest number given. */
  get nextNumber(): number {
    return this.#firstAdded + this.#added.length;
  }

  /** Undefined for a word that is not in the list. */
  numberOf(word: string): number | undefined {
    const added = this.#numbers.get(word);
    if (added !== undefined || this.#sorted.length === 0) return added;
    const place = this.#placeOf(word);
    return this.#sorted[place] === word ? this.#sortedNumbers[place] : undefined;
  }

  /** The number of a word, which is added if need be. */
  add(word: string): number {
    const known = this.numberOf(word);
    if (known !== undefined) return known;
    const number = this.nextNumber;
    const own = detached(word);
    this.#numbers.set(own, number);
    this.#added.push(own);
    return number;
  }

  /** The numbers of all words that begin like that, in no order. */
  numbersWithPrefix(prefix: string): readonly number[] {
    if (this.#added.length - this.#sortedCount > mostUnsorted) this.#sort();
    const numbers: number[] = [];
    for (let place = this.#placeOf(prefix); this.#sorted[place]?.startsWith(prefix) === true; place++) {
      numbers.push(this.#sortedNumbers[place] ?? 0);
    }
    for (let place = this.#sortedCount; place < this.#added.length; place++) {
      if (this.#added[place]?.startsWith(prefix) === true) numbers.push(this.#firstAdded + place);
    }
    return numbers;
  }

  /** All words, sorted by their UTF-16 code units, and the number of each. */
  sorted(): { readonly words: readonly string[]; readonly numbers: ArrayLike<number> } {
    if (this.#added.length > this.#sortedCount) this.#sort();
    return { words: this.#sorted, numbers: this.#sortedNumbers };
  }

  /** The place of the first sorted word that does not come before that text. */
  #placeOf(text: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): void {
    // Without a function of ours that compares, the engine compares strings itself, and so by code units.
    const added = this.#added.slice(this.#sortedCount).toSorted();
    const words: string[] = [];
    const numbers = new Uint32Array(this.#sorted.length + added.length);
    let next = 0;
    for (let place = 0; words.length < numbers.length;) {
      const [old, fresh] = [this.#sorted[place], added[next]];
      const isFresh = old === undefined || (fresh !== undefined && fresh < old);
      const word = (isFresh ? fresh : old) ?? '';
      numbers[words.length] = isFresh ? (this.#numbers.get(word) ?? 0) : (this.#sortedNumbers[place] ?? 0);
      words.push(word);
      if (isFresh) next++;
      else place++;
    }
    this.#sorted = words;
    this.#sortedNumbers = numbers;
    this.#sortedCount = this.#added.length;
  }
}

/**
 * The same text in memory of its own. V8 keeps a piece of a longer text (13 characters and more) as a view of that
 * text: one rare word would keep its whole article in memory.
 */
function detached(word: string): string {
  return word.length < 13 ? word : word.split('').join('');
}
