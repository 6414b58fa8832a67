/** Why a dictionary or a word list can't be used. Each code has the facts that a sentence of it needs. */
export type SpellingProblem =
  | { readonly code: 'dictionary-too-large'; readonly megabytesMost: number }
  | { readonly code: 'dictionary-damaged' }
  | { readonly code: 'dictionary-refused' }
  | { readonly code: 'word-list-too-large'; readonly megabytesMost: number };
