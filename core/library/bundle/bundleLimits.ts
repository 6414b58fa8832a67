const mebibyte = 1024 * 1024;

/**
 * How large a bundle may be. Each is far beyond what an article needs, and small enough that the worst file that keeps
 * to all of them can be read on any machine. What is written keeps to them too, so that it can be read again.
 */
export const bundleLimits = {
  /** Files in a bundle, the manifest included. */
  entryCount: 5000,
  /** A single file of JSON: manifest, article or version. */
  jsonBytes: 16 * mebibyte,
  /** All files of JSON together. */
  jsonTotalBytes: 256 * mebibyte,
  /** Objects and lists within each other, in one file of JSON; an article has up to about 140. */
  jsonDepth: 256,
  /** Objects and lists in one file of JSON: what takes memory when it is read. */
  jsonParts: 150_000,
  /** A single picture, as when it is added to an article. */
  pictureBytes: 100 * mebibyte,
  /** Everything together, unpacked. Below 4 GiB, so that no bundle needs zip64. */
  totalBytes: 2048 * mebibyte,
  /** Unpacked bytes for each packed one. What would be packed tighter is stored as it is. */
  packingRatio: 100,
  /** The headline in the manifest, in UTF-16 units; a longer one is cut. */
  headlineLength: 1000,
} as const;
