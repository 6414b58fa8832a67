/** A command as the palette knows it. */
export interface PaletteItem<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What kind of command it is, which can be looked for as well. */
  readonly group: string;
  /** Other words for it. */
  readonly words: string;
}

/**
 * The commands in which every word of the text is found, in any order, capitals aside: first those whose name begins
 * with the text, then those with a word of the name that does, then the rest, else in the order they came.
 */
export function findCommands<Id extends string>(
  items: readonly PaletteItem<Id>[],
  text: string,
): readonly PaletteItem<Id>[] {
  const wanted = text.toLocaleLowerCase().trim().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return items;
  const found = items.filter(({ name, group, words }) => {
    const all = `${name} ${group} ${words}`.toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
  const rank = ({ name }: PaletteItem<Id>): number => {
    const lower = name.toLocaleLowerCase();
    if (lower.startsWith(wanted.join(' '))) return 0;
    const [first = ''] = wanted;
    return lower.split(/[\s-]+/u).some((word) => word.startsWith(first)) ? 1 : 2;
  };
  return found.toSorted((one, other) => rank(one) - rank(other));
}
