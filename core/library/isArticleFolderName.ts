/**
 * Whether a text can be the name of an article's folder: one step, and not out of the library. Names that begin with a
 * dot are never ours.
 */
export function isArticleFolderName(name: string): boolean {
  return name.length <= 255 && /^[^./\\\0][^/\\\0]*$/u.test(name);
}
