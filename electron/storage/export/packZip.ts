import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** What is packed with no more than this takes no time that anybody notices. */
const packingEffort = 6;
/** The first moment that a zip can tell, in whatever zone (APPNOTE section 4.4.6): the same files give the same bytes. */
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** A file of a zip. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Photos and fonts are packed already. */
  readonly isPacked: boolean;
}

/** The bytes of a zip with these files, in the order of their names. */
export async function packZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const { ZipFile } = await import('yazl');
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
