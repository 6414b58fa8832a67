import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import type { DocumentChild, DocumentJson } from '../document/documentJson';
import type { ComparedRow } from './ComparedRow';
import { keyOf } from './keyOf';

/** The text was changed after the comparison was made: compare anew. */
export interface ChangedMeanwhile {
  readonly code: 'changed-meanwhile';
}

/**
 * The document after one row's block is again as it was before: changed back, put in again where it was deleted, taken
 * away where it was inserted, moved back. `rows` must compare an older version with `current`; `index` is that of the
 * row.
 * @throws {RangeError} when there is no such row.
 */
export function restoreBlock(
  current: DocumentJson,
  rows: readonly ComparedRow<DocumentChild>[],
  index: number,
): Result<DocumentJson, ChangedMeanwhile> {
  if (rows[index] === undefined) throw new RangeError(`There is no row ${index} among ${rows.length}`);
  if (!isCompared(rows, current)) return failure({ code: 'changed-meanwhile' });
  return success(takeBack(rows, new Set([index])));
}

/**
 * The document with the old side of some rows and the new side of all others. It holds the schema, whichever rows
 * these are: both ends of a move go together, and a body that would have no block gets an empty paragraph.
 */
export function takeBack(rows: readonly ComparedRow<DocumentChild>[], indexes: ReadonlySet<number>): DocumentJson {
  const content = rows.flatMap(({ before, after, counterpart }, index) => {
    const isTaken = indexes.has(index) || (counterpart !== null && indexes.has(counterpart));
    const block = isTaken ? before : after;
    return block === null ? [] : [block];
  });
  const hasBody = content.at(-1)?.type !== 'dateline';
  return { type: 'doc', content: hasBody ? content : [...content, { type: 'paragraph' }] };
}

/** Whether the new side of a comparison is still the document. */
export function isCompared(rows: readonly ComparedRow<DocumentChild>[], current: DocumentJson): boolean {
  const compared = rows.flatMap(({ after }) => (after === null ? [] : [keyOf(after)])).join('');
  return compared === current.content.map(keyOf).join('');
}
