import type { Node } from '@tiptap/pm/model';
import type { MarkJson } from '../../document/documentJson';
import type { Unit } from '../suggestions/unitsOf';
import type { MergedNode, MergedText, Proposal } from './MergedNode';
import { proposalOf, proposalOfSpan, textOfNode, wholeNode } from './wholeNode';

/** Blocks of text in a row, of one kind, and where the first begins. */
interface Flow {
  readonly nodes: readonly Node[];
  readonly from: number;
}

/** Text, or the end of a block that is followed by another. */
type Part = MergedText | 'end';

/** Blocks of text of both texts as one row of blocks. Each unit begins and ends in the text of a block on both sides. */
export function mergedFlow(old: Flow, current: Flow, units: readonly Unit[]): readonly MergedNode[] {
  const [shell] = current.nodes;
  if (shell === undefined) return [];
  const blocks: MergedNode[] = [];
  const end = current.nodes.reduce((sum, { nodeSize }) => sum + nodeSize, current.from);
  const block = { ...wholeNode(shell, null, null), range: { from: current.from, to: end } };
  const texts: MergedText[] = [];
  const add = (parts: readonly Part[], proposal: Proposal | null): void => {
    for (const part of parts) {
      if (part === 'end') blocks.push({ ...block, end: proposal, texts: texts.splice(0) });
      else texts.push(part);
    }
  };
  let place = current.from + 1;
  for (const unit of units) {
    add(partsOf(current, place, unit.from, null), null);
    place = unit.to;
    const restyled = restyledTexts(old, current, unit);
    if (restyled !== undefined) {
      texts.push(...restyled);
      continue;
    }
    for (const [proposal, from, to] of spansOf(unit, 'removed')) {
      add(partsOf(old, from, to, proposal).map(withoutPlace), proposal);
    }
    for (const [proposal, from, to] of spansOf(unit, 'added')) {
      add(partsOf(current, from, to, proposal), proposal);
    }
  }
  add([...partsOf(current, place, end - 1, null), 'end'], null);
  return blocks;
}

function withoutPlace(part: Part): Part {
  return part === 'end' ? part : { ...part, from: null };
}

/** What is between two positions of a flow. */
function partsOf({ nodes, from: start }: Flow, from: number, to: number, proposal: Proposal | null): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const block of nodes) {
    block.forEach((child, offset) => {
      const childFrom = at + 1 + offset;
      const [first, last] = [Math.max(from, childFrom), Math.min(to, childFrom + child.nodeSize)];
      if (first >= last) return;
      const part = child.isText ? child.cut(first - childFrom, last - childFrom) : child;
      parts.push(textOfNode(part, first, proposal));
    });
    at += block.nodeSize;
    if (at - 1 >= from && at - 1 < to) parts.push('end');
  }
  return parts;
}

/** The stretches of one side of a unit, each with who proposes it. */
function spansOf(unit: Unit, kind: Proposal['kind']): readonly (readonly [Proposal, number, number])[] {
  const [from, to] = kind === 'removed' ? [unit.originalFrom, unit.originalTo] : [unit.from, unit.to];
  const spans = unit.changes.flatMap(({ deleted, inserted }) => (kind === 'removed' ? deleted : inserted));
  const stretches: (readonly [Proposal, number, number])[] = [];
  let at = from;
  for (const span of spans) {
    const next = Math.min(to, at + span.length);
    if (next > at) stretches.push([proposalOfSpan(span, kind), at, next]);
    at = next;
  }
  // A file may count otherwise: what nobody is named for is theirs who are named for the rest.
  if (at < to) stretches.push([proposalOf(unit, kind), at, to]);
  return stretches;
}

/** The same words in another look: once, with the look they had. Undefined where other words, or other links, are proposed. */
function restyledTexts(old: Flow, current: Flow, unit: Unit): readonly MergedText[] | undefined {
  if (unit.originalTo - unit.originalFrom !== unit.to - unit.from || unit.from === unit.to) return undefined;
  const before = partsOf(old, unit.originalFrom, unit.originalTo, null);
  const after = partsOf(current, unit.from, unit.to, null);
  const cuts = new Set([...lengthsOf(before), ...lengthsOf(after)]);
  const [olds, news] = [cutAt(before, cuts), cutAt(after, cuts)];
  if (olds === undefined || news === undefined || olds.length !== news.length) return undefined;
  const { by, at } = proposalOf(unit, 'added');
  const texts: MergedText[] = [];
  for (const [index, text] of news.entries()) {
    const same = olds[index];
    if (same?.text !== text.text || linkOf(same.marks) !== linkOf(text.marks)) return undefined;
    const isSame = keysOf(same.marks) === keysOf(text.marks);
    texts.push(isSame ? text : { ...text, before: { marks: same.marks, by, at } });
  }
  return texts;
}

function lengthsOf(parts: readonly Part[]): readonly number[] {
  let at = 0;
  return parts.map((part) => (at += part === 'end' ? 2 : part.text.length));
}

/** Undefined where a block ends within. */
function cutAt(parts: readonly Part[], cuts: ReadonlySet<number>): readonly MergedText[] | undefined {
  const texts: MergedText[] = [];
  let at = 0;
  for (const part of parts) {
    if (part === 'end') return undefined;
    let start = 0;
    for (let index = 1; index <= part.text.length; index++) {
      if (index < part.text.length && !cuts.has(at + index)) continue;
      texts.push({ ...part, text: part.text.slice(start, index), from: part.from === null ? null : part.from + start });
      start = index;
    }
    at += part.text.length;
  }
  return texts;
}

function linkOf(marks: readonly MarkJson[]): string {
  const link = marks.find(({ type }) => type === 'link');
  return link?.type === 'link' ? link.attrs.href : '';
}

function keysOf(marks: readonly MarkJson[]): string {
  return marks
    .map(({ type }) => type)
    .toSorted()
    .join(' ');
}
