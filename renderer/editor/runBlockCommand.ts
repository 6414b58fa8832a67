import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { assertNever } from '#core/base/assertNever';
import type { CommandId } from '#core/contract/commands';
import { blockKinds, commandOfKind } from './blocks/blockKind';
import { deleteBlock } from './blocks/deleteBlock';
import { insertRule } from './blocks/insertRule';
import { moveBlocks } from './blocks/moveBlocks';
import { repeatBlock } from './blocks/repeatBlock';
import { turnInto } from './blocks/turnInto';
import { insertTable } from './table/insertTable';
import { undoInField } from './undoInField';

/** Runs a command that changes the text, each an undo step of its own. Gives false for commands that are not the editor's. */
export function runBlockCommand(editor: Editor, command: CommandId): boolean {
  const kind = blockKinds.find((each) => commandOfKind[each] === command);
  if (kind !== undefined) {
    editor.view.dispatch(closeHistory(turnInto(editor.state, kind)));
    editor.view.focus();
    return true;
  }
  switch (command) {
    case 'block.rule':
    case 'block.table':
    case 'block.move-up':
    case 'block.move-down':
    case 'block.duplicate':
    case 'block.delete': {
      const change = changeOf(editor.state, command);
      if (change !== null) editor.view.dispatch(closeHistory(change));
      editor.view.focus();
      return true;
    }
    case 'format.bold':
      return inText(editor, editor.commands.toggleMark('bold'));
    case 'format.italic':
      return inText(editor, editor.commands.toggleMark('italic'));
    case 'edit.undo':
      return undoInField('undo') || inText(editor, editor.commands.undo());
    case 'edit.redo':
      return undoInField('redo') || inText(editor, editor.commands.redo());
    default:
      return false;
  }
}

/** Leads back to the text at once: Tiptap's own `focus` waits for a frame, in which what is typed is lost. */
function inText(editor: Editor, isDone: boolean): boolean {
  editor.view.focus();
  return isDone;
}

function changeOf(
  state: EditorState,
  command: 'block.rule' | 'block.table' | 'block.move-up' | 'block.move-down' | 'block.duplicate' | 'block.delete',
): Transaction | null {
  switch (command) {
    case 'block.rule':
      return insertRule(state);
    case 'block.table':
      return insertTable(state);
    case 'block.move-up':
      return moveBlocks(state, -1);
    case 'block.move-down':
      return moveBlocks(state, 1);
    case 'block.duplicate':
      return repeatBlock(state);
    case 'block.delete':
      return deleteBlock(state);
    default:
      return assertNever(command);
  }
}
