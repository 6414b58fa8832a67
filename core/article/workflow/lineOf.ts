import { toPlainText } from '../../document/isPlainText';

const mostCharacters = 1000;

/** What somebody wrote in a field, as a line that an article's file holds; null where nothing is left of it. */
export function lineOf(text: string): string | null {
  const line = toPlainText(text.replaceAll(/\s+/gu, ' ').trim().slice(0, mostCharacters)).trim();
  return line === '' ? null : line;
}
