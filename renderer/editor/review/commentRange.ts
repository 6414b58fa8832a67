import type { EditorState } from '@tiptap/pm/state';
import { NodeSelection } from '@tiptap/pm/state';
import type { Part } from '#core/review/comments/changedParts';
import { rangeOfWords } from '#core/review/comments/rangeOfWords';

/**
 * What a comment is about that is made now: the selected words; where there is only a cursor, the text of its block, or
 * the photo whose words it is in; a block without text, such as a rule, as a whole. Undefined where there is none.
 */
export function commentRange({ selection, doc }: EditorState): Part | undefined {
  if (selection instanceof NodeSelection) return { from: selection.from, to: selection.to };
  const words = selection.empty ? undefined : rangeOfWords(doc, selection);
  if (words !== undefined) return words;
  const { $from } = selection;
  for (let depth = $from.depth; selection.empty && depth > 0; depth--) {
    if ($from.node(depth).type.name === 'figure') return { from: $from.before(depth), to: $from.after(depth) };
  }
  if ($from.parent.isTextblock) {
    const text = rangeOfWords(doc, { from: $from.start(), to: $from.end() });
    if (text !== undefined) return text;
  }
  if ($from.depth > 0) return { from: $from.before(1), to: $from.after(1) };
  const block = $from.nodeAfter ?? $from.nodeBefore;
  if (block === null) return undefined;
  const from = $from.nodeAfter === null ? $from.pos - block.nodeSize : $from.pos;
  return { from, to: from + block.nodeSize };
}
