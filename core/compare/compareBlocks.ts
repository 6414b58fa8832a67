import { compareInline } from './compareInline';
import type { AttributeChange, ComparedRow, NodeJson, RowChange } from './ComparedRow';
import { keyOf } from './keyOf';
import { matchBlocks } from './matchBlocks';

/** Blocks that hold blocks; all others hold text or nothing. */
const containers: ReadonlySet<string> = new Set([
  'pullQuote',
  'blockquote',
  'figure',
  'factBox',
  'bulletList',
  'orderedList',
  'listItem',
  'gallery',
  'table',
  'tableGrid',
  'tableRow',
  'tableHeader',
  'tableCell',
  'linkCard',
]);

/** Compares two lists of blocks, and what is within them. See {@link ComparedRow} for what the rows promise. */
export function compareBlocks<Block extends NodeJson>(
  before: readonly Block[],
  after: readonly Block[],
): readonly ComparedRow<Block>[] {
  const { inOrder, moved } = matchBlocks(before, after);
  const movedTo = new Map(moved.map((pair) => [pair.before, pair.after]));
  const movedFrom = new Map(moved.map((pair) => [pair.after, pair.before]));
  const rows: (Omit<ComparedRow<Block>, 'counterpart'> & { counterpart: number | null })[] = [];
  const rowsMovedAway = new Map<number, number>();
  const rowsMovedHere = new Map<number, number>();

  const addOld = (index: number): void => {
    const block = before[index];
    const target = movedTo.get(index);
    if (block === undefined) return;
    if (target !== undefined) rowsMovedAway.set(index, rows.length);
    const counterpart = target === undefined ? null : (after[target] ?? null);
    const change = target === undefined ? 'deleted' : 'moved-away';
    rows.push({ ...comparison(block, counterpart), change, before: block, after: null, counterpart: null });
  };
  const addNew = (index: number): void => {
    const block = after[index];
    const source = movedFrom.get(index);
    if (block === undefined) return;
    if (source !== undefined) rowsMovedHere.set(source, rows.length);
    const counterpart = source === undefined ? null : (before[source] ?? null);
    const change = source === undefined ? 'inserted' : 'moved-here';
    rows.push({ ...comparison(counterpart, block), change, before: null, after: block, counterpart: null });
  };

  let [old, fresh] = [0, 0];
  for (const pair of [...inOrder, { before: before.length, after: after.length }]) {
    for (; old < pair.before; old++) addOld(old);
    for (; fresh < pair.after; fresh++) addNew(fresh);
    const [one, other] = [before[old++], after[fresh++]];
    if (one === undefined || other === undefined) continue;
    const change: RowChange = keyOf(one) === keyOf(other) ? 'none' : 'changed';
    rows.push({ ...comparison(one, other), change, before: one, after: other, counterpart: null });
  }

  for (const [source, away] of rowsMovedAway) {
    const here = rowsMovedHere.get(source);
    const [rowAway, rowHere] = [rows[away], here === undefined ? undefined : rows[here]];
    if (here === undefined || rowAway === undefined || rowHere === undefined) continue;
    rowAway.counterpart = here;
    rowHere.counterpart = away;
  }
  return rows;
}

function comparison(
  before: NodeJson | null,
  after: NodeJson | null,
): Pick<ComparedRow, 'attributes' | 'runs' | 'parts'> {
  const isContainer = containers.has((before ?? after)?.type ?? '');
  return {
    attributes: before?.type === after?.type ? attributeChanges(before?.attrs ?? {}, after?.attrs ?? {}) : [],
    runs: isContainer ? [] : compareInline(before, after),
    parts: isContainer ? compareBlocks(before?.content ?? [], after?.content ?? []) : [],
  };
}

function attributeChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly AttributeChange[] {
  return (
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((name) => ({ name, before: before[name], after: after[name] }))
      // Some are made of parts: a crop, a focal point.
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
  );
}
