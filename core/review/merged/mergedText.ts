import type { Node } from '@tiptap/pm/model';
import { articleSchema } from '../../document/articleSchema';
import type { DocumentJson } from '../../document/documentJson';
import type { ArticleReview } from '../reviewJson';
import { suggestionsIn } from '../suggestions/suggestionsIn';
import type { Unit } from '../suggestions/unitsOf';
import { unitsOf } from '../suggestions/unitsOf';
import { mergedFlow } from './mergedFlow';
import type { MergedNode } from './MergedNode';
import { proposalOf, wholeNode } from './wholeNode';

/**
 * The text with what is proposed and the text without it as one: what goes stands before what comes in its place, each
 * with who proposes it. For programs that have suggestions as marks in the one text. Without what is added it is the
 * original, without what is removed the document. `now` is for a file that does not tell who proposed what.
 */
export function mergedText(
  document: DocumentJson,
  { suggestions }: Pick<ArticleReview, 'suggestions'>,
  now: string,
): readonly MergedNode[] {
  const after = articleSchema.nodeFromJSON(document);
  const before = suggestions === null ? after : articleSchema.nodeFromJSON(suggestions.original);
  const units = suggestions === null ? [] : unitsOf(suggestionsIn(before, after, suggestions.changes, '?', now));
  return mergedChildren({ node: before, start: 0 }, { node: after, start: 0 }, units);
}

/** A node of one of the texts, and where its content begins. */
interface Side {
  readonly node: Node;
  readonly start: number;
}

/** Goes through the children of two nodes that stand for each other; `units` are those within them, in order. */
function mergedChildren(old: Side, current: Side, units: readonly Unit[]): readonly MergedNode[] {
  const merged: MergedNode[] = [];
  const [before, after] = [walkOf(old), walkOf(current)];
  let index = 0;
  while (before.next() !== undefined || after.next() !== undefined) {
    const unit = units[index];
    if (unit?.kind === 'blocks' && unit.originalFrom === before.at() && unit.from === after.at()) {
      merged.push(...exchanged(unit, before, after));
      index++;
      continue;
    }
    const [from, originalFrom] = [after.at(), before.at()];
    const [node, oldNode] = [after.take(), before.take()];
    const isWithin = (each: Unit | undefined): each is Unit =>
      each !== undefined && (each.from < after.at() || each.originalFrom < before.at());
    if (!isWithin(unit)) {
      merged.push(wholeNode(node, from, null));
      continue;
    }
    const within: Unit[] = [];
    const [nodes, oldNodes] = [[node], [oldNode]];
    for (let each: Unit | undefined = unit; isWithin(each); each = units[++index]) {
      within.push(each);
      // Where paragraphs part or join, one stands for several: until both are at the end of one.
      while (after.at() <= each.to) nodes.push(after.take());
      while (before.at() <= each.originalTo) oldNodes.push(before.take());
    }
    if (node.isTextblock) merged.push(...mergedFlow({ nodes: oldNodes, from: originalFrom }, { nodes, from }, within));
    else {
      const content = mergedChildren({ node: oldNode, start: originalFrom + 1 }, { node, start: from + 1 }, within);
      merged.push({ ...wholeNode(node, from, null), content });
    }
  }
  return merged;
}

/** Blocks that go, and those that come in their place. */
function exchanged(unit: Unit, before: Walk, after: Walk): readonly MergedNode[] {
  const from = after.at();
  const oldNodes: Node[] = [];
  const nodes: (readonly [Node, number])[] = [];
  while (before.at() < unit.originalTo) oldNodes.push(before.take());
  while (after.at() < unit.to) {
    const at = after.at();
    nodes.push([after.take(), at]);
  }
  const [old, [node] = []] = [oldNodes[0], nodes[0]];
  const added = proposalOf(unit, 'added');
  const removed = proposalOf(unit, 'removed');
  if (oldNodes.length === 1 && nodes.length === 1 && old !== undefined && node?.content.eq(old.content) === true) {
    const isSameForm = old.isTextblock === node.isTextblock && (old.isTextblock || old.type === node.type);
    if (isSameForm && !node.isLeaf) {
      const { by, at } = added;
      return [{ ...wholeNode(node, from, null), before: { type: old.type.name, attrs: old.attrs, by, at } }];
    }
  }
  return [
    ...oldNodes.map((each) => wholeNode(each, null, removed)),
    ...nodes.map(([each, at]) => wholeNode(each, at, added)),
  ];
}

/** A way through the children of a node. */
interface Walk {
  readonly at: () => number;
  readonly next: () => Node | undefined;
  /** @throws {RangeError} after the last child. */
  readonly take: () => Node;
}

function walkOf({ node, start }: Side): Walk {
  let [index, at] = [0, start];
  return {
    at: () => at,
    next: () => node.maybeChild(index) ?? undefined,
    take: () => {
      const child = node.child(index++);
      at += child.nodeSize;
      return child;
    },
  };
}
