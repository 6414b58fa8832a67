import type { Problem } from '../../base/Problem';
import { entryKindOf, isNormal } from './EntryKind';
import { shownName } from './shownText';

/**
 * What is wrong with the names of a bundle's files, each by itself and together: names that lead elsewhere, names
 * that no bundle has, and names that are one and the same on some system. `placeAt` tells where a name stands.
 */
export function problemsOfNames(names: readonly string[], placeAt: (index: number) => string): readonly Problem[] {
  const seen = new Map<string, string>();
  return names.flatMap((name, index): readonly Problem[] => {
    const place = placeAt(index);
    if (isUnsafe(name)) return [{ place, code: 'bundle-unsafe-name', facts: { found: shownName(name) } }];
    const same = sameOnSomeSystem(name);
    const other = seen.get(same);
    if (other !== undefined) return [{ place, code: 'bundle-name-clash', facts: { other: shownName(other) } }];
    seen.set(same, name);
    if (entryKindOf(name) !== undefined) return [];
    return [{ place, code: 'bundle-unknown-file', facts: { found: shownName(name) } }];
  });
}

/**
 * Whether a name could lead out of the folder it is unpacked into, on any system: `..`, from the root, with a drive
 * or a stream of NTFS (`:`), with the other system's slash, with characters that cut it off or hide a part of it.
 */
function isUnsafe(name: string): boolean {
  return (
    /[\\:\p{C}\p{Zl}\p{Zp}]/u.test(name) ||
    name.split('/').some((part) => part === '' || part === '.' || part === '..') ||
    !isNormal(name)
  );
}

/** The same for all names that a disk somewhere takes for one: it may not tell case, nor composed from decomposed. */
function sameOnSomeSystem(name: string): string {
  return name.normalize('NFKC').toUpperCase().normalize('NFKC');
}
