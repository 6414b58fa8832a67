/**
 * One thing that is wrong in data from outside, and where. `code` picks the sentence in the language files, `facts`
 * fill it; core itself speaks no language.
 */
export interface Problem {
  /** The place as a path from the top of the file, as in JavaScript: `document.content[5].text`. Empty for the whole. */
  readonly place: string;
  readonly code: ProblemCode;
  /** What was expected, found, and so on, as short plain words or values. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The kinds of fault that a file can have. Each has a sentence in every language file, under `problem.<code>`. */
export type ProblemCode =
  | 'not-json'
  | 'not-utf8'
  | 'not-an-article'
  | 'not-a-version'
  | 'newer-version'
  | 'unknown-version'
  | 'wrong-type'
  | 'wrong-value'
  | 'unknown-key'
  | 'missing'
  | 'too-short'
  | 'too-long'
  | 'unknown-node'
  | 'unfit-characters'
  | 'unsafe-address'
  | 'wrong-order'
  | 'wrong-mark'
  | 'too-deep'
  | 'file-too-large'
  | 'not-readable'
  | 'duplicate-id'
  | 'too-many-parts'
  | 'not-a-bundle'
  | 'bundle-damaged'
  | 'bundle-hidden-data'
  | 'bundle-encrypted'
  | 'bundle-unsafe-name'
  | 'bundle-unknown-file'
  | 'bundle-name-clash'
  | 'bundle-not-a-file'
  | 'bundle-unknown-packing'
  | 'bundle-too-many-files'
  | 'bundle-too-large'
  | 'bundle-overpacked'
  | 'bundle-wrong-checksum'
  | 'bundle-wrong-hash'
  | 'bundle-wrong-size'
  | 'bundle-file-missing'
  | 'bundle-file-unlisted'
  | 'bundle-wrong-article'
  | 'bundle-picture-missing'
  | 'bundle-wrong-kind'
  | 'article-missing'
  | 'not-a-backup'
  | 'backup-damaged'
  | 'picture-missing'
  | 'picture-damaged'
  | 'not-yaml'
  | 'not-house-style'
  | 'not-a-checklist'
  | 'too-many-rule-files'
  | 'not-a-word-list'
  | 'not-a-dictionary'
  | 'dictionary-part-missing'
  | 'unknown-encoding'
  | 'rule-match'
  | 'rule-id-twice'
  | 'pattern-broken'
  | 'pattern-too-large'
  | 'pattern-empty'
  | 'pattern-boundary'
  | 'not-csv'
  | 'unknown-column';
