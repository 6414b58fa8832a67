import type { ArticleFile } from '#core/article/articleFile';
import { isVersionDue } from '#core/library/versions/isVersionDue';
import { wordCountOf } from '#core/text/wordCountOf';
import type { ArticleVersions } from './ArticleVersions';

/** A change that is about to be made to an article. */
export interface ComingChange {
  /** The size of the document before, in positions. */
  readonly size: number;
  /** How many positions the change takes away. */
  readonly removedSize: number;
  /** The article before the change. */
  readonly article: () => ArticleFile;
}

/**
 * Keeps automatic versions of an article while it is written: always of the text as it was before a change, and beside
 * the saving, which never waits for it. A version that could not be written is due again with the next change.
 */
export class VersionKeeper {
  readonly #versions: ArticleVersions;
  readonly #monotonicMs: () => number;
  /** Whether the text as it stands is kept. */
  #isKept = false;
  #isFirstChange = true;
  #isKeeping = false;
  #keptAtMs: number;
  #removedSize = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** `monotonicMs`: a clock that only goes forward, since the time of day may be set back while one writes. */
  constructor(versions: ArticleVersions, monotonicMs: () => number) {
    this.#versions = versions;
    this.#monotonicMs = monotonicMs;
    this.#keptAtMs = monotonicMs();
  }

  /** To be called before each change of text. Returns at once. */
  beforeChange({ size, removedSize, article }: ComingChange): void {
    this.#removedSize += removedSize;
    const isDue = isVersionDue({
      isKept: this.#isKept,
      isFirstChange: this.#isFirstChange,
      sinceVersionMs: this.#monotonicMs() - this.#keptAtMs,
      size,
      removedSize: this.#removedSize,
    });
    this.#isKept = false;
    if (!isDue || this.#isKeeping) return;
    const before = article();
    // There is nothing to go back to in an empty article.
    if (wordCountOf(before.document) === 0) this.#taken();
    else this.#last = this.#keep(before);
  }

  /** The text as it stands was kept in another way. */
  noteKept(): void {
    this.#isKept = true;
    this.#taken();
  }

  /** Waits for what is being kept. */
  async settle(): Promise<void> {
    await this.#last;
  }

  async #keep(article: ArticleFile): Promise<void> {
    this.#isKeeping = true;
    const kept = await this.#versions.keep('automatic', null, article);
    this.#isKeeping = false;
    // After a failure the text before the next change is kept instead.
    if (!kept.ok) return;
    this.#taken();
    await this.#versions.thin();
  }

  #taken(): void {
    this.#isFirstChange = false;
    this.#keptAtMs = this.#monotonicMs();
    this.#removedSize = 0;
  }
}
