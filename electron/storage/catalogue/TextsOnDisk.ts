import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { articleFileVersion } from '#core/article/articleFile';
import type { SearchBlock } from '#core/library/search/SearchText';
import { searchTextOf } from '#core/library/search/SearchText';
import type { FileSystem } from '../FileSystem';
import { articleForm } from '../library/articleForm';
import { articleFileName } from '../library/readLibraryFolder';

/** So many texts are remembered: a few screens full. The rest stays on disk, since it may be large. */
const remembered = 200;

/** The texts of articles, read when a list shows a piece of them. */
export class TextsOnDisk {
  readonly #libraryPath: string;
  readonly #fileSystem: FileSystem;
  /** In the order they were last asked for. */
  readonly #texts = new Map<string, readonly SearchBlock[]>();

  constructor(libraryPath: string, fileSystem: FileSystem) {
    this.#libraryPath = libraryPath;
    this.#fileSystem = fileSystem;
  }

  /**
   * The blocks of the article in that folder; none when it can't be read. `checkedStamp`: what its file was like when
   * all of it was checked, so that this need not be done again.
   */
  async blocksOf(folderName: string, checkedStamp: string): Promise<readonly SearchBlock[]> {
    const known = this.#texts.get(folderName);
    const blocks = known ?? (await this.#read(folderName, checkedStamp));
    this.#texts.delete(folderName);
    this.#texts.set(folderName, blocks);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > remembered && oldest !== undefined) this.#texts.delete(oldest);
    return blocks;
  }

  /** The file has changed. */
  forget(folderName: string): void {
    this.#texts.delete(folderName);
  }

  async #read(folderName: string, checkedStamp: string): Promise<readonly SearchBlock[]> {
    const filePath = path.join(this.#libraryPath, folderName, articleFileName);
    try {
      const state = await this.#fileSystem.stateOf(filePath);
      const bytes = await this.#fileSystem.readFile(filePath);
      if (state?.stamp === checkedStamp) {
        const article: ArticleFile = JSON.parse(new TextDecoder().decode(bytes));
        if (article.version === articleFileVersion) return searchTextOf(article.document);
      }
      const read = articleForm.read(bytes);
      return read.ok ? searchTextOf(read.value.data.document) : [];
    } catch {
      return [];
    }
  }
}
