import { Worker } from 'node:worker_threads';
import type { ArticleId } from '#core/article/ArticleId';
import type { Catalogue, CataloguePage } from '#core/library/catalogue/Catalogue';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import type { CatalogueMessage, CatalogueRequest, CatalogueStart } from './catalogueMessages';

/** How often a thread that has died is started anew before the list is given up. */
const mostRestarts = 3;

type Numbered = Extract<CatalogueRequest, { readonly number: number }>;
type Answer = Exclude<CatalogueMessage, { readonly kind: 'changed' | 'failed' }>;
type WithoutNumber<Request> = Request extends unknown ? Omit<Request, 'number'> : never;

/** The catalogue of a library in a thread of its own, so that reading it never keeps the main process busy. */
export class CatalogueThread implements Catalogue {
  readonly #workerPath: string;
  readonly #start: CatalogueStart;
  readonly #onChanged: () => void;
  readonly #waiting = new Map<
    number,
    { readonly request: Numbered; readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();
  #worker: Worker;
  #count = 0;
  #restartCount = 0;
  #isClosed = false;

  constructor(workerPath: string, start: CatalogueStart, onChanged: () => void) {
    this.#workerPath = workerPath;
    this.#start = start;
    this.#onChanged = onChanged;
    this.#worker = this.#run();
  }

  /** Whether it has died too often, and answers no more. */
  get hasStopped(): boolean {
    return this.#restartCount > mostRestarts;
  }

  async query(query: CatalogueQuery): Promise<CataloguePage> {
    const answer = await this.#ask({ kind: 'query', query });
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`);
    return answer.page;
  }

  async newest(limit: number): Promise<readonly ArticleId[]> {
    const answer = await this.#ask({ kind: 'newest', limit });
    if (answer.kind !== 'newest') throw new Error(`Not the newest: ${answer.kind}`);
    return answer.ids;
  }

  async addressesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, string>> {
    const answer = await this.#ask({ kind: 'addresses', ids });
    if (answer.kind !== 'addresses') throw new Error(`Not addresses: ${answer.kind}`);
    return answer.addresses;
  }

  noteChanged(folderName: string): void {
    this.#send({ kind: 'note-changed', folderName });
  }

  rescan(): void {
    this.#send({ kind: 'rescan' });
  }

  async settle(): Promise<void> {
    await this.#ask({ kind: 'settle' });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    const closed = this.#ask({ kind: 'close' }).catch(() => undefined);
    // From here on a thread that dies stays dead.
    this.#isClosed = true;
    const died = new Promise((resolve) => this.#worker.once('exit', resolve));
    await Promise.race([closed, died]);
    await this.#worker.terminate();
  }

  #ask(request: WithoutNumber<Numbered>): Promise<Answer> {
    this.#count += 1;
    const numbered = { ...request, number: this.#count };
    return new Promise((resolve, reject) => {
      this.#waiting.set(numbered.number, { request: numbered, resolve, reject });
      this.#send(numbered);
    });
  }

  #send(request: CatalogueRequest): void {
    if (!this.#isClosed) this.#worker.postMessage(request, []);
  }

  #run(): Worker {
    // What is read is dropped at once: little room for it keeps the thread small, at little cost.
    const resourceLimits = { maxYoungGenerationSizeMb: 8 };
    const worker = new Worker(this.#workerPath, { workerData: this.#start, resourceLimits });
    worker.on('message', (message: CatalogueMessage) => {
      if (message.kind === 'changed') this.#onChanged();
      else {
        const waiting = this.#waiting.get(message.number);
        if (message.kind === 'failed') waiting?.reject(new Error(message.reason));
        else waiting?.resolve(message);
        this.#waiting.delete(message.number);
      }
    });
    // Its end is told by `exit`.
    worker.on('error', (error) => console.error(error));
    worker.once('exit', () => this.#onExit());
    return worker;
  }

  #onExit(): void {
    if (this.#isClosed) return;
    this.#restartCount += 1;
    if (this.hasStopped) {
      this.#isClosed = true;
      for (const { reject } of this.#waiting.values()) reject(new Error('The list of the library has stopped'));
      this.#waiting.clear();
      return;
    }
    this.#worker = this.#run();
    for (const { request } of this.#waiting.values()) this.#send(request);
  }
}
