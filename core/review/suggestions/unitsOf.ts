import type { Node } from '@tiptap/pm/model';
import type { Segment } from './segmentsOf';
import { segmentsOf } from './segmentsOf';
import { slidChange } from './slidChange';
import type { Suggestions, TrackedChange } from './TrackedChange';
import { wordChanges } from './wordChanges';

/**
 * The least that can be decided by itself: whatever is taken or left of the others, taking or leaving it gives a text
 * that holds the schema. `inline`: within text, or where paragraphs part; `blocks`: whole blocks.
 */
export interface Unit {
  readonly kind: 'inline' | 'blocks';
  readonly originalFrom: number;
  readonly originalTo: number;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly TrackedChange[];
}

/** The fields that every article has, one of each. */
const fields: ReadonlySet<string> = new Set(['kicker', 'headline', 'standfirst', 'byline', 'dateline']);

/** Nodes that hold any number of children of their kinds, so that each child comes and goes by itself. */
const freeParents: ReadonlySet<string> = new Set(['doc', 'bulletList', 'orderedList', 'blockquote', 'gallery']);

/** What is proposed, in the units by which it can be decided, in the order of the text. */
export function unitsOf({ original, document, changes }: Suggestions): readonly Unit[] {
  const settled = wordChanges(slidChanges(changes, original, document), original, document);
  return oneHead(
    unitsWithin(original, 0, document, 0, settled) ?? wholeUnit(original, document, settled),
    original,
    document,
  );
}

function wholeUnit(original: Node, document: Node, changes: readonly TrackedChange[]): readonly Unit[] {
  const [originalTo, to] = [original.content.size, document.content.size];
  return [{ kind: 'blocks', originalFrom: 0, originalTo, from: 0, to, changes }];
}

/**
 * Where fields of the head stand for others than themselves (a cut over all of them leaves the words of the last in the
 * first), they are decided together: an article has each of them once.
 */
function oneHead(units: readonly Unit[], original: Node, document: Node): readonly Unit[] {
  const isOfHead = (unit: Unit): boolean =>
    unit.kind === 'blocks' &&
    (hasField(original, unit.originalFrom, unit.originalTo) || hasField(document, unit.from, unit.to));
  const [first, last] = [units.findIndex(isOfHead), units.findLastIndex(isOfHead)];
  const [start, end] = [units[first], units[last]];
  if (start === undefined || end === undefined || first === last) return units;
  const head: Unit = {
    kind: 'blocks',
    originalFrom: start.originalFrom,
    originalTo: end.originalTo,
    from: start.from,
    to: end.to,
    changes: units.slice(first, last + 1).flatMap(({ changes }) => changes),
  };
  return [...units.slice(0, first), head, ...units.slice(last + 1)];
}

function hasField(document: Node, from: number, to: number): boolean {
  if (from === to) return false;
  let found = false;
  document.nodesBetween(from, to, ({ type }) => {
    found ||= fields.has(type.name);
    return false;
  });
  return found;
}

function slidChanges(changes: readonly TrackedChange[], original: Node, document: Node): readonly TrackedChange[] {
  const slid: TrackedChange[] = [];
  for (const [index, change] of changes.entries()) {
    const before = slid.at(-1);
    const after = changes[index + 1];
    // At least one position stays the same between two changes, or they would be read as one; what several people put
    // side by side stays where it is, or it would no longer be side by side.
    const room = {
      before: change.from - (before === undefined ? 0 : before.to + 1),
      after: (after === undefined ? document.content.size : after.from - 1) - change.to,
    };
    slid.push(slidChange(change, original, document, room));
  }
  return slid;
}

/** Undefined where something within can't be decided by itself, so that the whole node has to be. */
function unitsWithin(
  original: Node,
  originalStart: number,
  document: Node,
  start: number,
  changes: readonly TrackedChange[],
): readonly Unit[] | undefined {
  const isFree = freeParents.has(document.type.name);
  const units: Unit[] = [];
  const segments = segmentsOf(original, originalStart, document, start, changes);
  // A change that reaches over the ends of what is cut can't be decided within it.
  if (segments.reduce((sum, segment) => sum + segment.changes.length, 0) < changes.length) return undefined;
  for (const segment of segments) {
    const found = unitsOfSegment(segment, isFree);
    if (found === undefined) return undefined;
    units.push(...found);
  }
  return isFree ? neverEmptied(units) : units;
}

