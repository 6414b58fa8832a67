/**
 * The addresses of a `srcset` (HTML Standard section 4.8.4.2.1), each parted from the next by a comma and a blank. What is
 * written in another way stands in the answer as it is, and is no file of anybody's. Of an empty one, there is one that is empty.
 */
export function addressesOfSourceSet(sourceSet: string): readonly string[] {
  return candidatesOf(sourceSet).map(({ address }) => address);
}

/** The same with the width of each file in pixels; null where it has none. */
export function candidatesOf(
  sourceSet: string,
): readonly { readonly address: string; readonly widthPx: number | null }[] {
  return sourceSet.split(/,[\t\n\f\r ]+/u).map((candidate) => {
    const match = /^([^\s,]+)(?: (\d+(?:\.\d+)?)([wx]))?$/u.exec(candidate.trim());
    return { address: match?.[1] ?? candidate, widthPx: match?.[3] === 'w' ? Number(match[2]) : null };
  });
}
