import { articleSchema } from '../document/articleSchema';
import type { ComparedRow, NodeJson } from './ComparedRow';
import { keyOfMarks } from './keyOf';
import { attributeGroups, marksIn, mergeRows, sidesOf, wordGroups } from './mergeRows';
import type { SingleChange } from './SingleChange';
import { keyOfChange } from './SingleChange';

/**
 * What can be taken back of a row by itself, in reading order; nothing of a block that only one text has, or that was
 * moved away from here. Whatever is taken, the text holds the schema; and when nothing is left, the block is as it was.
 */
export function singleChangesOf(rows: readonly ComparedRow[], index: number): readonly SingleChange[] {
  return changesWithin(rows, index, [index]);
}

function changesWithin(rows: readonly ComparedRow[], index: number, path: readonly number[]): readonly SingleChange[] {
  const row = rows[index];
  const { before, after } = sidesOf(rows, index);
  if (row === undefined || row.change === 'none' || row.change === 'moved-away') return [];
  if (before === null || after === null) return [];
  return [
    ...(before.type === after.type ? [] : [{ kind: 'type', path } as const]),
    ...attributeGroups(row).map((names) => ({ kind: 'attributes', path, names }) as const),
    ...(row.parts.length === 0 ? changesOfText(row, after, path) : changesOfParts(row, before, after, path)),
  ];
}

function changesOfText(row: ComparedRow, after: NodeJson, path: readonly number[]): readonly SingleChange[] {
  const words = wordGroups(row);
  return row.runs.flatMap((run, index): readonly SingleChange[] => {
    const group = words.find(({ from }) => from === index);
    if (group !== undefined) return [{ kind: 'words', path, ...group }];
    // Marks that the block of today can't have come back with its kind.
    const isSeen = keyOfMarks(marksIn(after.type, run.before ?? [])) !== keyOfMarks(run.after ?? []);
    return run.change === 'formatted' && isSeen ? [{ kind: 'format', path, run: index }] : [];
  });
}

function changesOfParts(
  row: ComparedRow,
  before: NodeJson,
  after: NodeJson,
  path: readonly number[],
): readonly SingleChange[] {
  const moved = row.parts.flatMap((part, index): readonly SingleChange[] =>
    isWhole(part) ? [{ kind: 'part', path: [...path, index] }] : [],
  );
  const within = row.parts.map((_, index) => changesWithin(row.parts, index, [...path, index]));
  const areTogether = !moved.every((change) => isFit(row, after.type, path, change)) || hasOtherColumns(before, after);
  if (areTogether) {
    // A column more or less is one change of the table, and no change of each row.
    const others = within.flat().filter(({ kind }) => before.type !== 'tableGrid' || kind !== 'parts');
    return [{ kind: 'parts', path }, ...others];
  }
  return row.parts.flatMap((_, index) => [
    ...moved.filter((change) => change.path.at(-1) === index),
    ...(within[index] ?? []),
  ]);
}

/** Whether a part was put in, taken away, or moved to where it stands. */
function isWhole({ change }: ComparedRow): boolean {
  return change === 'inserted' || change === 'deleted' || change === 'moved-here';
}

/** Whether a block that has one part as it was, and all others as they are, is one that may be. */
function isFit(row: ComparedRow, type: string, path: readonly number[], change: SingleChange): boolean {
  // All rows of a table have as many cells.
  if (type === 'tableRow') return false;
  const key = keyOfChange(change);
  const parts = mergeRows(row.parts, path, (each) => keyOfChange(each) === key);
  let match = articleSchema.nodes[type]?.contentMatch ?? null;
  for (const part of parts) {
    const partType = articleSchema.nodes[part.type];
    match = partType === undefined ? null : (match?.matchType(partType) ?? null);
  }
  return match?.validEnd === true;
}

function hasOtherColumns(before: NodeJson, after: NodeJson): boolean {
  if (before.type !== 'tableGrid') return false;
  return before.content?.[0]?.content?.length !== after.content?.[0]?.content?.length;
}
