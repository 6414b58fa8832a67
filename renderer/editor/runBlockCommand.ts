import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { CommandId } from '#core/contract/commands';
import { blockKinds, commandOfKind } from './blocks/blockKind';
import { insertRule } from './blocks/insertRule';
import { moveBlocks } from './blocks/moveBlocks';
import { turnInto } from './blocks/turnInto';
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
      editor.view.dispatch(closeHistory(insertRule(editor.state)));
      editor.view.focus();
      return true;
    case 'block.move-up':
    case 'block.move-down': {
      const move = moveBlocks(editor.state, command === 'block.move-up' ? -1 : 1);
      if (move !== null) editor.view.dispatch(closeHistory(move));
      editor.view.focus();
      return true;
    }
    case 'format.bold':
      return editor.chain().focus().toggleMark('bold').run();
    case 'format.italic':
      return editor.chain().focus().toggleMark('italic').run();
    case 'edit.undo':
      return undoInField('undo') || editor.chain().focus().undo().run();
    case 'edit.redo':
      return undoInField('redo') || editor.chain().focus().redo().run();
    default:
      return false;
  }
}
