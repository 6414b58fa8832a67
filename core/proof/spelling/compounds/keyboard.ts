/** The rows of letters on Swedish and English keyboards, one below the other, each shifted half a key. */
const rows = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

/** The letters beside each letter. */
export const neighbourKeys: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap((row, line) =>
    Array.from(row, (letter, column): [string, readonly string[]] => {
      const beside = [row[column - 1], row[column + 1]];
      const above = [rows[line - 1]?.[column], rows[line - 1]?.[column + 1]];
      const below = [rows[line + 1]?.[column], rows[line + 1]?.[column - 1]];
      return [letter, [...beside, ...above, ...below].filter((key) => key !== undefined)];
    }),
  ),
);
