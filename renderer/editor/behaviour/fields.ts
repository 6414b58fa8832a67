import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Selection, TextSelection } from '@tiptap/pm/state';

/** The single lines above the body. */
const headerFields: ReadonlySet<string> = new Set(['kicker', 'headline', 'standfirst', 'byline', 'dateline']);
/** The single lines within blocks of several parts. */
const partFields: ReadonlySet<string> = new Set([
  'caption',
  'credit',
  'alternativeText',
  'quotation',
  'attribution',
  'factBoxTitle',
  'tableCaption',
  'linkCardTitle',
  'linkCardNote',
  'relatedArticle',
]);

/** Whether a node is one of the lines above the body. */
function isHeaderField({ type }: Node): boolean {
  return headerFields.has(type.name);
}

/** Whether a node is a line that Enter never splits: a header field, or a part of a figure, pull quote, table, card or fact box. */
export function isField(node: Node): boolean {
  return isHeaderField(node) || partFields.has(node.type.name);
}

/** The text block that the caret is in; undefined when it is in none, or the selection spans several. */
export function currentTextBlock({ selection }: EditorState): Node | undefined {
  return selection.$from.sameParent(selection.$to) && selection.$from.parent.isTextblock
    ? selection.$from.parent
    : undefined;
}

/** Where the first block of the body begins. */
export function bodyStart(doc: Node): number {
  let position = 0;
  for (const child of doc.children) {
    position += child.nodeSize;
    if (child.type.name === 'dateline') return position;
  }
  throw new RangeError('A document without a dateline does not hold the schema.');
}

/** A selection of the whole text of the first node of that type under the document; undefined where there is none. */
export function selectionOfField(doc: Node, name: string): Selection | undefined {
  let position = 0;
  for (const child of doc.children) {
    if (child.type.name === name) return TextSelection.create(doc, position + 1, position + 1 + child.content.size);
    position += child.nodeSize;
  }
  return undefined;
}

/** The text block after (1) or before (-1) the one with the caret, all of its text selected, as Tab does in a form. */
export function selectionOfNeighbour({ selection, doc }: EditorState, direction: 1 | -1): Selection | undefined {
  const { $from, $to } = selection;
  const edge =
    direction === 1
      ? $to.parent.isTextblock
        ? $to.after()
        : $to.pos
      : $from.parent.isTextblock
        ? $from.before()
        : $from.pos;
  const found = Selection.findFrom(doc.resolve(edge), direction, true);
  if (found === null) return undefined;
  const start = found.$from.start();
  return isField(found.$from.parent)
    ? TextSelection.create(doc, start, start + found.$from.parent.content.size)
    : TextSelection.create(doc, start);
}
