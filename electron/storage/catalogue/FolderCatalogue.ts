import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import type { Clock } from '#core/base/Clock';
import type { Catalogue, CataloguePage, ListedArticle, UnreadableArticle } from '#core/library/catalogue/Catalogue';
import type { CatalogueEntry } from '#core/library/catalogue/CatalogueEntry';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import { choicesOf, filterEntries, sortEntries } from '#core/library/catalogue/selectEntries';
import { readQuery } from '#core/library/search/readQuery';
import { SearchIndex } from '#core/library/search/SearchIndex';
import { searchTextOf } from '#core/library/search/SearchText';
import { trashFolderName } from '#core/library/trash/trashRecord';
import { findMatches, snippetOf } from '#core/library/search/snippetOf';
import type { FileSystem } from '../FileSystem';
import { compareFolderNames } from '../library/folderNames';
import { mapInParallel } from '../library/mapInParallel';
import { articleFolderNames } from '../library/readLibraryFolder';
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

interface View {
  readonly rows: readonly Row[];
  readonly unreadable: readonly UnreadableArticle[];
}

/**
 * The catalogue of a folder of articles. It answers at once from what it kept of the last run, while it looks through
 * the folder; only files that have changed are read.
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
  #view: View | undefined;
  #hasChanged = false;
  #isReading = true;
  #toldAtMs = 0;
  readonly #loading: Promise<boolean>;
  /** One reading after the other. */
  #last: Promise<unknown>;

  constructor(parts: CatalogueParts) {
    this.#parts = parts;
    this.#cache = new CatalogueCache(parts.cachePath, parts);
    this.#texts = new TextsOnDisk(parts.libraryPath, parts.fileSystem);
    this.#loading = this.#load();
    this.#last = this.#loading.then(() => this.#scan());
  }

  async query(query: CatalogueQuery): Promise<CataloguePage> {
    await this.#loading;
    const view = this.#viewNow();
    const isTrash = query.place === 'trash';
    const all = isTrash ? rowsOf(this.#trash.values()) : view.rows;
    const wanted = readQuery(query.text);
    const scores = wanted.length === 0 || isTrash ? undefined : this.#scoresOf(query.text);
    const found =
      wanted.length === 0
        ? all
        : all.filter(({ id, headline, kicker }) =>
            scores === undefined ? findMatches(`${kicker} ${headline}`, wanted).length > 0 : scores.has(id),
          );
    const filtered = filterEntries(found, query.filters);
    const sorted =
      query.sort === 'relevance' && scores !== undefined
        ? sortEntries(filtered, { sort: 'changed', isDescending: true }).toSorted(
            (one, other) => (scores.get(other.id) ?? 0) - (scores.get(one.id) ?? 0),
          )
        : sortEntries(filtered, query.sort === 'relevance' ? { sort: 'changed', isDescending: true } : query);
    const rows = await Promise.all(
      sorted.slice(query.offset, query.offset + query.limit).map(async (row): Promise<ListedArticle> => ({
        ...row,
        headlineRanges: wanted.length === 0 ? [] : findMatches(row.headline, wanted),
        snippet: scores === undefined ? null : snippetOf(await this.#texts.blocksOf(row.folderName), wanted),
      })),
    );
    return {
      total: sorted.length,
      unfilteredTotal: all.length,
      rows,
      choices: choicesOf(all),
      unreadable: isTrash ? unreadableIn(this.#trash.values()) : view.unreadable,
      trashCount: this.#trash.size,
      isReading: this.#isReading,
    };
  }

  async newest(limit: number): Promise<readonly ArticleId[]> {
    const wasKept = await this.#loading;
    if (!wasKept) await this.#last;
    const { rows } = this.#viewNow();
    return sortEntries(rows, { sort: 'changed', isDescending: true })
      .slice(0, limit)
      .map(({ id }) => id);
  }

  noteChanged(folderName: string): void {
    this.#texts.forget(folderName);
    this.#inTurn(async () => {
      await this.#look(folderName, false);
      await this.#look(folderName, true);
      this.#tell();
    });
  }

  rescan(): void {
    this.#inTurn(() => this.#scan());
  }

  async settle(): Promise<void> {
    await this.#last;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#keep();
  }

  #inTurn(action: () => Promise<void>): void {
    this.#last = this.#last.then(action).catch(() => undefined);
  }

  /** Gives whether there was a list kept. */
  async #load(): Promise<boolean> {
    const { list, index } = await this.#cache.read();
    this.#index = index;
    this.#folders = this.#foldersOf(this.#parts.libraryPath, list.articles, (entry, stamp) =>
      index.stampOf(entry.id) === stamp ? stamp : '',
    );
    this.#trash = this.#foldersOf(this.#trashPath(), list.trash, (_, stamp) => stamp);
    this.#view = undefined;
    for (const { entry } of list.articles) this.#countFolder(entry.id, 1);
    return list.articles.length > 0;
  }

  #foldersOf(
    placePath: string,
    listed: readonly ListedInFile[],
    stampOf: (entry: CatalogueEntry, stamp: string) => string,
  ): Map<string, CatalogueFolder> {
    return new Map(
      listed.map(({ folderName, stamp, trashedAt, entry }) => {
        const filePath = path.join(placePath, folderName, 'article.json');
        return [folderName, { folderName, filePath, trashedAt, entry, problems: [], stamp: stampOf(entry, stamp) }];
      }),
    );
  }

  async #scan(): Promise<void> {
    const { fileSystem, libraryPath } = this.#parts;
    this.#isReading = true;
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
    this.#view = undefined;
    this.#hasChanged = true;
  }

  #tell(): void {
    this.#toldAtMs = performance.now();
    this.#parts.onChanged();
  }

  #scoresOf(text: string): ReadonlyMap<ArticleId, number> {
    return new Map(this.#index.search(readQuery(text)).map(({ id, score }) => [id, score]));
  }

  /** The articles as they are listed: where two folders hold the same one, the copy is told of as unreadable. */
  #viewNow(): View {
    this.#view ??= viewOf([...this.#folders.values()]);
    return this.#view;
  }

  async #keep(): Promise<void> {
    if (!this.#hasChanged || this.#parts.isCacheLeft === true) return;
    this.#hasChanged = false;
    await this.#cache.write(
      { format: 'spalt-catalogue', version: 1, articles: inFile(this.#folders), trash: inFile(this.#trash) },
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
  return {
    rows: [...byId.values()],
    unreadable: unreadable.toSorted((one, other) => (one.filePath < other.filePath ? -1 : 1)),
  };
}
