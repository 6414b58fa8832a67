import type { Node, Schema } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';
import type { BlockKind } from './blockKind';
import { blockKinds } from './blockKind';

/** Kinds that are one line of text each. */
const lineKinds: ReadonlySet<BlockKind> = new Set([
  'paragraph',
  'subhead',
  'dialogueLine',
  'question',
  'editorNote',
  'sourceLine',
]);
const textKinds: ReadonlySet<string> = new Set(blockKinds);

/**
 * The change that turns every block of text that a selection reaches into another kind: lines each by itself, those of
 * a list, a box or a block quote together. Where all of them are of the kind already, they become paragraphs. Photos,
 * tables and cards stay as they are. Null where the selection is within one block, or reaches above the body, and for
 * pull quotes, which hold one quotation.
 */
export function turnSeveral(state: EditorState, kind: BlockKind): Transaction | null {
  const { selection, doc } = state;
  const { $from, $to } = selection;
  if (!(selection instanceof TextSelection) || $from.depth === 0 || $to.depth === 0) return null;
  const [first, last] = [$from.index(0), $to.index(0)];
  if (first === last || selection.from < bodyStart(doc) || kind === 'pullQuote') return null;

  const runs = runsOf(doc, first, last);
  if (runs.length === 0) return null;
  const isAllOfKind = runs.every(({ blocks }) => blocks.every(({ type }) => type.name === kind));
  const wanted = isAllOfKind ? 'paragraph' : kind;
  const transaction = state.tr;
  // From the end, so that the places of those before stay right.
  for (const { start, blocks } of runs.toReversed()) {
    const end = blocks.reduce((sum, block) => sum + block.nodeSize, start);
    const made = madeOf(state.schema, blocks, wanted);
    transaction.replaceWith(start, end, made);
    if (lineKinds.has(wanted)) {
      transaction.setBlockType(start, start + Fragment.from(made).size, nodeTypeOf(state.schema, wanted));
    }
  }
  const bias = doc.content.size - $to.after(1);
  const [from, to] = [$from.before(1), transaction.doc.content.size - bias];
  return transaction
    .setSelection(TextSelection.between(transaction.doc.resolve(from), transaction.doc.resolve(to)))
    .scrollIntoView();
}

/** The blocks of text between two places of the body, as many together as stand side by side. */
function runsOf(
  doc: Node,
  first: number,
  last: number,
): readonly { readonly start: number; readonly blocks: readonly Node[] }[] {
  const runs: { readonly start: number; readonly blocks: Node[] }[] = [];
  let isBroken = true;
  doc.forEach((block, position, index) => {
    if (index < first || index > last) return;
    if (!textKinds.has(block.type.name)) isBroken = true;
    else if (isBroken) {
      runs.push({ start: position, blocks: [block] });
      isBroken = false;
    } else runs.at(-1)?.blocks.push(block);
  });
  return runs;
}

/** The text of these blocks as one block of the kind, or as paragraphs for kinds that are lines. */
function madeOf(schema: Schema, blocks: readonly Node[], kind: BlockKind): readonly Node[] {
  const paragraphs = blocks.flatMap(paragraphsOf);
  switch (kind) {
    case 'bulletList':
    case 'orderedList':
      return [
        nodeTypeOf(schema, kind).createChecked(
          null,
          paragraphs.map((paragraph) => nodeTypeOf(schema, 'listItem').createChecked(null, paragraph)),
        ),
      ];
    case 'blockquote':
      return [nodeTypeOf(schema, kind).createChecked(null, paragraphs)];
    case 'factBox':
      return [
        nodeTypeOf(schema, kind).createChecked(null, [nodeTypeOf(schema, 'factBoxTitle').create(), ...paragraphs]),
      ];
    default:
      return paragraphs;
  }
}

/** A paragraph for each text block in a block; empty parts of several are left out. */
function paragraphsOf(block: Node): readonly Node[] {
  const type = nodeTypeOf(block.type.schema, 'paragraph');
  if (block.isTextblock) return [type.create(null, block.content)];
  const paragraphs: Node[] = [];
  block.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) paragraphs.push(type.create(null, node.content));
    return !node.isTextblock;
  });
  return paragraphs.length === 0 ? [type.create()] : paragraphs;
}
