import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { WordPlan } from '#core/publish/formats/docx/WordPlan';

/** A photo of a Word document, by the path that the plan knows it by. */
export interface WordPicture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is packed with no more than this takes no time that anybody notices. */
const packingEffort = 6;
/** The first moment that a zip can tell, in whatever zone (APPNOTE section 4.4.6): the same plan gives the same bytes. */
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/**
 * Makes a Word document of its plan, as core wrote it, and its photos (ECMA-376 part 2: the parts in a zip, what they
 * are first).
 */
export async function packWord(text: string, pictures: readonly WordPicture[]): Promise<Uint8Array> {
  // Written by `renderDocx` a moment ago.
  const plan: WordPlan = JSON.parse(text);
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { path, text: content } of plan.parts) {
    zip.addBuffer(Buffer.from(content), path, { ...fixed, compressionLevel: packingEffort });
  }
  for (const { path, bytes } of pictures) {
    zip.addBuffer(Buffer.from(bytes), plan.pictureFolder + path, { ...fixed, compressionLevel: 0 });
  }
  zip.end();
  return buffer(output);
}
