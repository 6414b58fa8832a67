import type { Mark, Node } from '@tiptap/pm/model';
import type { MarkJson } from '../../document/documentJson';
import type { TrackedSpan } from '../suggestions/TrackedChange';
import type { Unit } from '../suggestions/unitsOf';
import type { MergedNode, MergedText, Proposal } from './MergedNode';

/** A node that is in both texts, or, where something is proposed, in one of them. `from`: where it begins in the document. */
export function wholeNode(node: Node, from: number | null, proposal: Proposal | null): MergedNode {
  const within = (offset: number): number | null => (from === null ? null : from + 1 + offset);
  const content: MergedNode[] = [];
  const texts: MergedText[] = [];
  node.forEach((child, offset) => {
    if (child.isInline) texts.push(textOfNode(child, within(offset), proposal));
    else content.push(wholeNode(child, within(offset), proposal));
  });
  return {
    type: node.type.name,
    attrs: node.attrs,
    range: from === null ? null : { from, to: from + node.nodeSize },
    proposal,
    end: node.isTextblock ? proposal : null,
    before: null,
    content,
    texts,
  };
}

/** Text or a line break as it stands. */
export function textOfNode(node: Node, from: number | null, proposal: Proposal | null): MergedText {
  return {
    text: node.text ?? '\n',
    isBreak: !node.isText,
    marks: node.marks.map(markOf),
    from,
    proposal,
    before: null,
  };
}

/** The same as plain data. */
export function markOf(mark: Mark): MarkJson {
  if (mark.type.name === 'link') return { type: 'link', attrs: { href: String(mark.attrs['href']) } };
  return { type: mark.type.name === 'bold' ? 'bold' : 'italic' };
}

/** Who proposes a unit, and when it was last changed; by several, the one who began it. */
export function proposalOf({ changes }: Unit, kind: Proposal['kind']): Proposal {
  const spans = changes.flatMap(({ deleted, inserted }) =>
    kind === 'added' ? [...inserted, ...deleted] : [...deleted, ...inserted],
  );
  const at = spans.reduce((latest, span) => (span.at > latest ? span.at : latest), '');
  return { kind, by: spans.find(({ by }) => by !== null)?.by ?? '?', at };
}

/** A proposal of what a span covers. */
export function proposalOfSpan({ by, at }: TrackedSpan, kind: Proposal['kind']): Proposal {
  return { kind, by: by ?? '?', at };
}
