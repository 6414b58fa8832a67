import type { Editor } from '@tiptap/core';
import type { CommandId } from '#core/contract/commands';
import { blockKinds, commandOfKind } from './blocks/blockKind';
import { insertRule } from './blocks/insertRule';
import { turnInto } from './blocks/turnInto';

/** Runs a command that changes the text. Gives false for commands that are not the editor's. */
export function runBlockCommand(editor: Editor, command: CommandId): boolean {
  const kind = blockKinds.find((each) => commandOfKind[each] === command);
  if (kind !== undefined) {
    editor.view.dispatch(turnInto(editor.state, kind));
    editor.view.focus();
    return true;
  }
  switch (command) {
    case 'block.rule':
      editor.view.dispatch(insertRule(editor.state));
      editor.view.focus();
      return true;
    case 'format.bold':
      return editor.chain().focus().toggleMark('bold').run();
    case 'format.italic':
      return editor.chain().focus().toggleMark('italic').run();
    case 'edit.undo':
      return editor.chain().focus().undo().run();
    case 'edit.redo':
      return editor.chain().focus().redo().run();
    default:
      return false;
  }
}
