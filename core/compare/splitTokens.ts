/**
 * A word with its inner signs (`EU:s`, `3,5`, `10.30`), one line break, a run of other white space, or one character
 * as a reader sees it: with its accents, a flag, a family of emoji.
 */
const token =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d]*(?:(?:[:'’](?=\p{L})|[.,:](?=\p{N})(?<=\p{N}.))[\p{L}\p{N}\p{M}\u200c\u200d]+)*|\n|[^\S\n]+|\p{RI}\p{RI}|[^](?:\p{M}|\p{Emoji_Modifier}|\u200d[^])*/gu;

/**
 * Cuts a text into what a comparison takes for its least parts: whole words, white space, and each other sign by
 * itself, so that a comma never marks a word as changed. Put together they are the text again.
 */
export function splitTokens(text: string): readonly string[] {
  return text.match(token) ?? [];
}
