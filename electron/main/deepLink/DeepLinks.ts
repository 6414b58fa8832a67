import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { articleOfDeepLink } from '#core/contract/deepLink';
import type { Desk } from '../article/Desk';

/** Why a link did not open an article. */
export type LinkNotOpened = 'not-ours' | 'not-there';

/** Links that were given to Spalt: they open an article of the open library, at once or when the window first asks. */
export class DeepLinks {
  readonly #parts: DeepLinkParts;
  #waiting: string | undefined;

  constructor(parts: DeepLinkParts) {
    this.#parts = parts;
  }

  /** Whether a link waits for the window to ask for its first article. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Opens the last of these links, or keeps it until the window asks for its first article. */
  receive(links: readonly string[]): void {
    const link = links.at(-1);
    if (link === undefined) return;
    const desk = this.#parts.desk();
    if (desk?.openSession === undefined) this.#waiting = link;
    else void this.#open(link, desk);
  }

  /** Takes the link that waits, if one does, to be received again. */
  takeWaiting(): readonly string[] {
    const waiting = this.#waiting === undefined ? [] : [this.#waiting];
    this.#waiting = undefined;
    return waiting;
  }

  /** The article of the link that waits; undefined when there is none, or when it can't be opened, which is told. */
  async takeFirst(desk: Desk): Promise<ArticleId | undefined> {
    const link = this.#waiting;
    this.#waiting = undefined;
    if (link === undefined) return undefined;
    const found = await articleAtLink(link, desk);
    if (found.ok) return found.value;
    this.#parts.onRefused(found.error);
    return undefined;
  }

  async #open(link: string, desk: Desk): Promise<void> {
    const found = await articleAtLink(link, desk);
    if (found.ok) this.#parts.onOpen(found.value);
    else this.#parts.onRefused(found.error);
  }
}

/** What links ask of the app. */
export interface DeepLinkParts {
  /** Undefined until the library is open. */
  readonly desk: () => Desk | undefined;
  readonly onOpen: (id: ArticleId) => void;
  readonly onRefused: (reason: LinkNotOpened) => void;
}

async function articleAtLink(link: string, desk: Desk): Promise<Result<ArticleId, LinkNotOpened>> {
  const id = articleOfDeepLink(link);
  if (id === undefined) return failure('not-ours');
  if (desk.session(id) !== undefined) return success(id);
  return (await desk.store.read(id)).ok ? success(id) : failure('not-there');
}
