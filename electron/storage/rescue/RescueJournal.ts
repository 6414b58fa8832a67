import path from 'node:path';
import { z } from 'zod';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import { readArticleValue } from '#core/article/readArticle';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { readUtf8 } from '../library/readUtf8';

const rescueFile = z.strictObject({
  format: z.literal('spalt-rescue'),
  version: z.literal(1),
  filePath: z.string(),
  basedOn: z.string(),
  rescuedAt: z.iso.datetime(),
  article: z.unknown(),
});

/** An article that could not be saved where it belongs. */
export interface Rescued {
  /** Where it belongs. */
  readonly filePath: string;
  /** SHA-256 of the file's bytes, in hex, that it goes on from; empty when that is not known. */
  readonly basedOn: string;
  readonly rescuedAt: string;
  readonly article: ArticleFile;
}

/**
 * Keeps articles that could not be saved in a folder of their own on this computer: the library's disk may be full,
 * gone or read-only. One file an article, written durably, and removed once the article is saved where it belongs.
 */
export class RescueJournal {
  readonly folderPath: string;
  readonly #fileSystem: FileSystem;

  constructor(folderPath: string, fileSystem: FileSystem) {
    this.folderPath = folderPath;
    this.#fileSystem = fileSystem;
  }

  /** Keeps an article in place of what was kept of it before. Gives whether it is safe now. */
  async put({ article, ...rescued }: Rescued): Promise<boolean> {
    try {
      await makeFolders(this.#fileSystem, this.folderPath);
    } catch {
      return false;
    }
    const content: z.infer<typeof rescueFile> = { format: 'spalt-rescue', version: 1, ...rescued, article };
    const bytes = Buffer.from(`${JSON.stringify(content, null, 1)}\n`);
    return (await writeDurably(this.#fileSystem, this.#pathOf(article.id), bytes)).ok;
  }

  /** What is kept of an article; undefined when nothing is, or nothing that can be read: it is left as it is. */
  async read(id: ArticleId): Promise<Rescued | undefined> {
    await removeStaleFiles(this.#fileSystem, this.folderPath);
    let bytes: Uint8Array;
    try {
      if ((await this.#fileSystem.stateOf(this.#pathOf(id))) === undefined) return undefined;
      bytes = await this.#fileSystem.readFile(this.#pathOf(id));
    } catch {
      return undefined;
    }
    const text = readUtf8(bytes);
    const content = text.ok ? rescueFile.safeParse(parsed(text.value)) : undefined;
    if (content?.success !== true) return undefined;
    const article = readArticleValue(content.data.article);
    if (!article.ok || article.value.article.id !== id) return undefined;
    const { filePath, basedOn, rescuedAt } = content.data;
    return { filePath, basedOn, rescuedAt, article: article.value.article };
  }

  /** The identities of all articles of which something is kept. */
  async ids(): Promise<readonly ArticleId[]> {
    const names = await this.#fileSystem.namesIn(this.folderPath).catch((): readonly string[] => []);
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter(isArticleId);
  }

  /** Forgets an article that is safe where it belongs, as far as the disk lets: kept twice is no harm. */
  async remove(id: ArticleId): Promise<void> {
    await this.#fileSystem.removeFile(this.#pathOf(id)).catch(() => undefined);
  }

  #pathOf(id: ArticleId): string {
    // An id is a file's name on every system; anything else must not lead out of the folder.
    if (!isArticleId(id)) throw new Error('Not the id of an article');
    return path.join(this.folderPath, `${id}.json`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
