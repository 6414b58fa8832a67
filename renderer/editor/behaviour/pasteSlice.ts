import type { Node, Schema } from '@tiptap/pm/model';
import { Fragment, ReplaceError, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import { nodeTypeOf } from '../nodeTypeOf';
import { deleteAcross } from './deleteAcross';
import { bodyStart, isField } from './fields';

/**
 * The change that puts what was pasted in place of the selection. In a field several blocks become one line; over a
 * whole article they become its body; and what fits nowhere as it is comes in as paragraphs.
 */
export function pasteSlice(state: EditorState, pasted: Slice): Transaction {
  const slice = isArticle(pasted) ? pasted : withoutFields(pasted, state.schema);
  const blocks = textBlocksOf(slice);
  const $from = state.selection.$from;
  if (!isArticle(slice) && blocks.length > 1 && isField($from.parent)) {
    const line = blocks.map((block) => block.textBetween(0, block.content.size, undefined, ' ')).join(' ');
    return start(state, slice).insertText(line);
  }
  try {
    return withSlice(start(state, slice), slice);
  } catch (error) {
    // Some half-open slices ProseMirror fits so that the result is none: “Cannot join factBox onto blockquote”.
    if (!(error instanceof ReplaceError) && !(error instanceof Error && error.name === 'TransformError')) throw error;
    const type = nodeTypeOf(state.schema, 'paragraph');
    const paragraphs = blocks.map((block) => type.create(null, block.content));
    return withSlice(start(state, slice), new Slice(Fragment.fromArray(paragraphs), 1, 1));
  }
}

/** Several fields are paragraphs anywhere but in their own place: their words would run into each other. */
function withoutFields(slice: Slice, schema: Schema): Slice {
  if (slice.content.childCount < 2) return slice;
  const type = nodeTypeOf(schema, 'paragraph');
  const nodes = slice.content.content.map((node) => (isField(node) ? type.create(null, node.content) : node));
  return new Slice(Fragment.fromArray(nodes), slice.openStart, slice.openEnd);
}

function start(state: EditorState, slice: Slice): Transaction {
  // One article takes the place of another as it is.
  if (isArticle(slice)) return state.tr;
  const transaction = deleteAcross(state) ?? state.tr;
  return state.selection instanceof AllSelection && textBlocksOf(slice).length > 1
    ? transaction.setSelection(TextSelection.create(transaction.doc, bodyStart(transaction.doc) + 1))
    : transaction;
}

/** As ProseMirror does it. */
function withSlice(transaction: Transaction, slice: Slice): Transaction {
  const single = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  const node = single ? slice.content.firstChild : null;
  if (node !== null) return transaction.replaceSelectionWith(node, false);
  keepLanguage(transaction, slice);
  return transaction.replaceSelection(slice);
}

/** Of the first pasted block only the words come along; an empty one that they are put into gets their language. */
function keepLanguage(transaction: Transaction, slice: Slice): void {
  const { $from } = transaction.selection;
  const language: unknown = textBlocksOf(slice)[0]?.attrs['language'];
  if (typeof language !== 'string' || $from.parent.content.size > 0 || $from.parent.attrs['language'] !== null) return;
  transaction.setNodeAttribute($from.before(), 'language', language);
}

function isArticle({ content }: Slice): boolean {
  return content.firstChild?.type.name === 'kicker' && content.childCount > 1;
}

function textBlocksOf({ content }: Slice): readonly Node[] {
  const blocks: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock) blocks.push(node);
    return !node.isTextblock;
  });
  return blocks;
}
