import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** The files of a Word document, by their paths in it. */
export type WordFiles = ReadonlyMap<string, Buffer>;

/** No manuscript has more, and none is larger when it is unpacked. */
const mostFiles = 5000;
const mostBytes = 300 * 1024 * 1024;

/**
 * Unpacks a Word document, as far as there is an end to it.
 * @throws when it is damaged, or larger than any manuscript.
 */
export async function wordFilesOf(bytes: Uint8Array): Promise<WordFiles> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false });
  // Told of in its end, so that none is unpacked for nothing; it may be a lie.
  if (zip.entryCount > mostFiles) throw tooMuch();
  const files = new Map<string, Buffer>();
  let byteCount = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    byteCount += entry.uncompressedSize;
    if (files.size >= mostFiles || byteCount > mostBytes) throw tooMuch();
    // No more comes out than was promised: yauzl ends a stream that does not keep to its size.
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

/** The same files with one of them exchanged, packed again. */
export async function withFile(files: WordFiles, path: string, text: string): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of files)
    zip.addBuffer(name === path ? Buffer.from(text) : content, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

function tooMuch(): RangeError {
  return new RangeError('More than a document of Word holds');
}
