import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import type { DiskFailure, OpenFailure, SaveFailure } from '#core/library/failures';

/**
 * What lies before the user: a library, and the one article of it that is open. No other article can be read or
 * changed from the window. An article is put away only when all of it is on disk.
 */
export class Desk {
  #store: ArticleStore;
  #session: ArticleSession | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #onSession: (session: ArticleSession | undefined) => void = () => undefined;

  constructor(store: ArticleStore) {
    this.#store = store;
  }

  /** Has a listener told of each article that is opened, and when none is open any more. */
  onSession(listener: (session: ArticleSession | undefined) => void): void {
    this.#onSession = listener;
  }

  get store(): ArticleStore {
    return this.#store;
  }

  /** The article that is open; undefined when it is another one, or none. */
  session(id: ArticleId): ArticleSession | undefined {
    return this.#session?.id === id ? this.#session : undefined;
  }

  /** The article that is open, whichever it is. */
  get openSession(): ArticleSession | undefined {
    return this.#session;
  }

  /** Opens an article in place of the present one. After a failure the present one stays open. */
  open(id: ArticleId): Promise<Result<OpenArticle, OpenFailure>> {
    return this.#inTurn(() => this.#change(() => this.#store.open(id)));
  }

  /** Puts a new article into the library and opens it. After a failure the present one stays open. */
  create(article: ArticleFile): Promise<Result<OpenArticle, OpenFailure>> {
    return this.#inTurn(() => this.#change(() => this.#store.create(article)));
  }

  /** Takes another library. After a failure everything stays as it was. */
  changeLibrary(store: ArticleStore): Promise<Result<null, DiskFailure>> {
    return this.#inTurn(async () => {
      const closed = await this.#putAway();
      if (closed.ok) this.#store = store;
      return closed;
    });
  }

  /** Throws an article away, the open one as well, which is then put away first. */
  trash(folderName: string): Promise<Result<string, OpenFailure | SaveFailure>> {
    return this.#inTurn(async () => {
      const openPath = this.#session === undefined ? '' : path.dirname(this.#session.filePath);
      if (openPath === path.join(this.#store.folderPath, folderName)) {
        const closed = await this.#putAway();
        if (!closed.ok) return closed;
      }
      return this.#store.trash(folderName);
    });
  }

  /** Does something with the library while no article is being opened or put away. */
  inOrder<Value>(action: (store: ArticleStore) => Promise<Value>): Promise<Value> {
    return this.#inTurn(() => action(this.#store));
  }

  /** Puts the open article away. After a failure it stays open, and this can be tried again. */
  close(): Promise<Result<null, DiskFailure>> {
    return this.#inTurn(() => this.#putAway());
  }

  async #change(
    openNext: () => Promise<Result<ArticleSession, OpenFailure>>,
  ): Promise<Result<OpenArticle, OpenFailure>> {
    const next = await openNext();
    if (!next.ok) return next;
    if (next.value !== this.#session) {
      const closed = await this.#putAway();
      if (!closed.ok) {
        // Nothing was changed in it yet.
        await next.value.close();
        return closed;
      }
      this.#session = next.value;
      this.#onSession(next.value);
    }
    return success(openArticleOf(next.value));
  }

  async #putAway(): Promise<Result<null, DiskFailure>> {
    const closed = (await this.#session?.close()) ?? success(null);
    if (closed.ok) {
      this.#session = undefined;
      this.#onSession(undefined);
      return closed;
    }
    if (closed.error.code !== 'disk') throw new Error(`An article could not be closed: ${closed.error.code}`);
    return failure(closed.error);
  }

  /** One after the other: what opens an article must not meet what closes it. */
  #inTurn<Value>(action: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(action, action);
    this.#last = turn;
    return turn;
  }
}

/** What the window is told of an article that it opens. */
export function openArticleOf(session: ArticleSession): OpenArticle {
  const { filePath, isReadOnly, otherWriters, rescue } = session;
  return { article: session.current(), revision: session.revision(), filePath, isReadOnly, otherWriters, rescue };
}
