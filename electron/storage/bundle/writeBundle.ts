import { createHash } from 'node:crypto';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { BundleManifest } from '#core/library/bundle/bundleManifest';
import { writeManifest } from '#core/library/bundle/createManifest';
import { manifestEntryName } from '#core/library/bundle/EntryKind';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf, systemCodeOf } from '../diskFailureOf';
import type { StorageFailure } from '../durable/StorageError';
import { StorageError } from '../durable/StorageError';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import type { BundleSource, GatheredBundle } from './gatherBundle';
import { gatherBundle, packingEffort } from './gatherBundle';

/** A bundle that is on disk. */
export interface WrittenBundle {
  readonly filePath: string;
  readonly byteCount: number;
  readonly manifest: BundleManifest;
  /** What is in the article's folder but not in the bundle, from there. */
  readonly leftOut: readonly string[];
}

/** Files up to this are read at once. */
const smallBytes = 1024 * 1024;
/** A file that its owner may change and everybody may read. */
const fixedMode = 0o100644;

/**
 * Writes an article, by the path of its file, and what goes with it as a bundle, durably; a file that stands there is replaced when all is well and else as
 * it was. The same article gives the same bytes. The article must be saved first. `invalid` tells what keeps it from
 * being bundled, with `filePath` the article's.
 */
export async function writeBundle(
  articleFilePath: string,
  filePath: string,
  fileSystem: FileSystem = createNodeFileSystem(),
  { areVersionsIncluded = true }: { readonly areVersionsIncluded?: boolean } = {},
): Promise<Result<WrittenBundle, StorageFailure>> {
  const bundlePath = path.resolve(filePath);
  try {
    const gathered = await gather(fileSystem, path.resolve(articleFilePath), areVersionsIncluded);
    const written = await writeDurably(fileSystem, bundlePath, zipOf(fileSystem, gathered));
    if (!written.ok) return written;
    const { manifest, leftOut } = gathered;
    return success({ filePath: bundlePath, byteCount: written.value.byteCount, manifest, leftOut });
  } catch (error) {
    if (error instanceof StorageError) return failure(error.failure);
    throw error;
  }
}

async function gather(
  fileSystem: FileSystem,
  articlePath: string,
  areVersionsIncluded: boolean,
): Promise<GatheredBundle> {
  try {
    return await gatherBundle(fileSystem, articlePath, { areVersionsIncluded });
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(diskFailureOf(error, articlePath));
  }
}

/** The bytes of the zip: the manifest first, then the rest in the manifest's order. */
async function* zipOf(fileSystem: FileSystem, { manifest, sources }: GatheredBundle): AsyncGenerator<Uint8Array> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  let input: Readable | undefined;
  // The first moment that a zip can tell (APPNOTE section 4.4.6), in whatever zone: it has none.
  const fixed = { mtime: new Date(1980, 0, 1), mode: fixedMode, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(writeManifest(manifest)), manifestEntryName, { ...fixed, compressionLevel: packingEffort });
  for (const source of sources) {
    const options = {
      ...fixed,
      size: source.entry.byteCount,
      compressionLevel: source.isDeflated ? packingEffort : 0,
    };
    zip.addReadStreamLazy(source.entry.path, options, (give) => {
      input = Readable.from(piecesOf(fileSystem, source), { objectMode: false });
      input.on('error', (error) => output.destroy(error));
      give(null, input);
    });
  }
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  try {
    for await (const piece of output) if (piece instanceof Uint8Array) yield piece;
  } finally {
    input?.destroy();
  }
}

/** The bytes of a file, which must be those that the manifest tells of. */
async function* piecesOf(fileSystem: FileSystem, { entry, filePath }: BundleSource): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  try {
    const isSmall = entry.byteCount <= smallBytes;
    for await (const piece of isSmall ? [await fileSystem.readFile(filePath)] : fileSystem.readPieces(filePath)) {
      hash.update(piece);
      yield piece;
    }
  } catch (error) {
    throw systemCodeOf(error) === undefined ? error : new StorageError(diskFailureOf(error, filePath));
  }
  if (hash.digest('hex') === entry.sha256) return;
  // Somebody has changed it since it was looked at.
  const problem = { place: entry.path, code: 'bundle-wrong-hash', facts: {} } as const;
  throw new StorageError({ code: 'invalid', filePath, problems: [problem] });
}
