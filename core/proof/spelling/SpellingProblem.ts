/** Why a dictionary or a word list can't be used. Each code has facts for a sentence in the language files. */
export type SpellingProblem =
  | { readonly code: 'dictionary-too-large'; readonly megabytesMost: number }
  | { readonly code: 'dictionary-damaged' }
  | { readonly code: 'dictionary-unknown-encoding'; readonly encoding: string }
  | { readonly code: 'dictionary-refused' }
  | { readonly code: 'word-list-too-large'; readonly megabytesMost: number };
