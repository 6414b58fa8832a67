/**
 * What a notice tells: that something went wrong, that something is done, or, in `passing`, no more than that what was
 * just asked for has happened. A passing notice goes when one writes on.
 */
export type NoticeKind = 'error' | 'done' | 'passing';

/** Something that the window tells in its corner. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly text: string;
  /** What can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}
