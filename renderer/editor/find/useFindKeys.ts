import { useEffect } from 'react';
import type { CommandId } from '#core/contract/commands';
import { commandWith } from '#core/contract/shortcuts';
import type { Settings } from '#core/contract/settings';
import { platform } from '../../platform/spalt';

/**
 * Ctrl+G goes to the next match, as F3 does. With Shift it goes back while one searches: otherwise those keys are a
 * command's. Keys that the user has given to a command are that command's.
 */
export function useFindKeys(
  isFinding: boolean,
  shortcuts: Settings['shortcuts'],
  onCommand: (command: CommandId) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasMain = platform === 'darwin' ? event.metaKey : event.ctrlKey;
      if (!hasMain || event.altKey || event.key.toLowerCase() !== 'g') return;
      if (event.shiftKey ? !isFinding : commandWith('CmdOrCtrl+G', shortcuts) !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onCommand(event.shiftKey ? 'edit.find-previous' : 'edit.find-next');
    };
    // Before the text, where the same keys make a gallery.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isFinding, shortcuts, onCommand]);
}
