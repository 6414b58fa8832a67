import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import type { Clock } from '#core/base/Clock';
import type { Catalogue, CataloguePage, ListedArticle, UnreadableArticle } from '#core/library/catalogue/Catalogue';
import type { CatalogueEntry } from '#core/library/catalogue/CatalogueEntry';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import type { FilterChoices } from '#core/library/catalogue/selectEntries';
import { choicesOf, filterEntries, sortEntries } from '#core/library/catalogue/selectEntries';
import { readQuery } from '#core/library/search/readQuery';
import { SearchIndex } from '#core/library/search/SearchIndex';
import type { SearchBlock } from '#core/library/search/SearchText';
import { searchTextOf } from '#core/library/search/SearchText';
import { trashFolderName } from '#core/library/trash/trashRecord';
import { findMatches, snippetOf } from '#core/library/search/snippetOf';
import type { FileSystem } from '../FileSystem';
import { compareFolderNames } from '../library/folderNames';
import { mapInParallel } from '../library/mapInParallel';
import { articleFileName, articleFolderNames } from '../library/readLibraryFolder';
import type { ListedInFile } from './catalogueForm';
import { CatalogueCache } from './CatalogueCache';
import type { CatalogueFolder } from './readCatalogueFolder';
import { readCatalogueFolder } from './readCatalogueFolder';
import { TextsOnDisk } from './TextsOnDisk';

/** How many folders are looked into at the same time. */
const parallelReads = 16;
/** How often it tells of changes while it reads a whole folder. */
const tellEveryMs = 400;

/** What a catalogue is made of. */
export interface CatalogueParts {
  readonly libraryPath: string;
  /** Where it keeps what it knows, outside the library. */
  readonly cachePath: string;
  /** Whether it only reads what was kept, and leaves that as it is. */
  readonly isCacheLeft?: boolean;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  /** Called when the list may have changed. */
  onChanged(this: void): void;
}

type Row = CatalogueEntry & Pick<ListedArticle, 'folderName' | 'trashedAt'>;

/** Rows in an order, and where each article stands in it once that is needed. */
interface Order {
  readonly rows: readonly Row[];
  placeOf: ReadonlyMap<ArticleId, number> | undefined;
}

interface View {
  readonly rows: readonly Row[];
  readonly unreadable: readonly UnreadableArticle[];
  readonly choices: FilterChoices;
  /** All rows, by the orders that were asked for. */
  readonly orders: Map<string, Order>;
  /** What was asked for last, and all that was found: the next part of it is asked for as one scrolls. */
  found: { readonly key: string; readonly rows: readonly Row[]; readonly isSearched: boolean } | undefined;
}

/**
 * The catalogue of a folder of articles. It answers at once from what it kept of the last run; then it looks through
 * the folder, where it reads only files that have changed.
 */
export class FolderCatalogue implements Catalogue {
  readonly #parts: CatalogueParts;
  readonly #cache: CatalogueCache;
  readonly #texts: TextsOnDisk;
  #folders = new Map<string, CatalogueFolder>();
  #trash = new Map<string, CatalogueFolder>();
  #index = new SearchIndex();
  /** How many folders of the library hold each article: more than one is a copy that somebody made by hand. */
  readonly #folderCounts = new Map<ArticleId, number>();
  /** Articles, and what was thrown away. */
  #views: { articles?: View; trash?: View } = {};
  #hasChanged = false;
  #isReading = true;
  /** Whether it is about to look through the folder, so that nobody need ask for it again. */
  #isScanDue = false;
  #toldAtMs = 0;
  /** The list of the last run. Gives whether there was one. */
  readonly #loading: Promise<boolean>;
  /** Undefined until reading has begun. */
  #indexed: Promise<void> | undefined;
  #isClosed = false;
  /** One reading after the other. */
  #last: Promise<unknown>;

