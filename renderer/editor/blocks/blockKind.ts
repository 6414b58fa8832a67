import type { EditorState } from '@tiptap/pm/state';
import type { CommandId } from '#core/contract/commands';

/** The kinds of block that a paragraph can be turned into, in the order of the menus. */
export const blockKinds = [
  'paragraph',
  'subhead',
  'dialogueLine',
  'question',
  'pullQuote',
  'factBox',
  'blockquote',
  'bulletList',
  'orderedList',
  'sourceLine',
  'editorNote',
] as const;

/** A kind of block. */
export type BlockKind = (typeof blockKinds)[number];

/** The command that makes each kind. */
export const commandOfKind: Readonly<Record<BlockKind, CommandId>> = {
  paragraph: 'block.paragraph',
  subhead: 'block.subhead',
  dialogueLine: 'block.dialogue-line',
  question: 'block.question',
  pullQuote: 'block.pull-quote',
  factBox: 'block.fact-box',
  blockquote: 'block.blockquote',
  bulletList: 'block.bullet-list',
  orderedList: 'block.ordered-list',
  sourceLine: 'block.source-line',
  editorNote: 'block.editor-note',
};

/** The kind of block that the caret is in, the innermost that has a name of its own; undefined in header fields and figures. */
export function blockKindAt({ selection: { $from } }: EditorState): BlockKind | undefined {
  for (let depth = $from.depth; depth > 0; depth--) {
    const name = $from.node(depth).type.name;
    const kind = blockKinds.find((each) => each === name);
    // A paragraph in a list or box is known by what it is in.
    if (kind !== undefined && (kind !== 'paragraph' || depth === 1)) return kind;
  }
  return undefined;
}
