/**
 * Undoes or redoes in a field of plain text, if one has the focus: fields keep a history of their own, which the menu
 * reaches in no other way. Gives false when none has it.
 */
export function undoInField(command: 'undo' | 'redo'): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return false;
  document.execCommand(command);
  return true;
}
