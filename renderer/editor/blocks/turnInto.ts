import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { findWrapping } from '@tiptap/pm/transform';
import { assertNever } from '#core/base/assertNever';
import { bodyStart } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';
import type { BlockKind } from './blockKind';
import { blockKindAt } from './blockKind';
import { clearToParagraph } from './clearToParagraph';
import { turnSeveral } from './turnSeveral';
import { turnWithinBox } from './turnWithinBox';

/**
 * The change that turns the block with the caret into another kind, its text kept. The kind that it already is makes
 * it a paragraph. Of several selected blocks each is turned, and within a fact box lists are made and ended. With the
 * caret above the body or in a photo, a new empty block is put in. One transaction, so one undo.
 */
export function turnInto(state: EditorState, kind: BlockKind): Transaction {
  const partly = turnSeveral(state, kind) ?? turnWithinBox(state, kind);
  if (partly !== null) return partly;
  const transaction = state.tr;
  const present = blockKindAt(state);
  const wanted = present === kind ? 'paragraph' : kind;
  const isInBody = state.selection.from >= bodyStart(state.doc);
  if (!isInBody || !clearToParagraph(transaction)) insertEmptyParagraph(transaction, isInBody);
  become(transaction, wanted);
  return transaction.scrollIntoView();
}

/** Puts an empty paragraph first in the body, or after the block with the caret, and goes there. */
function insertEmptyParagraph(transaction: Transaction, isInBody: boolean): void {
  const { $to } = transaction.selection;
  const position = isInBody && $to.depth > 0 ? $to.after(1) : isInBody ? $to.pos : bodyStart(transaction.doc);
  const first = transaction.doc.resolve(position).nodeAfter;
  // An article that has no text yet has a paragraph waiting.
  if (first?.type.name !== 'paragraph' || first.content.size > 0) {
    transaction.insert(position, nodeTypeOf(transaction.doc.type.schema, 'paragraph').create());
  }
  transaction.setSelection(TextSelection.create(transaction.doc, position + 1));
}

/** Turns the paragraph with the caret into that kind. */
function become(transaction: Transaction, kind: BlockKind): void {
  const { schema } = transaction.doc.type;
  const { $from, $to } = transaction.selection;
  switch (kind) {
    case 'paragraph':
      return;
    case 'subhead':
    case 'dialogueLine':
    case 'question':
    case 'editorNote':
    case 'sourceLine':
      transaction.setBlockType($from.pos, $to.pos, nodeTypeOf(schema, kind));
      return;
    case 'blockquote':
    case 'bulletList':
    case 'orderedList': {
      const range = $from.blockRange($to);
      const wrapping = range === null ? null : findWrapping(range, nodeTypeOf(schema, kind));
      if (range !== null && wrapping !== null) transaction.wrap(range, wrapping);
      return;
    }
    case 'pullQuote':
      replaceParagraph(transaction, 1, (text) => [
        nodeTypeOf(schema, 'quotation').createChecked(null, withoutLinks(schema, text)),
        nodeTypeOf(schema, 'attribution').create(),
      ]);
      return;
    case 'factBox':
      // The caret goes to the title, which is what a box begins with; the text is its first paragraph.
      replaceParagraph(transaction, 0, (text) => [nodeTypeOf(schema, 'factBoxTitle').create(), text]);
      return;
    default:
      assertNever(kind);
  }

  function replaceParagraph(
    change: Transaction,
    caretPart: 0 | 1,
    partsOf: (paragraph: Node) => readonly Node[],
  ): void {
    const offset = $from.parentOffset;
    const start = $from.before(1);
    const box = nodeTypeOf(schema, kind).createChecked(null, [...partsOf($from.parent)]);
    change.replaceWith(start, $from.after(1), box);
    change.setSelection(TextSelection.create(change.doc, start + 2 + (caretPart === 1 ? offset : 0)));
  }
}

/** A quotation holds no links: its words stay. */
function withoutLinks(schema: Schema, paragraph: Node): readonly Node[] {
  const link = schema.marks['link'];
  return paragraph.children.map((child) => (link === undefined ? child : child.mark(link.removeFromSet(child.marks))));
}
