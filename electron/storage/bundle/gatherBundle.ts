import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Problem } from '#core/base/Problem';
import { figuresOf } from '#core/document/figuresOf';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import type { BundleEntry, BundleManifest } from '#core/library/bundle/bundleManifest';
import { createManifest, writeManifest } from '#core/library/bundle/createManifest';
import {
  articleEntryName,
  entryKindOf,
  manifestEntryName,
  picturesPrefix,
  versionsPrefix,
} from '#core/library/bundle/EntryKind';
import { importRecordName } from '#core/library/bundle/importRecord';
import { problemWithin } from '#core/library/bundle/placeWithin';
import { problemsOfArticle } from '#core/library/bundle/problemsOfArticle';
import { problemsOfNames } from '#core/library/bundle/problemsOfNames';
import { maximumBytesOf, problemsOfSizes } from '#core/library/bundle/problemsOfSizes';
import { readBundleJson } from '#core/library/bundle/readBundleJson';
import { readManifest } from '#core/library/bundle/readManifest';
import { StorageError } from '../durable/StorageError';
import type { FileSystem } from '../FileSystem';
import { articleForm } from '../library/articleForm';
import { readUtf8 } from '../library/readUtf8';
import { kindOfPicture } from '../pictures/kindOfPicture';

/** How hard JSON is packed: as far as zlib goes. */
export const packingEffort = 9;

const packTight = promisify(deflateRaw);

/** A file that goes into a bundle. */
export interface BundleSource {
  readonly entry: BundleEntry;
  readonly filePath: string;
  /** Whether it is packed: JSON is, but for what would be packed tighter than a bundle may be. */
  readonly isDeflated: boolean;
}

/** What goes into a bundle, and what does not. */
export interface GatheredBundle {
  readonly manifest: BundleManifest;
  /** In the order of the manifest. */
  readonly sources: readonly BundleSource[];
  /** What else is in the article's folder, from there. */
  readonly leftOut: readonly string[];
}

/**
 * Looks through the folder of an article's file for what goes into its bundle: the article, its photos and its versions. Photos
 * and versions that are not what they should be are left out, unless the article shows them. Throws `StorageError`
 * when the article can't be bundled, with the problems and their places, and what the disk throws.
 */
export async function gatherBundle(
  fileSystem: FileSystem,
  articlePath: string,
  { areVersionsIncluded = true }: { readonly areVersionsIncluded?: boolean } = {},
): Promise<GatheredBundle> {
  const folderPath = path.dirname(articlePath);
  const articleSource = await examine(fileSystem, articleEntryName, articlePath);
  if ('problem' in articleSource) throw invalid(articlePath, [articleSource.problem]);
  const read = articleForm.read(await fileSystem.readFile(articlePath));
  if (!read.ok) throw invalid(articlePath, read.error);
  const article = read.value.data;
  const shown = new Set(figuresOf(article.document).map(({ figure }) => `${picturesPrefix}${figure.attrs.image}`));
  const names = await namesOf(fileSystem, articlePath);
  const unfit = new Set(problemsOfNames(names.inside, (index) => names.inside[index] ?? '').map(({ place }) => place));
  const sources = [articleSource];
  const leftOut = [...names.outside];
  const problems: Problem[] = [];
  for (const name of names.inside) {
    // Left out because that was wanted is nothing to tell of.
    if (!areVersionsIncluded && name.startsWith(versionsPrefix)) continue;
    const examined = unfit.has(name)
      ? undefined
      : await examine(fileSystem, name, path.join(folderPath, ...name.split('/')));
    if (examined !== undefined && !('problem' in examined)) sources.push(examined);
    else if (examined !== undefined && shown.has(name)) problems.push(examined.problem);
    else leftOut.push(name);
  }
  if (problems.length > 0) throw invalid(articlePath, problems);
  const manifest = createManifest(
    article,
    sources.map(({ entry }) => entry),
  );
  const byPath = new Map(sources.map((source) => [source.entry.path, source]));
  const inOrder = manifest.entries.flatMap((entry) => byPath.get(entry.path) ?? []);
  // Whatever the limits are, what is written can be read.
  const text = writeManifest(manifest);
  const manifestRead = readManifest(text);
  if (!manifestRead.ok) throw invalid(articlePath, manifestRead.error);
  const manifestSize = { path: manifestEntryName, byteCount: Buffer.byteLength(text) };
  const misfits = [...problemsOfArticle(article, manifest), ...problemsOfSizes([manifestSize, ...manifest.entries])];
  if (misfits.length > 0) throw invalid(articlePath, misfits);
  return { manifest, sources: inOrder, leftOut: leftOut.toSorted() };
}

