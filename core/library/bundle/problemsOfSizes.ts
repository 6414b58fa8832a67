import type { Problem } from '../../base/Problem';
import { bundleLimits } from './bundleLimits';
import type { BundleEntry } from './bundleManifest';
import type { EntryKind } from './EntryKind';
import { entryKindOf } from './EntryKind';

type Sized = Pick<BundleEntry, 'path' | 'byteCount'>;

/** What is wrong with the sizes of a bundle's files, taken together. */
export function problemsOfSizes(entries: readonly Sized[]): readonly Problem[] {
  const json = entries.filter(({ path }) => entryKindOf(path) !== 'picture');
  return [...tooLarge(entries, bundleLimits.totalBytes), ...tooLarge(json, bundleLimits.jsonTotalBytes)];
}

/** The largest size of a file of that kind in a bundle. */
export function maximumBytesOf(kind: EntryKind): number {
  return kind === 'picture' ? bundleLimits.pictureBytes : bundleLimits.jsonBytes;
}

function tooLarge(entries: readonly Sized[], maximum: number): readonly Problem[] {
  const total = entries.reduce((sum, { byteCount }) => sum + byteCount, 0);
  return total > maximum ? [{ place: '', code: 'bundle-too-large', facts: { maximum } }] : [];
}
