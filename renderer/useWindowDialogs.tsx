import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import { LinkPanel } from './editor/LinkPanel';
import { BackupDialog } from './features/backup/BackupDialog';
import { CommandPalette } from './features/palette/CommandPalette';
import { ShortcutsDialog } from './features/shortcuts/ShortcutsDialog';
import { Tour } from './features/tour/Tour';

/** Dialogues that a command opens and that know by themselves what to do: commands, keys, backup, the tour, a link. */
export function useWindowDialogs({
  editor,
  settings,
  changeSettings,
  onCommand,
}: {
  readonly editor: Editor | null;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly onCommand: (command: CommandId) => void;
}): { readonly commands: Partial<Record<CommandId, () => void>>; readonly dialogs: ReactNode } {
  const [opened, setOpened] = useState<'link' | 'palette' | 'shortcuts' | 'backup' | 'tour' | null>(null);
  const close = (): void => setOpened(null);
  const isTourAsked = opened === 'tour';
  return {
    commands: {
      'format.link': () => setOpened('link'),
      'library.backup': () => setOpened('backup'),
      'help.palette': () => setOpened('palette'),
      'help.shortcuts': () => setOpened('shortcuts'),
      'help.tour': () => setOpened('tour'),
    },
    dialogs: editor !== null && (
      <>
        {opened === 'link' && <LinkPanel editor={editor} onClose={close} />}
        {opened === 'palette' && <CommandPalette onCommand={onCommand} onClose={close} />}
        {opened === 'shortcuts' && (
          <ShortcutsDialog
            changed={settings.shortcuts}
            onChange={(shortcuts) => changeSettings({ shortcuts })}
            onClose={close}
          />
        )}
        {opened === 'backup' && <BackupDialog onClose={close} />}
        {(isTourAsked || !settings.isTourSeen) && (
          <Tour
            key={String(isTourAsked)}
            takesFocus={isTourAsked}
            onClose={() => {
              if (isTourAsked) close();
              changeSettings({ isTourSeen: true });
              editor.view.focus();
            }}
          />
        )}
      </>
    ),
  };
}
