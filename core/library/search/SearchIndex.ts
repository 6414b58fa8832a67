import type { ArticleId } from '../../article/ArticleId';
import { foldedWords } from './findWords';
import { packNumbers } from './packedNumbers';
import { Phrase } from './Phrase';
import { Postings } from './Postings';
import type { SearchQuery } from './readQuery';
import type { SearchBlock } from './SearchText';
import { searchFields } from './SearchText';
import { wantedWordsOf } from './WantedWord';
import { WordList } from './WordList';

/** An article that was found. */
export interface SearchHit {
  readonly id: ArticleId;
  /** Higher where the words stand in weightier fields, more than once, and whole. Compares hits of one search only. */
  readonly score: number;
}

/** An article in the index. */
export interface IndexedArticle {
  readonly id: ArticleId;
  /** What the caller gave to know this state of the article again, such as its hash. */
  readonly stamp: string;
  /**
   * Its words as numbers (packed: see `packNumbers`), in reading order within each field, the weightiest field first. Each block begins with the
   * place of its field among `searchFields`, a number that no word has.
   */
  readonly numbers: Uint8Array;
}

/** Some articles of the index, and where their words are. Articles may have been put in anew since. */
interface Part {
  readonly articles: readonly IndexedArticle[];
  readonly postings: Postings;
}

const emptyPart: Part = { articles: [], postings: new Postings([], 0) };

/** The small part is made part of the big one when it has so many articles, and this share of the big one's. */
const fewestToMerge = 200;
const shareToMerge = 0.1;

/**
 * All words of all articles, to be searched with each key that is typed. There is a big part that is seldom made anew,
 * and a small one of the articles put in since, made anew by the search that follows: so an article is put in at
 * little cost, and a search reads only what has the words.
 */
export class SearchIndex {
  readonly #words: WordList;
  readonly #articles = new Map<ArticleId, IndexedArticle>();
  #big = emptyPart;
  #small = emptyPart;
  /** Put in since the small part was made. */
  #waiting: IndexedArticle[] = [];

  /** Without arguments: an empty index. With them: one that was kept (see `readSearchCache`). */
  constructor(words: WordList = new WordList(searchFields.length), articles: readonly IndexedArticle[] = []) {
    this.#words = words;
    for (const article of articles) this.#put(article);
  }

  /** Every article in it, in the order they were first put in. */
  articles(): Iterable<IndexedArticle> {
    return this.#articles.values();
  }

  /** The words of its articles. Those that no article has any longer may still be among them. */
  get words(): WordList {
    return this.#words;
  }

  /** The stamp that the article was put in with; undefined for one that is not in the index. */
  stampOf(id: ArticleId): string | undefined {
    return this.#articles.get(id)?.stamp;
  }

  /** Puts an article in, in place of what the index had of it. */
  put(id: ArticleId, stamp: string, blocks: readonly SearchBlock[]): void {
    const numbers: number[] = [];
    for (const [place, field] of searchFields.entries()) {
      for (const block of blocks) {
        if (block.field !== field) continue;
        numbers.push(place);
        for (const word of foldedWords(block.text)) numbers.push(this.#words.add(word));
      }
    }
    this.#put({ id, stamp, numbers: packNumbers(numbers) });
  }

  /** Takes an article out; nothing happens when it is not in. */
  remove(id: ArticleId): void {
    this.#articles.delete(id);
  }

  /**
   * Does now what the next search would have to do first. After many articles have been put in, that is about 20 ms
   * for 1,000 articles of 600 words.
   */
  prepare(): void {
    if (this.#waiting.length === 0) return;
    const recent = this.#current([...this.#small.articles, ...this.#waiting]);
    this.#waiting = [];
    if (recent.length > Math.max(fewestToMerge, shareToMerge * this.#big.articles.length)) {
      this.#big = this.#partOf([...this.#articles.values()]);
      this.#small = emptyPart;
    } else this.#small = this.#partOf(recent);
  }

  /** The articles that have every term of the query, the best first; equally good ones in no order. */
  search(query: SearchQuery): readonly SearchHit[] {
    const hits: SearchHit[] = [];
    this.forEachHit(query, (id, score) => hits.push({ id, score }));
    return hits.toSorted((one, other) => other.score - one.score);
  }

  /** Calls back for each article that {@link search} finds, in no order. */
  forEachHit(query: SearchQuery, callback: (id: ArticleId, score: number) => void): void {
    this.prepare();
    const terms = query.map((term) => wantedWordsOf(term, this.#words));
    const wanted = terms.flat();
    if (wanted.length === 0 || wanted.some(({ numbers }) => numbers.length === 0)) return;
    const phrases = terms.filter(({ length }) => length > 1).map((words) => new Phrase(words));
    for (const { articles, postings } of [this.#big, this.#small]) {
      const scores = postings.scoresOf(wanted);
      for (let place = 0; place < scores.length; place++) {
        const score = scores[place] ?? 0;
        const article = score > 0 ? articles[place] : undefined;
        if (article === undefined || this.#articles.get(article.id) !== article) continue;
        if (phrases.every((phrase) => phrase.isIn(article.numbers))) callback(article.id, score);
      }
    }
  }

  #put(article: IndexedArticle): void {
    this.#articles.set(article.id, article);
    this.#waiting.push(article);
  }

  /** Those that have not been put in anew or taken out since. */
  #current(articles: readonly IndexedArticle[]): readonly IndexedArticle[] {
    return articles.filter((article) => this.#articles.get(article.id) === article);
  }

  #partOf(articles: readonly IndexedArticle[]): Part {
    const numbers = articles.map((article) => article.numbers);
    return { articles, postings: new Postings(numbers, this.#words.nextNumber) };
  }
}