/** What is in the folder, apart from the article: in the folders of photos and versions, and outside of them. */
async function namesOf(
  fileSystem: FileSystem,
  articlePath: string,
): Promise<{ readonly inside: readonly string[]; readonly outside: readonly string[] }> {
  const folderPath = path.dirname(articlePath);
  const inside: string[] = [];
  for (const prefix of [picturesPrefix, versionsPrefix]) {
    const place = path.join(folderPath, prefix);
    if ((await fileSystem.stateOf(place))?.kind !== 'folder') continue;
    inside.push(...(await fileSystem.namesIn(place)).filter(isVisible).map((name) => `${prefix}${name}`));
  }
  const folders = [picturesPrefix, versionsPrefix].map((prefix) => prefix.slice(0, -1));
  const known = new Set([path.basename(articlePath), importRecordName, ...folders]);
  const outside = (await fileSystem.namesIn(folderPath)).filter((name) => isVisible(name) && !known.has(name));
  return { inside: inside.toSorted(), outside };
}

/** Hidden files are those of systems and of writes under way. */
function isVisible(name: string): boolean {
  return !name.startsWith('.');
}

/** Reads a file through, to tell its hash, and whether it is what its name says. */
async function examine(
  fileSystem: FileSystem,
  name: string,
  filePath: string,
): Promise<BundleSource | { readonly problem: Problem }> {
  const refused = (code: Problem['code'], facts: Problem['facts'] = {}): { readonly problem: Problem } => ({
    problem: { place: name, code, facts },
  });
  const kind = entryKindOf(name) ?? 'article';
  const state = await fileSystem.stateOf(filePath);
  if (state === undefined) throw new StorageError({ code: 'disk', systemCode: 'ENOENT', filePath });
  if (state.kind !== 'file') return refused('bundle-not-a-file');
  const maximum = maximumBytesOf(kind);
  if (state.byteCount > maximum) return refused('file-too-large', { maximum });
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let byteCount = 0;
  const pieces = kind === 'picture' ? fileSystem.readPieces(filePath) : [await fileSystem.readFile(filePath)];
  for await (const piece of pieces) {
    hash.update(piece);
    byteCount += piece.byteLength;
    if (kept.length === 0) kept.push(piece);
  }
  const bytes = Buffer.concat(kept);
  const entry = { path: name, byteCount, sha256: hash.digest('hex') };
  if (kind === 'picture') {
    if (!name.startsWith(`${picturesPrefix}${entry.sha256}.`)) return refused('bundle-wrong-hash');
    if (!name.endsWith(`.${kindOfPicture(bytes)}`)) return refused('bundle-wrong-kind');
    return { entry, filePath, isDeflated: false };
  }
  const text = readUtf8(bytes);
  if (!text.ok) return { problem: problemWithin(name, text.error) };
  const json = readBundleJson(text.value, name);
  const problem = json.ok ? undefined : json.error[0];
  if (problem !== undefined) return { problem };
  const packed = await packTight(bytes, { level: packingEffort });
  return { entry, filePath, isDeflated: byteCount <= packed.byteLength * bundleLimits.packingRatio };
}

function invalid(filePath: string, problems: readonly Problem[]): StorageError {
  return new StorageError({ code: 'invalid', filePath, problems });
}
