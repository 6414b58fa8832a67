/** What a newsroom holds its articles to. Characters are counted as readers see them, spaces too. */
export interface ProofSettings {
  /** The most characters of a headline on a page, in print, and in search results. */
  readonly headlineCharacters: { readonly web: number; readonly print: number; readonly search: number };
  readonly standfirstCharacters: { readonly minimum: number; readonly maximum: number };
  /** Whether every article names a place. */
  readonly isDatelineWanted: boolean;
  /** Whether a dateline is written in capitals, `LERUM`. */
  readonly isDatelineInCapitals: boolean;
  /** A sentence of more words than this is very long. */
  readonly sentenceWords: number;
  /** A LIX from here on is hard, for a paragraph and for the whole. */
  readonly paragraphLix: number;
  readonly articleLix: number;
  /** A photo is to be at least so wide, and at most so many million pixels. */
  readonly pictureWidthPx: number;
  readonly pictureMegapixels: number;
}

/** What is common in Swedish and English newsrooms. */
export const usualProofSettings: ProofSettings = {
  headlineCharacters: { web: 100, print: 80, search: 70 },
  standfirstCharacters: { minimum: 40, maximum: 320 },
  isDatelineWanted: true,
  isDatelineInCapitals: true,
  sentenceWords: 40,
  paragraphLix: 65,
  articleLix: 55,
  pictureWidthPx: 800,
  pictureMegapixels: 60,
};
