import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Problem, ProblemCode } from '#core/base/Problem';
import type { BundleEntry, BundleManifest } from '#core/library/bundle/bundleManifest';
import type { FileSystem } from '../FileSystem';

/**
 * Holds a folder against the manifest of the bundle that another process has unpacked into it: the files of the manifest
 * and no others, each a file of its own with the bytes that were promised. `folders` are all that it has, itself last.
 * Throws what the disk throws.
 */
export async function checkUnpacked(
  fileSystem: FileSystem,
  folderPath: string,
  { entries }: BundleManifest,
): Promise<{ readonly problems: readonly Problem[]; readonly folders: readonly string[] }> {
  const problems: Problem[] = [];
  const inside = [...new Set(entries.map((entry) => path.posix.dirname(entry.path)))].filter((name) => name !== '.');
  // Some disks keep names in a form of their own.
  const expected = new Set([...inside, ...entries.map((entry) => entry.path.normalize())]);
  // The folders first: nothing is looked for by way of a link.
  for (const name of ['', ...inside]) {
    const place = path.join(folderPath, name);
    const isFolder = !(await fileSystem.isLink(place)) && (await fileSystem.stateOf(place))?.kind === 'folder';
    if (!isFolder) return { problems: [problemAt(name, 'bundle-not-a-file')], folders: [] };
    for (const found of await fileSystem.namesIn(place)) {
      const foundPath = path.posix.join(name, found.normalize());
      if (!expected.has(foundPath)) problems.push(problemAt(foundPath, 'bundle-file-unlisted'));
    }
  }
  for (const entry of entries) {
    const code = await faultOf(fileSystem, path.join(folderPath, ...entry.path.split('/')), entry);
    if (code !== undefined) problems.push(problemAt(entry.path, code));
  }
  return { problems, folders: [...inside.map((name) => path.join(folderPath, name)), folderPath] };
}

async function faultOf(
  fileSystem: FileSystem,
  filePath: string,
  { byteCount, sha256 }: BundleEntry,
): Promise<ProblemCode | undefined> {
  if (await fileSystem.isLink(filePath)) return 'bundle-not-a-file';
  const state = await fileSystem.stateOf(filePath);
  if (state === undefined) return 'bundle-file-missing';
  if (state.kind !== 'file') return 'bundle-not-a-file';
  if (state.byteCount !== byteCount) return 'bundle-wrong-hash';
  return (await hashOfFile(fileSystem, filePath)) === sha256 ? undefined : 'bundle-wrong-hash';
}

/** The SHA-256 of a file, in hex, read piece by piece. Throws what the disk throws. */
export async function hashOfFile(fileSystem: FileSystem, filePath: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of fileSystem.readPieces(filePath)) hash.update(piece);
  return hash.digest('hex');
}

function problemAt(place: string, code: ProblemCode): Problem {
  return { place, code, facts: {} };
}
