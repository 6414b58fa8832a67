const fixedSpaces = '\\x{a0}\\x{202f}';

/**
 * A regular expression in which every space stands for a fixed one as well: nobody sees the difference, and Spalt sets
 * fixed spaces itself, as in `10 000`.
 */
export function withFixedSpaces(pattern: string): string {
  let isInClass = false;
  return pattern.replace(/\\.|[[\] ]/gsu, (part) => {
    if (part === '[') isInClass = true;
    else if (part === ']') isInClass = false;
    else if (part === ' ' || part === '\\s') return isInClass ? `${part}${fixedSpaces}` : `[${part}${fixedSpaces}]`;
    return part;
  });
}
