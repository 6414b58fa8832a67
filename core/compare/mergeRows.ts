import { articleSchema } from '../document/articleSchema';
import type { MarkJson } from '../document/documentJson';
import type { ComparedRow, NodeJson } from './ComparedRow';
import { keyOfMarks } from './keyOf';
import type { SingleChange } from './SingleChange';

/** Whether a change is to be as it was in the old text. */
export type IsTaken = (change: SingleChange) => boolean;

/** The new side of these rows, but for the changes that are taken back. `path` leads to the block that they are parts of. */
export function mergeRows(
  rows: readonly ComparedRow[],
  path: readonly number[],
  isTaken: IsTaken,
): readonly NodeJson[] {
  return rows.flatMap((row, index) => {
    const isMoved = row.counterpart !== null;
    const here = row.change === 'moved-away' && row.counterpart !== null ? row.counterpart : index;
    const place = [...path, here];
    const isPartTaken =
      (isMoved || row.before === null || row.after === null) && isTaken({ kind: 'part', path: place });
    // A moved block stands where it stood before exactly when its move is taken back.
    if (isMoved && (row.change === 'moved-away') !== isPartTaken) return [];
    const { before, after } = sidesOf(rows, index);
    if (before !== null && after !== null) return [mergePair(rows[here] ?? row, before, after, place, isTaken)];
    const block = isPartTaken ? before : after;
    return block === null ? [] : [block];
  });
}

/** The block of a row in both texts, that of its counterpart where it was moved. Null where a text lacks it. */
export function sidesOf(
  rows: readonly ComparedRow[],
  index: number,
): { readonly before: NodeJson | null; readonly after: NodeJson | null } {
  const row = rows[index];
  const other = row === undefined || row.counterpart === null ? undefined : rows[row.counterpart];
  return { before: row?.before ?? other?.before ?? null, after: row?.after ?? other?.after ?? null };
}

/** A block of the new text, but for the changes that are taken back. */
function mergePair(
  row: ComparedRow,
  before: NodeJson,
  after: NodeJson,
  path: readonly number[],
  isTaken: IsTaken,
): NodeJson {
  const form = before.type !== after.type && isTaken({ kind: 'type', path }) ? before : after;
  const attrs = form === before ? before.attrs : mergedAttributes(row, after, path, isTaken);
  const content =
    row.parts.length === 0
      ? mergedText(row, form.type, path, isTaken)
      : isTaken({ kind: 'parts', path })
        ? (before.content ?? [])
        : mergeRows(row.parts, path, isTaken);
  return {
    type: form.type,
    ...(attrs === undefined || Object.keys(attrs).length === 0 ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content }),
  };
}

function mergedAttributes(
  row: ComparedRow,
  after: NodeJson,
  path: readonly number[],
  isTaken: IsTaken,
): NodeJson['attrs'] {
  const attrs: Record<string, unknown> = { ...after.attrs };
  for (const names of attributeGroups(row)) {
    if (!isTaken({ kind: 'attributes', path, names })) continue;
    for (const { name, before } of row.attributes.filter((change) => names.includes(change.name))) {
      if (before === undefined) delete attrs[name];
      else attrs[name] = before;
    }
  }
  return attrs;
}

/** Attributes of which one alone would say something that neither text says. */
const together: readonly (readonly string[])[] = [
  ['image', 'widthPx', 'heightPx'],
  // Crop and focal point are shares of the photo as it is turned.
  ['rotation', 'crop', 'focalPoint'],
  ['article', 'href'],
];

/** The names of the attributes of a row that differ, those that belong together in one list. */
export function attributeGroups({ attributes }: ComparedRow): readonly (readonly string[])[] {
  const names = attributes.map(({ name }) => name);
  const groups = names.map((name) => (together.find((group) => group.includes(name)) ?? [name]).filter(isIn(names)));
  return groups.filter((group, index) => group[0] === names[index] || !groups.slice(0, index).some(isSame(group)));
}

function isIn(names: readonly string[]): (name: string) => boolean {
  return (name) => names.includes(name);
}

function isSame(group: readonly string[]): (other: readonly string[]) => boolean {
  return (other) => other[0] === group[0];
}

/** The runs from one up to another that are one change of words: deleted and inserted ones side by side. */
export function wordGroups({ runs }: ComparedRow): readonly { readonly from: number; readonly to: number }[] {
  const groups: { from: number; to: number }[] = [];
  for (const [index, { change }] of runs.entries()) {
    if (change !== 'deleted' && change !== 'inserted') continue;
    const last = groups.at(-1);
    if (last?.to === index) last.to = index + 1;
    else groups.push({ from: index, to: index + 1 });
  }
  return groups;
}

function mergedText(row: ComparedRow, type: string, path: readonly number[], isTaken: IsTaken): readonly NodeJson[] {
  const oldRuns = new Set<number>();
  for (const { from, to } of wordGroups(row)) {
    if (!isTaken({ kind: 'words', path, from, to })) continue;
    for (let index = from; index < to; index++) oldRuns.add(index);
  }
  const pieces = row.runs.flatMap((run, index) => {
    const isOld = run.change === 'formatted' ? isTaken({ kind: 'format', path, run: index }) : oldRuns.has(index);
    const marks = isOld ? run.before : run.after;
    return marks === null ? [] : [{ text: run.text, marks: marksIn(type, marks) }];
  });
  return inlineOf(pieces);
}

/** Those of the marks that a block of this type may have: subheads are never bold. */
export function marksIn(type: string, marks: readonly MarkJson[]): readonly MarkJson[] {
  const block = articleSchema.nodes[type];
  return marks.filter((mark) => {
    const markType = articleSchema.marks[mark.type];
    return block !== undefined && markType !== undefined && block.allowsMarkType(markType);
  });
}

/** Text and line breaks, cut where marks change and nowhere else. */
function inlineOf(
  pieces: readonly { readonly text: string; readonly marks: readonly MarkJson[] }[],
): readonly NodeJson[] {
  const joined: { text: string; readonly marks: readonly MarkJson[] }[] = [];
  for (const { text, marks } of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && keyOfMarks(last.marks) === keyOfMarks(marks)) last.text += text;
    else joined.push({ text, marks });
  }
  return joined.flatMap(({ text, marks }) =>
    text.split(/(\n)/u).flatMap((piece): readonly NodeJson[] => {
      const own = marks.length === 0 ? {} : { marks };
      if (piece === '') return [];
      return [piece === '\n' ? { type: 'hardBreak', ...own } : { type: 'text', text: piece, ...own }];
    }),
  );
}
