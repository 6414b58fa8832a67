import { imageNamePattern } from '../../document/imageNamePattern';

/** What a file in a bundle is. */
export type EntryKind = 'manifest' | 'article' | 'picture' | 'version';

/** The name of the list of what is in a bundle. */
export const manifestEntryName = 'manifest.json';
/** The name of the article's file in a bundle. */
export const articleEntryName = 'article.json';
/** The folder of the article's photos in a bundle, with its slash. */
export const picturesPrefix = 'images/';
/** The folder of the article's versions in a bundle, with its slash. */
export const versionsPrefix = 'versions/';

/**
 * Letters, digits and little else, so that the name is one on every system, looks like itself, and can be seen whole.
 * No more than 80 UTF-16 units, since some disks take 255 bytes.
 */
const versionNamePattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._+-]{0,78}[\p{L}\p{M}\p{N}_+-])?\.json$/u;

/** Names that are devices on Windows, whatever their ending. */
const devicePattern = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** What the file of that name in a bundle is; undefined when a bundle has no file of that name. */
export function entryKindOf(name: string): EntryKind | undefined {
  if (name === manifestEntryName) return 'manifest';
  if (name === articleEntryName) return 'article';
  if (name.startsWith(picturesPrefix)) {
    return imageNamePattern.test(name.slice(picturesPrefix.length)) ? 'picture' : undefined;
  }
  if (!name.startsWith(versionsPrefix)) return undefined;
  const version = name.slice(versionsPrefix.length);
  return versionNamePattern.test(version) && !devicePattern.test(version) && isNormal(version) ? 'version' : undefined;
}

/** Whether a name is in Unicode's composed form (UAX #15), of which each look has only one. */
export function isNormal(name: string): boolean {
  return name === name.normalize('NFC');
}
