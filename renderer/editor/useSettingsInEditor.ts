import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { Settings } from '#core/contract/settings';

/** Brings about in the editor what settings change there, at once and not with the next key. */
export function useSettingsInEditor(
  editor: Editor | undefined,
  { isFocusOn, isTypewriterOn, isInvisiblesOn }: Pick<Settings, 'isFocusOn' | 'isTypewriterOn' | 'isInvisiblesOn'>,
): void {
  useEffect(() => {
    if (editor === undefined || editor.isDestroyed) return;
    const { tr } = editor.state;
    editor.view.dispatch(isTypewriterOn ? tr.scrollIntoView() : tr);
  }, [editor, isFocusOn, isTypewriterOn, isInvisiblesOn]);
}
