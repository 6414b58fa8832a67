import { forEachPacked } from './packedNumbers';
import type { SearchField } from './SearchText';
import { searchFields } from './SearchText';
import type { WantedWord } from './WantedWord';

/** What a word counts in each field, in halves of what it counts in the body. */
const weights: Readonly<Record<SearchField, number>> = {
  headline: 20,
  kicker: 8,
  standfirst: 8,
  body: 2,
  caption: 1,
  byline: 1,
};
const weightOfField: readonly number[] = searchFields.map((field) => weights[field]);
/** So many places of a word in an article count: with the weightiest field first, its best ones. */
const placesCounted = 3;
/** A word that only begins with what is looked for counts this much of one that is it. */
const shareOfBeginning = 0.5;

/** For each word the articles that have it, and how much it counts in each: made once, then only read. */
export class Postings {
  /** How many articles there are; each is called by its place among them. */
  readonly articleCount: number;
  /** Where the postings of a word begin; those of the next word begin where they end. */
  readonly #starts: Uint32Array;
  readonly #articles: Uint16Array | Uint32Array;
  readonly #weights: Uint8Array;

  /**
   * `articles`: each as the packed numbers of its words (see `packNumbers`); a number below that of the first word begins a block of that field
   * (see `searchFields`). `numberCount`: one more than the highest number.
   */
  constructor(articles: readonly Uint8Array[], numberCount: number) {
    this.articleCount = articles.length;
    const lastArticle = new Uint32Array(numberCount);
    const ends = new Uint32Array(numberCount + 1);
    forEachWord(articles, (number, place) => {
      if (lastArticle[number] === place + 1) return;
      lastArticle[number] = place + 1;
      ends[number + 1] = (ends[number + 1] ?? 0) + 1;
    });
    for (let number = 0; number < numberCount; number++)
      ends[number + 1] = (ends[number + 1] ?? 0) + (ends[number] ?? 0);
    this.#starts = ends.slice();
    const postingCount = ends[numberCount] ?? 0;
    this.#articles = articles.length <= 65_536 ? new Uint16Array(postingCount) : new Uint32Array(postingCount);
    this.#weights = new Uint8Array(postingCount);

    lastArticle.fill(0);
    const counted = new Uint8Array(numberCount);
    forEachWord(articles, (number, place, weight) => {
      const isNew = lastArticle[number] !== place + 1;
      const posting = isNew ? (ends[number] ?? 0) : (ends[number] ?? 0) - 1;
      if (isNew) {
        lastArticle[number] = place + 1;
        counted[number] = 0;
        ends[number] = posting + 1;
        this.#articles[posting] = place;
      }
      const count = counted[number] ?? 0;
      if (count >= placesCounted) return;
      counted[number] = count + 1;
      this.#weights[posting] = (this.#weights[posting] ?? 0) + weight;
    });
  }

  /** How well each article fits, by its place: nought for those that lack one of the words. */
  scoresOf(wanted: readonly WantedWord[]): Float32Array {
    const scores = new Float32Array(this.articleCount);
    const best = new Float32Array(this.articleCount);
    const foundCount = new Uint16Array(this.articleCount);
    for (const [order, { exact, numbers }] of wanted.entries()) {
      for (const number of numbers) {
        const share = number === exact ? 1 : shareOfBeginning;
        const end = this.#starts[number + 1] ?? 0;
        for (let posting = this.#starts[number] ?? 0; posting < end; posting++) {
          const place = this.#articles[posting] ?? 0;
          const found = foundCount[place] ?? 0;
          if (found < order) continue;
          const score = (this.#weights[posting] ?? 0) * share;
          if (found > order && score <= (best[place] ?? 0)) continue;
          best[place] = score;
          foundCount[place] = order + 1;
        }
      }
      for (let place = 0; place < scores.length; place++) {
        scores[place] = foundCount[place] === order + 1 ? (scores[place] ?? 0) + (best[place] ?? 0) : 0;
      }
    }
    return scores;
  }
}

/** Calls back for each word of each article, with the article's place and the weight of the field. */
function forEachWord(
  articles: readonly Uint8Array[],
  callback: (number: number, place: number, weight: number) => void,
): void {
  for (const [place, numbers] of articles.entries()) {
    let weight = 0;
    forEachPacked(numbers, (number) => {
      if (number < weightOfField.length) weight = weightOfField[number] ?? 0;
      else callback(number, place, weight);
    });
  }
}