  constructor(parts: CatalogueParts) {
    this.#parts = parts;
    this.#cache = new CatalogueCache(parts.cachePath, parts);
    this.#texts = new TextsOnDisk(parts.libraryPath, parts.fileSystem);
    this.#loading = this.#loadList();
    this.#last = this.#loading.then((wasKept) => {
      // Else there is something to show first.
      if (!wasKept) void this.#begin();
    });
  }

  async query(query: CatalogueQuery): Promise<CataloguePage> {
    await this.#loading;
    const wanted = readQuery(query.text);
    if (wanted.length > 0) await this.#begin();
    const view = this.#viewOf(query.place);
    const { rows: found, isSearched } = this.#found(query, view);
    const rows = await Promise.all(
      found.slice(query.offset, query.offset + query.limit).map(async (row): Promise<ListedArticle> => ({
        ...row,
        headlineRanges: wanted.length === 0 ? [] : findMatches(row.headline, wanted),
        snippet: isSearched ? snippetOf(await this.#blocksOf(row.folderName), wanted) : null,
      })),
    );
    const { choices, unreadable } = view;
    // After the answer: reading keeps the thread busy.
    setTimeout(() => void this.#begin(), 0);
    return {
      total: found.length,
      unfilteredTotal: view.rows.length,
      rows,
      choices,
      unreadable,
      trashCount: this.#trash.size,
      isReading: this.#isReading,
    };
  }

  async newest(limit: number): Promise<readonly ArticleId[]> {
    const wasKept = await this.#loading;
    if (!wasKept) return this.#newestOnDisk(limit);
    return orderOf(this.#viewOf('articles'), { sort: 'changed', isDescending: true })
      .rows.slice(0, limit)
      .map(({ id }) => id);
  }

  async addressesOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, string>> {
    const wanted = new Set(ids);
    // As far as is known: nobody waits for a whole library to be read.
    await this.#loading;
    return new Map(
      this.#viewOf('articles').rows.flatMap(({ id, canonicalAddress }) =>
        wanted.has(id) && canonicalAddress !== null ? [[id, canonicalAddress] as const] : [],
      ),
    );
  }

  noteChanged(folderName: string): void {
    this.#texts.forget(folderName);
    void this.#begin();
    this.#inTurn(async () => {
      await this.#look(folderName, false);
      await this.#look(folderName, true);
      this.#tell();
    });
  }

  rescan(): void {
    void this.#begin();
    if (this.#isScanDue) return;
    this.#isScanDue = true;
    this.#inTurn(() => this.#scan());
  }

  async settle(): Promise<void> {
    await this.#begin();
    await this.#last;
  }

  async close(): Promise<void> {
    await this.#loading;
    this.#isClosed = true;
    await this.#last;
    await this.#keep();
  }

  /** Reads the words that were kept, and then looks through the folder. Resolves when it can search. */
  async #begin(): Promise<void> {
    if (this.#isClosed && this.#indexed === undefined) return;
    if (this.#indexed === undefined) {
      const indexed = this.#loading.then(() => this.#loadIndex());
      this.#indexed = indexed;
      this.#isScanDue = true;
      this.#inTurn(async () => {
        await indexed;
        await this.#scan();
      });
    }
    await this.#indexed;
  }

  #inTurn(action: () => Promise<void>): void {
    this.#last = this.#last.then(action).catch(() => undefined);
  }

  async #loadList(): Promise<boolean> {
    const list = await this.#cache.readList();
    this.#folders = foldersOf(this.#parts.libraryPath, list.articles);
    this.#trash = foldersOf(this.#trashPath(), list.trash);
    this.#views = {};
    for (const { entry } of list.articles) this.#countFolder(entry.id, 1);
    return list.articles.length > 0;
  }

  async #loadIndex(): Promise<void> {
    this.#index = await this.#cache.readIndex();
    for (const [name, folder] of this.#folders) {
      const isIndexed = folder.entry !== null && this.#index.stampOf(folder.entry.id) === folder.stamp;
      // Without a stamp, so that its words are read.
      if (!isIndexed) this.#folders.set(name, { ...folder, stamp: '' });
    }
    this.#views = {};
  }

  /** The same as `newest` where no list was kept: by the times of the files, since reading all of them takes long. */
  async #newestOnDisk(limit: number): Promise<readonly ArticleId[]> {
    const { fileSystem, libraryPath } = this.#parts;
    const names = await articleFolderNames(fileSystem, libraryPath).catch(() => []);
    const files = await mapInParallel(names, parallelReads, async (name) => {
      const state = await fileSystem.stateOf(path.join(libraryPath, name, articleFileName)).catch(() => undefined);
      return { name, changedAtMs: state?.kind === 'file' ? state.changedAtMs : -1 };
    });
    const ids: ArticleId[] = [];
    for (const { name } of files.toSorted((one, other) => other.changedAtMs - one.changedAtMs)) {
      if (ids.length === limit) break;
      const looked = await readCatalogueFolder(fileSystem, libraryPath, name, { before: undefined, isTrash: false });
      if (looked?.article !== null && looked !== undefined) ids.push(looked.article.id);
    }
    return ids;
  }

  async #scan(): Promise<void> {
    const { fileSystem, libraryPath } = this.#parts;
    this.#isReading = true;
    this.#isScanDue = false;
    try {
      const names = (await articleFolderNames(fileSystem, libraryPath)).filter((name) => name !== trashFolderName);
      await this.#lookInto(names, false);
      const trashNames = await articleFolderNames(fileSystem, this.#trashPath()).catch(() => []);
      await this.#lookInto(trashNames, true);
      this.#index.prepare();
    } catch {
      // A library that is not there just now: the list stays as it was.
    }
    this.#isReading = false;
    this.#tell();
    await this.#keep();
  }

  async #lookInto(names: readonly string[], isTrash: boolean): Promise<void> {
    const present = new Set(names);
    for (const name of this.#placeOf(isTrash).keys()) if (!present.has(name)) this.#forget(name, isTrash);
    await mapInParallel(names, parallelReads, async (name) => {
      await this.#look(name, isTrash);
      const nowMs = performance.now();
      if (nowMs - this.#toldAtMs > tellEveryMs) this.#tell();
    });
  }

  async #look(folderName: string, isTrash: boolean): Promise<void> {
    const { fileSystem, libraryPath } = this.#parts;
    const place = this.#placeOf(isTrash);
    const before = place.get(folderName);
    const placePath = isTrash ? this.#trashPath() : libraryPath;
    const looked = await readCatalogueFolder(fileSystem, placePath, folderName, { before, isTrash });
    if (looked?.folder === before) return;
    this.#forget(folderName, isTrash);
    const twinId = before?.entry?.id;
    if (!isTrash && twinId !== undefined && this.#folderCounts.has(twinId)) await this.#indexListed(twinId);
    if (looked === undefined) return;
    place.set(folderName, looked.folder);
    this.#changed();
    if (isTrash || looked.article === null) return;
    const { id } = looked.article;
    this.#put(looked.article, looked.folder.stamp);
    if (this.#countFolder(id, 1) > 1) await this.#indexListed(id);
  }

  #put(article: ArticleFile, stamp: string): void {
    this.#index.put(article.id, stamp, searchTextOf(article.document));
    this.#changed();
  }

  #forget(folderName: string, isTrash: boolean): void {
    const place = this.#placeOf(isTrash);
    const known = place.get(folderName);
    if (known === undefined) return;
    place.delete(folderName);
    this.#changed();
    if (isTrash || known.entry === null) return;
    this.#texts.forget(folderName);
    this.#index.remove(known.entry.id);
    this.#countFolder(known.entry.id, -1);
  }

  #countFolder(id: ArticleId, change: 1 | -1): number {
    const count = (this.#folderCounts.get(id) ?? 0) + change;
    if (count > 0) this.#folderCounts.set(id, count);
    else this.#folderCounts.delete(id);
    return count;
  }

  /** Where folders hold the same article, its words are those of the one that is listed. */
  async #indexListed(id: ArticleId): Promise<void> {
    const [listed] = [...this.#folders.values()]
      .filter(({ entry }) => entry?.id === id)
      .toSorted((one, other) => compareFolderNames(one.folderName, other.folderName, id));
    if (listed === undefined || this.#index.stampOf(id) === listed.stamp) return;
    const { fileSystem, libraryPath } = this.#parts;
    const looked = await readCatalogueFolder(fileSystem, libraryPath, listed.folderName, {
      before: undefined,
      isTrash: false,
    });
    if (looked?.article?.id === id) this.#put(looked.article, listed.stamp);
  }

  #placeOf(isTrash: boolean): Map<string, CatalogueFolder> {
    return isTrash ? this.#trash : this.#folders;
  }

  #trashPath(): string {
    return path.join(this.#parts.libraryPath, trashFolderName);
  }

  #changed(): void {
    this.#views = {};
    this.#hasChanged = true;
  }

  #tell(): void {
    this.#toldAtMs = performance.now();
    this.#parts.onChanged();
  }

  /** Everything that a query finds, in the order that it wants. */
  #found(query: CatalogueQuery, view: View): { readonly rows: readonly Row[]; readonly isSearched: boolean } {
    const key = JSON.stringify({ ...query, offset: 0, limit: 0 });
    if (view.found?.key !== key) view.found = { key, ...this.#find(query, view) };
    return view.found;
  }

  #find(query: CatalogueQuery, view: View): { readonly rows: readonly Row[]; readonly isSearched: boolean } {
    const isByRelevance = query.sort === 'relevance';
    const order = orderOf(view, isByRelevance ? { sort: 'changed', isDescending: true } : query);
    const wanted = readQuery(query.text);
    if (wanted.length === 0) return { rows: filterEntries(order.rows, query.filters), isSearched: false };
    if (query.place === 'trash') {
      const isFound = ({ headline, kicker }: Row): boolean => findMatches(`${kicker} ${headline}`, wanted).length > 0;
      return { rows: filterEntries(order.rows, query.filters).filter(isFound), isSearched: false };
    }
    const { rows } = order;
    order.placeOf ??= new Map(rows.map(({ id }, place) => [id, place]));
    const { placeOf } = order;
    const scores = new Float32Array(rows.length);
    this.#index.forEachHit(wanted, (id, score) => {
      const place = placeOf.get(id);
      if (place !== undefined) scores[place] = score;
    });
    // Places and scores as bare numbers: as one types, most articles may be found, and are put in order with each key.
    const found = Uint32Array.from(rows.keys()).filter((place) => (scores[place] ?? 0) > 0);
    if (isByRelevance) found.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    const foundRows = Array.from(found, (place) => rows[place]).filter((row) => row !== undefined);
    return { rows: filterEntries(foundRows, query.filters), isSearched: true };
  }

  #blocksOf(folderName: string): Promise<readonly SearchBlock[]> {
    return this.#texts.blocksOf(folderName, this.#folders.get(folderName)?.stamp ?? '');
  }

  #viewOf(place: CatalogueQuery['place']): View {
    if (place === 'trash') return (this.#views.trash ??= viewOfTrash([...this.#trash.values()]));
    return (this.#views.articles ??= viewOf([...this.#folders.values()]));
  }

  async #keep(): Promise<void> {
    if (!this.#hasChanged || this.#parts.isCacheLeft === true) return;
    this.#hasChanged = false;
    await this.#cache.write(
      { format: 'spalt-catalogue', version: 2, articles: inFile(this.#folders), trash: inFile(this.#trash) },
      this.#index,
    );
  }
}

function rowsOf(folders: Iterable<CatalogueFolder>): readonly Row[] {
  return [...folders].flatMap(({ entry, folderName, trashedAt }) =>
    entry === null ? [] : [{ ...entry, folderName, trashedAt }],
  );
}

function inFile(folders: ReadonlyMap<string, CatalogueFolder>): ListedInFile[] {
  return [...folders.values()].flatMap(({ entry, folderName, stamp, trashedAt }) =>
    entry === null
      ? []
      : [{ folderName, stamp, trashedAt, entry: { ...entry, authors: [...entry.authors], tags: [...entry.tags] } }],
  );
}

function unreadableIn(folders: Iterable<CatalogueFolder>): readonly UnreadableArticle[] {
  return [...folders].flatMap(({ entry, folderName, filePath, problems }) =>
    entry === null ? [{ folderName, filePath, problems }] : [],
  );
}

function foldersOf(placePath: string, listed: readonly ListedInFile[]): Map<string, CatalogueFolder> {
  return new Map(
    listed.map(({ folderName, stamp, trashedAt, entry }) => {
      const filePath = path.join(placePath, folderName, articleFileName);
      return [folderName, { folderName, filePath, trashedAt, entry, problems: [], stamp }];
    }),
  );
}

/** All rows of a view in an order. */
function orderOf(view: View, { sort, isDescending }: Pick<CatalogueQuery, 'sort' | 'isDescending'>): Order {
  const key = `${sort} ${isDescending}`;
  const order = view.orders.get(key) ?? { rows: sortEntries(view.rows, { sort, isDescending }), placeOf: undefined };
  view.orders.set(key, order);
  return order;
}

function viewWith(rows: readonly Row[], unreadable: readonly UnreadableArticle[]): View {
  return { rows, unreadable, choices: choicesOf(rows), orders: new Map(), found: undefined };
}

function viewOfTrash(folders: readonly CatalogueFolder[]): View {
  return viewWith(rowsOf(folders), unreadableIn(folders));
}

/** The articles as they are listed: where two folders hold the same one, the copy is told of as unreadable. */
function viewOf(folders: readonly CatalogueFolder[]): View {
  const unreadable = [...unreadableIn(folders)];
  const byId = new Map<ArticleId, Row>();
  const filePaths = new Map(folders.map(({ folderName, filePath }) => [folderName, filePath]));
  for (const row of rowsOf(folders)) {
    const other = byId.get(row.id);
    const isFirst = other === undefined || compareFolderNames(row.folderName, other.folderName, row.id) < 0;
    if (isFirst) byId.set(row.id, row);
    if (other === undefined) continue;
    const [copy, original] = isFirst ? [other, row] : [row, other];
    const problem = { place: 'id', code: 'duplicate-id', facts: { other: original.folderName } } as const;
    const filePath = filePaths.get(copy.folderName) ?? copy.folderName;
    unreadable.push({ folderName: copy.folderName, filePath, problems: [problem] });
  }
  return viewWith(
    [...byId.values()],
    unreadable.toSorted((one, other) => (one.filePath < other.filePath ? -1 : 1)),
  );
}
