/** A change that another program has tracked: words that came or went, by whom and when (RFC 3339). */
export interface Revision {
  readonly kind: 'added' | 'removed';
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** What was said of a place in a text of another program, the first message first. */
export interface ForeignThread {
  readonly messages: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  readonly isResolved: boolean;
  /** The words that it is about, and what stands before and after them; a new paragraph is a line break. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Where it is about a picture and nothing else: which of them, from 0; else null. */
  readonly picture: number | null;
}
