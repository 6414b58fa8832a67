const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters a text has as readers see them: an accent or a family of emoji counts with its letter. */
export function charactersOf(text: string): number {
  return [...segmenter.segment(text)].length;
}
