import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { nodeTypeOf } from '../nodeTypeOf';
import type { BlockKind } from './blockKind';

/**
 * The change that makes or ends a list within the fact box with the caret, which stays a box: its paragraphs become a
 * list, a list the other kind of list, and the kind that it already is, or body text, its paragraphs. Null for every
 * other kind and place: then the box itself is turned.
 */
export function turnWithinBox(state: EditorState, kind: BlockKind): Transaction | null {
  const { $from, $to } = state.selection;
  if ($from.depth < 2 || $from.node(1).type.name !== 'factBox' || $to.depth < 2 || $from.start(1) !== $to.start(1)) {
    return null;
  }
  const isList = kind === 'bulletList' || kind === 'orderedList';
  const part = $from.node(2);
  if (part.type.name === 'bulletList' || part.type.name === 'orderedList') {
    if (kind === 'paragraph' || kind === part.type.name) {
      return changeBy(liftListItem(nodeTypeOf(state.schema, 'listItem')), state);
    }
    return isList ? state.tr.setNodeMarkup($from.before(2), nodeTypeOf(state.schema, kind)).scrollIntoView() : null;
  }
  // The lines for title and source hold no list.
  return isList ? (changeBy(wrapInList(nodeTypeOf(state.schema, kind)), state) ?? state.tr) : null;
}

/** What a command would do; null where it can do nothing. */
function changeBy(command: Command, state: EditorState): Transaction | null {
  let change: Transaction | null = null;
  command(state, (transaction) => {
    change = transaction;
  });
  return change;
}
