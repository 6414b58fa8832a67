import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { isArticleId } from '#core/article/ArticleId';
import { writeArticle } from '#core/article/writeArticle';
import { figuresOf } from '#core/document/figuresOf';
import type { SiteSettings } from '#core/publish/profile/SiteSettings';
import { plainLook } from '#core/publish/site/SiteLook';
import type { SiteReport } from '#core/publish/site/SiteReport';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { SiteExport } from '../../../../../electron/storage/site/SiteExport';
import { exportSite } from '../../../../../electron/storage/site/exportSite';
import { articleOf, documentOf, paragraph } from '../../../core/document/build';
import { siteOf } from '../../../core/publish/profile/siteOf';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

/** Noon on 5 March 2026. */
export const now = Date.UTC(2026, 2, 5, 12);

export const settings: SiteSettings = siteOf({
  name: 'Åbladet',
  baseAddress: 'https://abladet.example/',
  articleAddress: '/{year}/{month}/{slug}/',
});

/** An identity that differs for each number. */
export function idOf(number: number): ArticleFile['id'] {
  // The builder's identity, with other figures at its end.
  const { id } = articleOf(documentOf({}));
  const numbered = `${id.slice(0, -6)}${number.toString(16).padStart(6, '0')}`;
  if (!isArticleId(numbered)) throw new Error(`No identity: ${numbered}`);
  return numbered;
}

/** A published article that is told from others by its number. */
export function newsOf(
  number: number,
  metadata: Parameters<typeof articleOf>[1] = {},
  document = documentOf({ headline: `Nyhet ${number}`, standfirst: `Ingress ${number}.` }, paragraph('Brödtext.')),
): ArticleFile {
  const publishedAt = new Date(Date.UTC(2026, 1, 1, 0, number)).toISOString();
  const article = articleOf(document, {
    status: 'published',
    publishedAt,
    createdAt: publishedAt,
    modifiedAt: publishedAt,
    section: 'Nyheter',
    ...metadata,
  });
  return { ...article, id: idOf(number) };
}

/** A library of plain folders, and a folder for its site. */
export class SiteLibrary {
  private constructor(
    readonly libraryPath: string,
    readonly sitePath: string,
  ) {}

  static async with(articles: readonly ArticleFile[]): Promise<SiteLibrary> {
    const folder = await temporaryFolder();
    const library = new SiteLibrary(path.join(folder, 'bibliotek'), path.join(folder, 'webb'));
    await mkdir(library.libraryPath);
    for (const article of articles) await library.put(article);
    return library;
  }

  /** Writes an article, and for each of its photos a file that names it. */
  async put(article: ArticleFile): Promise<void> {
    const folder = this.folderOf(article);
    await mkdir(path.join(folder, 'images'), { recursive: true });
    await writeFile(path.join(folder, 'article.json'), writeArticle(article));
    for (const { figure } of figuresOf(article.document)) {
      await writeFile(path.join(folder, 'images', figure.attrs.image), figure.attrs.image);
    }
  }

  folderOf({ id }: Pick<ArticleFile, 'id'>): string {
    return path.join(this.libraryPath, id);
  }

  async withdraw(article: Pick<ArticleFile, 'id'>): Promise<void> {
    await rm(this.folderOf(article), { recursive: true });
  }

  attempt(given: Partial<SiteExport> = {}): ReturnType<typeof exportSite> {
    return exportSite({
      libraryPath: this.libraryPath,
      folderPath: this.sitePath,
      look: plainLook(settings, '1'),
      chosenText: 'without',
      isDryRun: false,
      // As quick as can be, and different for every file.
      prepare: async (filePath, picture) => Buffer.from(`${path.basename(filePath)} ${JSON.stringify(picture)}`),
      pictureVersion: '1',
      clock: { now: () => now },
      fileSystem: createNodeFileSystem(),
      jobCount: 2,
      ...given,
    });
  }

  async export(given: Partial<SiteExport> = {}): Promise<SiteReport> {
    return valueOf(await this.attempt(given));
  }

  read(file: string): Promise<string> {
    return readFile(path.join(this.sitePath, file), 'utf8');
  }

  write(file: string, text: string): Promise<void> {
    return writeFile(path.join(this.sitePath, file), text);
  }

  /** Every file of the site with its bytes, by path. */
  async files(sitePath = this.sitePath): Promise<ReadonlyMap<string, string>> {
    const entries = await readdir(sitePath, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(sitePath, path.join(entry.parentPath, entry.name)))
      .toSorted();
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(path.join(sitePath, name), 'latin1')] as const),
      ),
    );
  }
}

/** The addresses in the pages of a site that lead to nothing in it. */
export function deadLinksOf(files: ReadonlyMap<string, string>, baseAddress = settings.baseAddress ?? ''): string[] {
  const dead: string[] = [];
  for (const [name, text] of files) {
    if (!/\.(?:html|xml|json)$/u.test(name) || name.startsWith('.')) continue;
    const page = new URL(name, baseAddress);
    const found = [
      ...[...text.matchAll(/ (?:href|src)="([^"]*)"/gu)].map(([, address = '']) => address),
      ...[...text.matchAll(/ srcset="([^"]*)"/gu)].flatMap(([, set = '']) =>
        set.split(', ').map((each) => each.split(' ')[0] ?? ''),
      ),
      ...[...text.matchAll(/url=([^"]*)"/gu)].map(([, address = '']) => address),
      ...[...text.matchAll(/(?<! srcset=)"(https:\/\/[^"]*)"|>(https:\/\/[^<]*)</gu)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    ];
    for (const address of found) {
      if (address.startsWith('#')) continue;
      const target = new URL(address.replaceAll('&amp;', '&'), page);
      if (!target.href.startsWith(baseAddress)) continue;
      const file = target.href.slice(baseAddress.length).replace(/(?<=^|\/)$/u, 'index.html');
      if (!files.has(file)) dead.push(`${name} → ${address}`);
    }
  }
  return dead;
}
