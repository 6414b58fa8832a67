import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import type { ReadBackFormat } from '#core/publish/check/written/WrittenRequest';
import { publishArticle } from '#core/publish/publishArticle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { packWord } from '../../../../../electron/workshop/documents/packWord';
import { checkWritten } from '../../../../../electron/workshop/written/checkWritten';

const beginnings: Readonly<Record<string, string>> = { jpg: 'ffd8ffd9', png: '89504e470d0a1a0a', gif: '474946383961' };

/** A photo of a few bytes, of the kind that its name says. */
export function photoNamed(name: string): Uint8Array {
  return Buffer.from(beginnings[name.split('.').at(-1) ?? ''] ?? '00', 'hex');
}

/** Writes an article as a format into a folder, damaged on request, and tells what the check finds. */
export async function checkedAsWritten(
  folderPath: string,
  article: ArticleFile,
  {
    format,
    lineWidth = null,
    damaged = (bytes) => bytes,
    isMissing = () => false,
  }: {
    readonly format: ReadBackFormat;
    readonly lineWidth?: number | null;
    readonly damaged?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
    /** Photos that are not written. */
    readonly isMissing?: (name: string) => boolean;
  },
): Promise<readonly PageFinding[]> {
  const published = publishArticle(article, { format, lineWidth });
  const [file] = published.files;
  if (file === undefined) throw new Error('Nothing was published');
  const within = (file.making?.pictures ?? []).filter(({ path: name }) => !isMissing(name));
  const bytes =
    file.making === undefined
      ? Buffer.from(file.text)
      : await packWord(
          file.text,
          within.map(({ path: name }) => ({ path: name, bytes: photoNamed(name) })),
        );
  const content = await damaged(bytes);
  const beside = new Set(published.pictures.map(({ path: name }) => name).filter((name) => !isMissing(name)));
  const disk = createNodeFileSystem();
  const filePath = path.join(folderPath, file.path);
  await writeFile(filePath, content);
  return checkWritten(
    {
      format,
      filePath,
      nameInZip: null,
      article,
      published: { pictures: [...published.pictures, ...(file.making?.pictures ?? [])], warnings: published.warnings },
      page: null,
      lineWidth,
    },
    {
      ...disk,
      // So many photos that are nothing but there need not be written each time.
      stateOf: async (place) =>
        beside.has(path.relative(path.dirname(filePath), place).replaceAll(path.sep, '/'))
          ? { changedAtMs: 0, kind: 'file', byteCount: 1, mode: 0o644, stamp: '' }
          : disk.stateOf(place),
    },
  );
}
