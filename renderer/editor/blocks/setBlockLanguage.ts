import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** The blocks that a selection reaches and that may be in another language than the article. */
export function blocksOfLanguage({
  doc,
  selection,
}: EditorState): readonly { readonly node: Node; readonly position: number }[] {
  const blocks: { readonly node: Node; readonly position: number }[] = [];
  for (const { $from, $to } of selection.ranges) {
    doc.nodesBetween($from.pos, $to.pos, (node, position) => {
      if (node.isTextblock && node.type.spec.attrs?.['language'] !== undefined) blocks.push({ node, position });
      return !node.isTextblock;
    });
  }
  return blocks;
}

/**
 * The change that says in which language the selected blocks are; null is that of the article. Undefined where nothing
 * would change.
 */
export function setBlockLanguage(state: EditorState, language: string | null): Transaction | undefined {
  const transaction = state.tr;
  for (const { node, position } of blocksOfLanguage(state)) {
    if (node.attrs['language'] !== language) transaction.setNodeAttribute(position, 'language', language);
  }
  return transaction.docChanged ? transaction : undefined;
}
