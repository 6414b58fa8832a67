import type { SpellingEngine } from '../SpellingEngine';

/** So many compounds of a first part must stand in the dictionary before they tell how it is linked. */
const evidenceLeast = 2;
/** The shortest last part that counts. */
const lastPartLetters = 4;

/** The words that stand in a dictionary, in order, to ask what begins with what. */
export class StemIndex {
  private readonly stems: readonly string[];
  private readonly answers = new Map<string, boolean>();

  constructor(stems: readonly string[]) {
    this.stems = stems.filter((stem) => stem.length > 6 && /^\p{Ll}+$/u.test(stem)).toSorted();
  }

  /** Whether every compound in the dictionary that begins with this word has an `s` after it, and there are several. */
  alwaysHasLink(first: string, engine: SpellingEngine): boolean {
    const known = this.answers.get(first);
    if (known !== undefined) return known;
    let linked = 0;
    let unlinked = 0;
    for (let index = this.firstFrom(first); unlinked === 0; index++) {
      const stem = this.stems[index];
      if (stem?.startsWith(first) !== true) break;
      const rest = stem.slice(first.length);
      if (rest.length < lastPartLetters) continue;
      if (rest.startsWith('s') && engine.lists(rest.slice(1))) linked++;
      else if (engine.lists(rest)) unlinked++;
    }
    const answer = unlinked === 0 && linked >= evidenceLeast;
    this.answers.set(first, answer);
    return answer;
  }

  /** The place of the first stem that is not before this one. */
  private firstFrom(word: string): number {
    let [low, high] = [0, this.stems.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stems[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
