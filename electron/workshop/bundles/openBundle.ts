import { readArticleValue } from '#core/article/readArticle';
import type { Problem } from '#core/base/Problem';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import type { BundleEntry, BundleManifest } from '#core/library/bundle/bundleManifest';
import { articleEntryName, entryKindOf, manifestEntryName } from '#core/library/bundle/EntryKind';
import { problemWithin } from '#core/library/bundle/placeWithin';
import { problemsOfArticle } from '#core/library/bundle/problemsOfArticle';
import { readBundleJson } from '#core/library/bundle/readBundleJson';
import { readManifest } from '#core/library/bundle/readManifest';
import type { FileSystem } from '../../storage/FileSystem';
import { readUtf8 } from '../../storage/library/readUtf8';
import { kindOfPicture } from '../../storage/pictures/kindOfPicture';
import type { ArchiveEntry } from './archive/ArchiveEntry';
import type { Archive } from './archive/openArchive';
import { openArchive } from './archive/openArchive';
import { unpack } from './archive/unpack';

/** What tells the kind of a picture is in its first bytes. */
const pictureHeadBytes = 64;

/** A bundle whose manifest and article are read and fit each other; its photos and versions are not read yet. */
export interface OpenBundle {
  readonly contents: BundleContents;
  /** The article's file, to the byte. */
  readonly articleBytes: Uint8Array;
  /** Its photos and versions. */
  readonly others: readonly BundleEntry[];
  /**
   * The bytes of a photo or a version. They may be used when all of them have come without an error: then they are
   * what the manifest promises, and are a picture of the kind that they are named after, or JSON.
   */
  unpack(entry: BundleEntry): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a bundle. Throws `StorageError`: `disk`, or `invalid` with what is wrong and where. */
export async function openBundle(fileSystem: FileSystem, filePath: string): Promise<OpenBundle> {
  const archive = await openArchive(fileSystem, filePath);
  try {
    const manifest = await readManifestOf(archive);
    const { article, articleBytes } = await readArticleOf(archive, manifest);
    return {
      contents: { manifest, article },
      articleBytes,
      others: manifest.entries.filter(({ path }) => path !== articleEntryName),
      unpack: (entry) => unpackChecked(archive, entry),
      close: () => archive.file.close(),
    };
  } catch (error) {
    await archive.file.close();
    throw error;
  }
}

async function readManifestOf(archive: Archive): Promise<BundleManifest> {
  const entry = entryOf(archive, manifestEntryName);
  const text = textOf(archive, manifestEntryName, await bytesOf(unpack(archive.file, entry, undefined)));
  const read = readManifest(text);
  if (!read.ok) throw archive.file.refusal(read.error);
  const listed = new Set(read.value.entries.map(({ path }) => path));
  const problems = [
    ...read.value.entries.flatMap((listedEntry) => problemsOfListed(listedEntry, archive)),
    ...[...archive.entries.keys()].flatMap((place): readonly Problem[] =>
      place === manifestEntryName || listed.has(place) ? [] : [{ place, code: 'bundle-file-unlisted', facts: {} }],
    ),
  ];
  if (problems.length > 0) throw archive.file.refusal(problems);
  return read.value;
}

function problemsOfListed({ path, byteCount }: BundleEntry, { entries }: Archive): readonly Problem[] {
  const found = entries.get(path);
  if (found === undefined) return [{ place: path, code: 'bundle-file-missing', facts: {} }];
  if (found.byteCount === byteCount) return [];
  return [{ place: path, code: 'bundle-wrong-size', facts: { expected: byteCount, found: found.byteCount } }];
}

async function readArticleOf(
  archive: Archive,
  manifest: BundleManifest,
): Promise<{ readonly article: BundleContents['article']; readonly articleBytes: Uint8Array }> {
  const sha256 = manifest.entries.find(({ path }) => path === articleEntryName)?.sha256;
  const articleBytes = await bytesOf(unpack(archive.file, entryOf(archive, articleEntryName), sha256));
  const json = readBundleJson(textOf(archive, articleEntryName, articleBytes), articleEntryName);
  if (!json.ok) throw archive.file.refusal(json.error);
  const read = readArticleValue(json.value);
  if (!read.ok) {
    throw archive.file.refusal(read.error.map((problem) => problemWithin(articleEntryName, problem)));
  }
  const problems = problemsOfArticle(read.value.article, manifest);
  if (problems.length > 0) throw archive.file.refusal(problems);
  return { article: read.value.article, articleBytes };
}

async function* unpackChecked(archive: Archive, { path, sha256 }: BundleEntry): AsyncGenerator<Uint8Array> {
  const isPicture = entryKindOf(path) === 'picture';
  // All of a version, since it must be JSON to its end; of a picture only the beginning, which tells its kind.
  const kept: Uint8Array[] = [];
  let keptByteCount = 0;
  for await (const piece of unpack(archive.file, entryOf(archive, path), sha256)) {
    if (!isPicture || keptByteCount < pictureHeadBytes) {
      kept.push(piece);
      keptByteCount += piece.byteLength;
    }
    yield piece;
  }
  const bytes = Buffer.concat(kept);
  if (!isPicture) {
    const json = readBundleJson(textOf(archive, path, bytes), path);
    if (!json.ok) throw archive.file.refusal(json.error);
  } else if (!path.endsWith(`.${kindOfPicture(bytes)}`)) {
    throw archive.file.refusal([{ place: path, code: 'bundle-wrong-kind', facts: {} }]);
  }
}

function entryOf({ entries, file }: Archive, name: string): ArchiveEntry {
  const entry = entries.get(name);
  if (entry === undefined) throw file.refusal([{ place: name, code: 'bundle-file-missing', facts: {} }]);
  return entry;
}

function textOf({ file }: Archive, name: string, bytes: Uint8Array): string {
  const text = readUtf8(bytes);
  if (!text.ok) throw file.refusal([problemWithin(name, text.error)]);
  return text.value;
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const piece of pieces) kept.push(piece);
  return Buffer.concat(kept);
}
