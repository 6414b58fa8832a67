import { lazily } from '../../base/lazily';

const segmenter = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
const longest = 2000;

/** How many characters a text has as readers see them: an accent or a family of emoji counts with its letter. */
export function charactersOf(text: string): number {
  // Reading graphemes takes time by the square, and no headline is as long.
  if (text.length > longest) return Array.from(text.normalize('NFC')).length;
  return [...segmenter().segment(text)].length;
}
