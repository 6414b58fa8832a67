import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import type { BundleEntry, BundleManifest } from './bundleManifest';
import { bundleManifest, bundleVersion } from './bundleManifest';
import { articleEntryName, entryKindOf, manifestEntryName, picturesPrefix } from './EntryKind';
import { placeWithin, problemWithin } from './placeWithin';
import { problemsOfNames } from './problemsOfNames';
import { maximumBytesOf, problemsOfSizes } from './problemsOfSizes';
import { readBundleJson } from './readBundleJson';

/**
 * Reads the manifest of a bundle from its text: our format, a version that we know, each file once, under a name and
 * in a size that a bundle may have, with the article among them. Fails with all problems and their places, such as
 * `manifest.json: entries[3].path`.
 */
export function readManifest(text: string): Result<BundleManifest, readonly Problem[]> {
  const json = readBundleJson(text, manifestEntryName);
  return json.ok ? readManifestValue(json.value) : json;
}

/** As {@link readManifest}, for JSON that is already parsed. */
export function readManifestValue(value: unknown): Result<BundleManifest, readonly Problem[]> {
  if (!isRecord(value) || value['format'] !== 'spalt-bundle') return failure([problemAt('format', 'not-a-bundle')]);
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const found = (JSON.stringify(version) ?? 'undefined').slice(0, 60);
    return failure([problemAt('version', 'unknown-version', { found })]);
  }
  if (version > bundleVersion) {
    return failure([problemAt('version', 'newer-version', { found: version, known: bundleVersion })]);
  }
  const parsed = bundleManifest.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    return failure(problemsOfZod(parsed.error).map((problem) => problemWithin(manifestEntryName, problem)));
  }
  const manifest = parsed.data;
  const names = manifest.entries.map((entry) => entry.path);
  const problems = [
    ...problemsOfNames(names, (index) => placeWithin(manifestEntryName, `entries[${index}].path`)),
    ...manifest.entries.flatMap(problemsOfEntry),
    ...problemsOfSizes(manifest.entries),
    ...(names.includes(articleEntryName)
      ? []
      : [{ place: articleEntryName, code: 'bundle-file-missing', facts: {} } as const]),
  ];
  return problems.length > 0 ? failure(problems) : success(manifest);
}

function problemsOfEntry({ path, byteCount, sha256 }: BundleEntry, index: number): readonly Problem[] {
  const kind = entryKindOf(path);
  if (kind === undefined) return [];
  if (kind === 'manifest') return [problemAt(`entries[${index}].path`, 'bundle-unknown-file', { found: path })];
  const maximum = maximumBytesOf(kind);
  return [
    ...(byteCount > maximum ? [problemAt(`entries[${index}].byteCount`, 'file-too-large', { maximum })] : []),
    // A picture is named by its hash.
    ...(kind === 'picture' && !path.startsWith(`${picturesPrefix}${sha256}.`)
      ? [problemAt(`entries[${index}].sha256`, 'bundle-wrong-hash')]
      : []),
  ];
}

function problemAt(place: string, code: Problem['code'], facts: Problem['facts'] = {}): Problem {
  return { place: placeWithin(manifestEntryName, place), code, facts };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
