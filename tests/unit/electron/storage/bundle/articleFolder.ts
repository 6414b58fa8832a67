import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import type { DocumentChild } from '#core/document/documentJson';
import { articleOf, documentOf, figure, paragraph } from '../../../core/document/build';

/** The first bytes of each kind of picture. */
const heads = {
  jpg: '\u00FF\u00D8\u00FF\u00E0',
  png: '\u0089PNG\r\n\u001A\n',
  webp: 'RIFF....WEBP',
  gif: 'GIF89a',
  avif: '\u0000\u0000\u0000\u0018ftypavif\u0000\u0000\u0000\u0000mif1miaf',
} as const;

/** A file of an article's folder: where it is from there, and what is in it. */
export type FolderFile = readonly [string, Uint8Array];

/** A picture, as far as its first bytes go, named by what is in it. */
export function pictureFile(content: Uint8Array | string, kind: keyof typeof heads = 'jpg'): FolderFile {
  const bytes = Buffer.concat([Buffer.from(heads[kind], 'latin1'), Buffer.from(content)]);
  return [`images/${createHash('sha256').update(bytes).digest('hex')}.${kind}`, bytes];
}

/** An article that shows pictures. */
export function articleWith(pictures: readonly FolderFile[], text = 'På lördag öppnar bron.'): ArticleFile {
  const blocks: readonly DocumentChild[] = pictures.map(([name]) => figure(path.basename(name)));
  return articleOf(documentOf({ headline: 'Ny gångbro' }, paragraph(text), ...blocks));
}

/** The file of an article. */
export function articleFileOf(article: ArticleFile): FolderFile {
  return ['article.json', Buffer.from(writeArticle(article))];
}

/** Two photos, two versions and the article. */
export function sampleFiles(text?: string): readonly FolderFile[] {
  // More than is read at a time.
  const pictures = [pictureFile('bron'), pictureFile(Buffer.alloc(1024 * 1024 + 7, 'ån'), 'png')];
  return [
    articleFileOf(articleWith(pictures, text)),
    ...pictures,
    ['versions/2026-05-28T091200Z.json', Buffer.from('{"text": "På fredag"}\n')],
    ['versions/Före språkgranskning.json', Buffer.from(`["${'bro '.repeat(5000)}"]\n`)],
  ];
}

/** Writes files into a folder, which is made. */
export async function writeFolder(folderPath: string, files: readonly FolderFile[]): Promise<string> {
  for (const [name, bytes] of files) {
    const filePath = path.join(folderPath, name);
    await mkdir(path.dirname(filePath), { recursive: true });
    await writeFile(filePath, bytes);
  }
  return folderPath;
}

/** Every file in a folder, hidden ones as well, in the order of their names. */
export async function readFolder(folderPath: string): Promise<readonly FolderFile[]> {
  const found = await readdir(folderPath, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folderPath, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  return Promise.all(
    names.toSorted().map(async (name): Promise<FolderFile> => [name, await readFile(path.join(folderPath, name))]),
  );
}

/** The same for two lists of files exactly when all names and bytes are; short enough to be shown. */
export function fingerprint(files: readonly FolderFile[]): readonly string[] {
  return files
    .map(([name, bytes]) => `${name} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`)
    .toSorted();
}
