/** Longer than any place or value in an article's file, and short enough to be read. */
const usualMaximum = 300;
const maximumOfName = 80;

/**
 * A text from outside as it can be shown: on one line, with an escape (`\u{202E}`) for each character that is not
 * seen as such, since it could obey a terminal or turn others round; cut where it is long.
 */
export function shownText(text: string, maximumLength = usualMaximum): string {
  const short = text.length <= maximumLength ? text : `${text.slice(0, maximumLength - 1)}…`;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16).toUpperCase()}}`;
  });
}

/** A file's name from outside as it can be shown. */
export function shownName(name: string): string {
  return shownText(name, maximumOfName);
}
