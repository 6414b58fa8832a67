import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import { readArticle } from '#core/article/readArticle';
import { withHeadline } from '#core/article/withHeadline';
import type { Result } from '#core/base/Result';
import type { ArticleStore } from '#core/library/ArticleStore';
import { textOfField } from '#core/text/textOf';
import { trashFolderName } from '#core/library/trash/trashRecord';
import { createNodeFileSystem } from '../../../electron/storage/createNodeFileSystem';
import { folderNameOf } from '../../../electron/storage/library/folderNames';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { imagesFolderName } from '../../../electron/storage/pictures/picturePathIn';
import { versionsFolderName } from '../../../electron/storage/versions/ArticleVersions';
import { newPicture } from '../actor/newPicture';
import { figure } from '../../unit/core/document/build';

/** The time of everything that is made, so that it is named the same each time. */
export const deedClock = { now: () => Date.UTC(2026, 10, 23, 12) };
export const disk = createNodeFileSystem();

/** The articles of the library, by their headlines. */
export const bridge = articleOf(1, 'Bron');
export const market = articleOf(2, 'Torget');
export const copied = articleOf(3, 'En kopia');
const articles = [bridge, market];

/** Where things are in the folder of a deed. */
export function deedPlaces(folder: string): {
  readonly [Place in 'library' | 'trash' | 'moved' | 'backups' | 'restored' | 'rescue' | 'cache']: string;
} {
  const library = path.join(folder, 'library');
  return {
    library,
    trash: path.join(library, trashFolderName),
    moved: path.join(folder, 'moved'),
    backups: path.join(folder, 'backups'),
    restored: path.join(folder, 'restored'),
    rescue: path.join(folder, 'rescue'),
    cache: path.join(folder, 'cache'),
  };
}

/** Makes the library: the bridge is in it and the market in its trash, each with a photo and a version. */
export async function makeDeedLibrary(folder: string): Promise<void> {
  const { backups, library } = deedPlaces(folder);
  await mkdir(backups, { recursive: true });
  const store = valueOf(await openLibrary(library, { clock: deedClock }));
  for (const article of articles) {
    const session = valueOf(await store.create(article));
    const { image, widthPx, heightPx } = valueOf(await session.addPicture(newPicture(), 'bild.png'));
    const { type, content } = session.current().document;
    const document = { type, content: [...content, figure(image, { widthPx, heightPx })] };
    valueOf(await session.replaceDocument(session.revision(), document));
    valueOf(await session.keepVersion('named', 'Utkast'));
    valueOf(await session.close());
  }
  valueOf(await store.trash(folderNameOf(market)));
}

/** Opens the library of a deed. */
export function openDeedLibrary(folder: string): Promise<Result<ArticleStore, { readonly code: string }>> {
  return openLibrary(deedPlaces(folder).library, { clock: deedClock });
}

/** The folders within another that hold that article, and what is wrong with them; the other may be missing. */
export async function copiesIn(
  parentPath: string,
  { id }: ArticleFile,
): Promise<{ readonly names: readonly string[]; readonly complaints: readonly string[] }> {
  const names: string[] = [];
  const complaints: string[] = [];
  for (const name of await readdir(parentPath).catch(() => [])) {
    const folderPath = path.join(parentPath, name);
    const text = await readFile(path.join(folderPath, 'article.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const read = readArticle(text);
    if (!read.ok) complaints.push(`Torn: ${folderPath}: ${JSON.stringify(read.error)}`);
    else if (read.value.article.id === id) {
      names.push(name);
      complaints.push(...(await lacking(folderPath, read.value.article)));
    }
  }
  return { names, complaints };
}

/** What is wrong when an article is not in exactly one of two places, whole. */
export async function inOneOf(
  article: ArticleFile,
  places: readonly string[],
): Promise<{ readonly place: string | undefined; readonly complaints: readonly string[] }> {
  const found = await Promise.all(places.map(async (place) => ({ place, ...(await copiesIn(place, article)) })));
  const having = found.flatMap(({ place, names }) => names.map(() => place));
  return {
    place: having[0],
    complaints: [
      ...found.flatMap(({ complaints }) => complaints),
      ...(having.length === 1 ? [] : [`${headlineOf(article)} is in ${having.length} places`]),
    ],
  };
}

/** What of ours lies about in these folders. */
export async function leftIn(...folderPaths: readonly string[]): Promise<readonly string[]> {
  const names = await Promise.all(folderPaths.map((folderPath) => readdir(folderPath).catch(() => [])));
  return names.flat().flatMap((name) => (name.startsWith('.spalt-') ? [`Left lying: ${name}`] : []));
}

/** @throws {Error} when there is none. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The headline of an article. */
export function headlineOf({ document }: ArticleFile): string {
  return textOfField(document, 'headline');
}

async function lacking(folderPath: string, article: ArticleFile): Promise<readonly string[]> {
  const images = article.document.content.flatMap((child) => (child.type === 'figure' ? [child.attrs.image] : []));
  const complaints = images.length === 0 ? [`Without its figure: ${folderPath}`] : [];
  for (const image of images) {
    const bytes = await readFile(path.join(folderPath, imagesFolderName, image)).catch(() => undefined);
    const isWhole = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === image.slice(0, 64);
    if (!isWhole) complaints.push(`Without its photo: ${folderPath}`);
  }
  const versions = await readdir(path.join(folderPath, versionsFolderName)).catch(() => []);
  // A copy is a new article: versions are those of the old one.
  if (versions.length === 0 && article.id !== copied.id) complaints.push(`Without its version: ${folderPath}`);
  return complaints;
}

function articleOf(number: number, headline: string): ArticleFile {
  const ids = { newId: () => `0000000${number}-0000-4000-8000-000000000000` };
  const article = createArticle({ clock: deedClock, ids }, { language: 'sv' });
  return { ...article, document: withHeadline(article.document, headline) };
}
