import { assertNever } from '../base/assertNever';

/**
 * One thing within a block that both texts have, which can be taken back alone. `path` leads to it: the index of its
 * row, then that of the part in the row's parts, and so on. Of something that was moved it names where it stands now.
 */
export type SingleChange =
  /** Words that were put in, taken away or replaced: the runs from this one up to that one. */
  | { readonly kind: 'words'; readonly path: readonly number[]; readonly from: number; readonly to: number }
  /** The same words with other marks. */
  | { readonly kind: 'format'; readonly path: readonly number[]; readonly run: number }
  /** Attributes that mean nothing without each other: a photo and its size, how it is cut and turned. */
  | { readonly kind: 'attributes'; readonly path: readonly number[]; readonly names: readonly string[] }
  /** The kind of block: a paragraph that became a subhead. */
  | { readonly kind: 'type'; readonly path: readonly number[] }
  /** A part of a list, box or gallery that was put in, taken away or moved. */
  | { readonly kind: 'part'; readonly path: readonly number[] }
  /** All parts of a block, where they can't be taken one by one: the columns of a table, the only paragraph of a box. */
  | { readonly kind: 'parts'; readonly path: readonly number[] };

/** A text that two single changes of one comparison share exactly when they are the same. */
export function keyOfChange(change: SingleChange): string {
  const path = change.path.join('.');
  switch (change.kind) {
    case 'words':
      return `${path} words ${change.from}`;
    case 'format':
      return `${path} format ${change.run}`;
    case 'attributes':
      return `${path} attributes ${change.names.join(' ')}`;
    case 'type':
    case 'part':
    case 'parts':
      return `${path} ${change.kind}`;
    default:
      return assertNever(change);
  }
}
