import type { DocumentChild, DocumentJson } from '../document/documentJson';
import { compareBlocks } from './compareBlocks';
import type { ComparedRow } from './ComparedRow';

/**
 * Compares two versions of a text: a row for each block in reading order, with its counterpart in the other version
 * and what was inserted, deleted or formatted in it, word by word. Header fields are always each other's
 * counterparts; figures are known by their picture; a block that plainly stands elsewhere now counts as moved.
 *
 * Both documents hold the schema (`readDocument`). Comparing the other way round gives the same rows with the sides
 * swapped, but for the order of blocks that stand between two pairs: deleted ones come before inserted ones.
 */
export function compareDocuments(before: DocumentJson, after: DocumentJson): readonly ComparedRow<DocumentChild>[] {
  return compareBlocks(before.content, after.content);
}
