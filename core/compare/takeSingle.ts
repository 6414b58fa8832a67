import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import type { DocumentChild, DocumentJson } from '../document/documentJson';
import { isDocumentChild } from '../document/documentJson';
import type { ComparedRow } from './ComparedRow';
import { mergeRows } from './mergeRows';
import type { ChangedMeanwhile } from './restoreBlock';
import { isCompared } from './restoreBlock';
import type { SingleChange } from './SingleChange';
import { keyOfChange } from './SingleChange';

/**
 * The document with one change as it was in the old text, and nothing else touched. `rows` must compare an older version
 * with `current`, and `change` be one of theirs (`singleChangesOf`).
 */
export function takeSingle(
  current: DocumentJson,
  rows: readonly ComparedRow<DocumentChild>[],
  change: SingleChange,
): Result<DocumentJson, ChangedMeanwhile> {
  if (!isCompared(rows, current)) return failure({ code: 'changed-meanwhile' });
  const key = keyOfChange(change);
  const content = mergeRows(rows, [], (each) => keyOfChange(each) === key).map((block) => {
    if (!isDocumentChild(block)) throw new Error(`What was merged is no block of a document: ${block.type}`);
    return block;
  });
  return success({ type: 'doc', content });
}
