import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { WrittenFiles } from '#core/contract/answers';
import type { PublishedArticle } from '#core/publish/publishArticle';
import type { FileSystem } from '../FileSystem';
import type { ZipEntry } from './packZip';
import { packZip } from './packZip';
import type { PictureSource } from './PictureSource';
import type { ExportCourse, MakeFile, WriteFailure } from './writeExport';
import { writeExport } from './writeExport';

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
  let entries: readonly ZipEntry[] = [];
  const makeFile: MakeFile = (_as, _text, within) => {
    entries = [
      ...within.map((each) => ({ ...each, isPacked: true })),
      ...assets.map((each) => ({ ...each, isPacked: true })),
      ...files.map(({ path, text }) => ({ path, bytes: Buffer.from(text), isPacked: false })),
    ];
    return packZip(entries);
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