function unitsOfSegment(segment: Segment, isFree: boolean): readonly Unit[] | undefined {
  const { originalNodes, nodes, changes } = segment;
  const [old, node] = [originalNodes[0], nodes[0]];
  const isPair = originalNodes.length === 1 && nodes.length === 1;
  if (isPair && old !== undefined && node !== undefined && old.sameMarkup(node) && !node.isLeaf) {
    if (!node.isTextblock) {
      const inside = unitsWithin(old, segment.originalFrom + 1, node, segment.from + 1, changes);
      if (inside !== undefined) return inside;
    } else if (changes.every((change) => isWithinText(change, segment))) return changes.map(inlineUnit);
  } else if (isFree && isOneKindOfText([...originalNodes, ...nodes]) && originalNodes.length > 0 && nodes.length > 0) {
    if (changes.every((change) => isWithinText(change, segment) && isBetweenTexts(change, segment))) {
      return changes.map(inlineUnit);
    }
  }
  // Another number of children is a matter for a parent that holds any number; one for one fits wherever it stood.
  return isFree || (isPair && old?.type === node?.type) ? [blocksUnit(segment)] : undefined;
}

function isWithinText(change: TrackedChange, segment: Segment): boolean {
  return (
    change.originalFrom > segment.originalFrom &&
    change.originalTo < segment.originalTo &&
    change.from > segment.from &&
    change.to < segment.to
  );
}

/** Whether a change begins and ends in the text of blocks, and not between them, on both sides. */
function isBetweenTexts(change: TrackedChange, segment: Segment): boolean {
  return (
    [change.originalFrom, change.originalTo].every((at) =>
      isInText(segment.originalNodes, at - segment.originalFrom),
    ) && [change.from, change.to].every((at) => isInText(segment.nodes, at - segment.from))
  );
}

function isInText(nodes: readonly Node[], position: number): boolean {
  let start = 0;
  for (const { nodeSize } of nodes) {
    if (position > start && position < start + nodeSize) return true;
    start += nodeSize;
  }
  return false;
}

/** Whether all are blocks of text of one kind, so that they part and join as one likes. Fields of the head do not. */
function isOneKindOfText(nodes: readonly Node[]): boolean {
  const [first] = nodes;
  return first !== undefined && nodes.every((node) => node.isTextblock && node.sameMarkup(first));
}

function inlineUnit(change: TrackedChange): Unit {
  const { originalFrom, originalTo, from, to } = change;
  return { kind: 'inline', originalFrom, originalTo, from, to, changes: [change] };
}

function blocksUnit({ originalFrom, originalTo, from, to, changes }: Segment): Unit {
  return { kind: 'blocks', originalFrom, originalTo, from, to, changes };
}

/**
 * Where a block goes and another comes right beside it, the two are one: else a list could be left without items, or
 * an article without a body.
 */
function neverEmptied(units: readonly Unit[]): readonly Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    const last = kept.at(-1);
    const isBeside =
      last !== undefined &&
      last.kind === 'blocks' &&
      unit.kind === 'blocks' &&
      last.originalTo === unit.originalFrom &&
      last.to === unit.from &&
      (isGone(last) ? isNew(unit) : isNew(last) && isGone(unit));
    if (!isBeside) kept.push(unit);
    else {
      kept[kept.length - 1] = {
        ...last,
        originalTo: unit.originalTo,
        to: unit.to,
        changes: [...last.changes, ...unit.changes],
      };
    }
  }
  return kept;
}

function isGone({ from, to }: Unit): boolean {
  return from === to;
}

function isNew({ originalFrom, originalTo }: Unit): boolean {
  return originalFrom === originalTo;
}
