import { Extension } from '@tiptap/core';
import type { Command, EditorState } from '@tiptap/pm/state';
import { AllSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { nodeTypeOf } from '../nodeTypeOf';
import { bodyStart, currentTextBlock, isField, selectionOfField, selectionOfNeighbour } from './fields';

type Dispatch = Parameters<Command>[1];

function select(state: EditorState, dispatch: Dispatch, selection: Selection | undefined): boolean {
  if (selection === undefined) return false;
  dispatch?.(state.tr.setSelection(selection).scrollIntoView());
  return true;
}

function isWithin(state: EditorState, typeName: string): number | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === typeName) return depth;
  }
  return undefined;
}

/** Tab and Shift+Tab: from field to field. In running text they are the window's, so that the keyboard is never caught. */
const goToNeighbour =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const block = currentTextBlock(state);
    if (block === undefined) return false;
    const neighbour = selectionOfNeighbour(state, direction);
    const isBetweenFields = isField(block) || (neighbour !== undefined && isField(neighbour.$from.parent));
    // Going back from the first paragraph leads to the fields; going on from running text leaves the editor.
    return isBetweenFields && (isField(block) || direction === -1) ? select(state, dispatch, neighbour) : false;
  };

/** Enter in a field: on to the next, never a split. */
const leaveField: Command = (state, dispatch) => {
  const block = currentTextBlock(state);
  if (block === undefined || !isField(block)) return false;
  switch (block.type.name) {
    case 'kicker':
      return select(state, dispatch, selectionOfField(state.doc, 'headline'));
    case 'headline':
      return select(state, dispatch, selectionOfField(state.doc, 'standfirst'));
    case 'standfirst':
    case 'byline':
    case 'dateline':
      return select(state, dispatch, Selection.findFrom(state.doc.resolve(bodyStart(state.doc)), 1, true) ?? undefined);
    case 'alternativeText':
    case 'attribution':
    case 'linkCardNote':
    case 'relatedArticle':
      return goPast(state, dispatch);
    default:
      return select(state, dispatch, selectionOfNeighbour(state, 1));
  }
};

/** Out of the block that the caret is in, to the one after it, which is made where there is none to write in. */
function goPast(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  if ($from.depth === 0) return false;
  const after = $from.after(1);
  const next = state.doc.resolve(after).nodeAfter;
  if (next?.isTextblock === true) return select(state, dispatch, TextSelection.create(state.doc, after + 1));
  if ($from.pos < bodyStart(state.doc)) return select(state, dispatch, selectionOfNeighbour(state, 1));
  const transaction = state.tr.insert(after, nodeTypeOf(state.schema, 'paragraph').create());
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView());
  return true;
}

/** Backspace first in a field, or first in the body: nothing is joined, since each field is a place of its own. */
const keepFieldApart: Command = (state) => {
  const { selection } = state;
  if (!selection.empty || selection.$from.parentOffset > 0) return false;
  const block = currentTextBlock(state);
  if (block === undefined) return false;
  return isField(block) || (selection.$from.depth === 1 && selection.$from.before() === bodyStart(state.doc));
};

/** Delete last in a field: the same in the other direction. */
const keepNextApart: Command = (state) => {
  const { selection } = state;
  const block = currentTextBlock(state);
  return (
    selection.empty && block !== undefined && isField(block) && selection.$from.parentOffset === block.content.size
  );
};

/** Backspace first in a subhead, dialogue line or another line of its own form: it becomes a plain paragraph. */
const becomeParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if (
    !['subhead', 'dialogueLine', 'sourceLine', 'question', 'editorNote', 'relatedArticle'].includes(
      $from.parent.type.name,
    )
  )
    return false;
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, nodeTypeOf(state.schema, 'paragraph')));
  return true;
};

/** Enter in a dialogue line: another one, or, from an empty one, a paragraph. */
const continueDialogue: Command = (state, dispatch) => {
  const block = currentTextBlock(state);
  if (block?.type.name !== 'dialogueLine') return false;
  if (block.content.size === 0) return becomeParagraph(state, dispatch);
  const transaction = state.tr.deleteSelection();
  dispatch?.(transaction.split(transaction.selection.from, 1, [{ type: block.type }]).scrollIntoView());
  return true;
};

/** Enter on an empty last paragraph of a fact box: out of the box. */
const leaveFactBox: Command = (state, dispatch) => {
  const depth = isWithin(state, 'factBox');
  const { $from } = state.selection;
  const block = currentTextBlock(state);
  if (depth === undefined || block?.type.name !== 'paragraph' || block.content.size > 0) return false;
  const box = $from.node(depth);
  const isLast = $from.depth === depth + 1 && $from.index(depth) === box.childCount - 1;
  // A box is a title and at least one block: the only one stays.
  if (!isLast || box.childCount < 3) return false;
  const transaction = state.tr.delete($from.before(), $from.after());
  const after = transaction.mapping.map($from.after(depth));
  transaction.insert(after, block.type.create());
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView());
  return true;
};

/** Enter in the source of a fact box, which is its last line: out of the box. */
const leaveSource: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const isSource = currentTextBlock(state)?.type.name === 'sourceLine' && $from.depth > 1;
  return isSource && goPast(state, dispatch);
};

/** Select all: first the field that one is in, then the article. */
const selectAll: Command = (state, dispatch) => {
  const block = currentTextBlock(state);
  if (block !== undefined && isField(block)) {
    const { $from, from, to } = state.selection;
    if (block.content.size > 0 && to - from < block.content.size) {
      return select(state, dispatch, TextSelection.create(state.doc, $from.start(), $from.end()));
    }
  }
  return select(state, dispatch, new AllSelection(state.doc));
};

/** The keys that make the fields of an article lead to one another. */
export const fieldKeys = Extension.create({
  name: 'fieldKeys',
  // Before the keys of lists and of ProseMirror itself.
  priority: 1000,
  addKeyboardShortcuts() {
    const run =
      (...commands: readonly Command[]) =>
      (): boolean =>
        commands.some((command) => command(this.editor.state, this.editor.view.dispatch, this.editor.view));
    return {
      Tab: run(goToNeighbour(1)),
      'Shift-Tab': run(goToNeighbour(-1)),
      Enter: run(leaveField, continueDialogue, leaveFactBox, leaveSource),
      Backspace: run(becomeParagraph, keepFieldApart),
      Delete: run(keepNextApart),
      'Mod-a': run(selectAll),
      'Mod-Enter': run(goPast),
    };
  },
});
