import type { Entry } from 'yauzl';
import type { Problem } from '#core/base/Problem';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import { entryKindOf } from '#core/library/bundle/EntryKind';
import { maximumBytesOf } from '#core/library/bundle/problemsOfSizes';

/** The ways to pack a file, APPNOTE section 4.4.5. */
export const packing = { stored: 0, deflated: 8 } as const;

/** General purpose bits, APPNOTE section 4.4.4. */
export const flags = {
  isEncrypted: 0x0001,
  /** How hard the packer tried. */
  deflateEffort: 0x0006,
  hasDescriptor: 0x0008,
  isStronglyEncrypted: 0x0040,
  isUtf8: 0x0800,
  isMasked: 0x2000,
} as const;
const encryptedFlags = flags.isEncrypted | flags.isStronglyEncrypted | flags.isMasked;
const knownFlags = flags.deflateEffort | flags.hasDescriptor | flags.isUtf8;

/** Extra fields, APPNOTE sections 4.5.2 and 4.6.1: those that only tell times and owners. */
const harmlessFields: ReadonlySet<number> = new Set([0x000a, 0x5455, 0x5855, 0x7855, 0x7875]);
const zip64Field = 0x0001;
const aesField = 0x9901;

/** The upper half of the external attributes is the mode of Unix, whose upper four bits tell the kind of file. */
const unixKindShift = 28;
const regularFile = 8;
/** Of MS-DOS and Windows, in the lower half: volume label, folder, device, link. */
const dosNotAFile = 0x08 | 0x10 | 0x40 | 0x400;

/** What is wrong with an entry of a zip's directory, apart from its name. `place` is its name as it can be shown. */
export function problemsOfEntry(entry: Entry, name: string, place: string): readonly Problem[] {
  const problem = (code: Problem['code'], facts: Problem['facts'] = {}): readonly Problem[] => [{ place, code, facts }];
  const fields = entry.extraFields.map(({ id }) => id);
  if ((entry.generalPurposeBitFlag & encryptedFlags) !== 0 || fields.includes(aesField)) {
    return problem('bundle-encrypted');
  }
  const unknown = unknownPackingOf(entry, fields);
  if (unknown !== undefined) return problem('bundle-unknown-packing', { found: unknown });
  const unixKind = entry.externalFileAttributes >>> unixKindShift;
  const isFile = (unixKind === 0 || unixKind === regularFile) && (entry.externalFileAttributes & dosNotAFile) === 0;
  if (!isFile || name.endsWith('/')) return problem('bundle-not-a-file');
  if (entry.fileCommentLength > 0 || !fields.every((id) => harmlessFields.has(id))) {
    return problem('bundle-hidden-data');
  }
  const maximum = maximumBytesOf(entryKindOf(name) ?? 'manifest');
  if (entry.uncompressedSize > maximum) return problem('file-too-large', { maximum });
  if (entry.compressionMethod === packing.stored && entry.compressedSize !== entry.uncompressedSize) {
    return problem('bundle-wrong-size', { expected: entry.uncompressedSize, found: entry.compressedSize });
  }
  if (entry.uncompressedSize > entry.compressedSize * bundleLimits.packingRatio) {
    return problem('bundle-overpacked', { maximum: bundleLimits.packingRatio });
  }
  return [];
}

function unknownPackingOf(
  { compressionMethod, generalPurposeBitFlag }: Entry,
  fields: readonly number[],
): string | undefined {
  if (fields.includes(zip64Field)) return 'zip64';
  if (compressionMethod !== packing.stored && compressionMethod !== packing.deflated) {
    return String(compressionMethod);
  }
  return (generalPurposeBitFlag & ~knownFlags) === 0 ? undefined : `0x${generalPurposeBitFlag.toString(16)}`;
}
