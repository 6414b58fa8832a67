import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { WrittenFiles } from '#core/contract/answers';
import type { PublishedArticle } from '#core/publish/publishArticle';
import type { FileSystem } from '../FileSystem';
import type { PictureSource } from './PictureSource';
import type { ExportCourse, MakeFile, WriteFailure } from './writeExport';
import { writeExport } from './writeExport';

/** What is packed with no more than this takes no time that anybody notices. */
const packingEffort = 6;
/** The first moment that a zip can tell, in whatever zone (APPNOTE section 4.4.6): the same article gives the same bytes. */
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Photos and fonts are packed already. */
  readonly isPacked: boolean;
}

/** What a zip is called of the article whose file has that name: `ny-bro.fragment.html` → `ny-bro.zip`. */
export function zipNameOf(fileName: string): string {
  return fileName.replace(/(?:\.[a-z]+)+$/u, '.zip');
}

/**
 * As `writeExport`, for a format whose photos stand beside it, but everything is in one zip named as the first file is,
 * in the order of the names. What is told of the files are their paths and sizes within it; `filePath` is that of the zip.
 */
export async function writeZip(
  folderPath: string,
  published: Omit<PublishedArticle, 'cardPicture'>,
  pictures: PictureSource,
  fileSystem: FileSystem,
  course: ExportCourse = {},
): Promise<Result<WrittenFiles, WriteFailure>> {
  const { files, assets = [], warnings } = published;
  const [first] = files;
  if (first === undefined) throw new Error('An export without a page');
  let entries: readonly Entry[] = [];
  const makeFile: MakeFile = (_as, _text, within) => {
    entries = [
      ...within.map((each) => ({ ...each, isPacked: true })),
      ...assets.map((each) => ({ ...each, isPacked: true })),
      ...files.map(({ path, text }) => ({ path, bytes: Buffer.from(text), isPacked: false })),
    ];
    return packed(entries);
  };
  const zip = {
    path: zipNameOf(first.path),
    text: '',
    making: { as: 'zip' as const, pictures: published.pictures },
  };
  const one = { files: [zip], pictures: [], warnings };
  const written = await writeExport(folderPath, one, pictures, fileSystem, { ...course, makeFile });
  if (!written.ok) return written;
  const within = entries.map(({ path, bytes }) => ({ filePath: path, byteCount: bytes.byteLength }));
  return success({ ...written.value, files: within });
}

async function packed(entries: readonly Entry[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  zip.on('error', (error: Error) => output.destroy(error));
  // By code unit, which is the same everywhere.
  const inOrder = entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, bytes, isPacked } of inOrder) {
    zip.addBuffer(Buffer.from(bytes), path, { ...fixed, compressionLevel: isPacked ? 0 : packingEffort });
  }
  zip.end();
  return buffer(output);
}
