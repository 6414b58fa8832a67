import { extensions } from '@tiptap/core';

/**
 * TipTap's keys, without its clearing of an emptied document: that would change what undo and redo have just brought
 * back, where everything was selected before. What is deleted over fields is ours to mend (see `deleteAcross`).
 */
export const plainKeys = extensions.Keymap.extend({ addProseMirrorPlugins: () => [] });
