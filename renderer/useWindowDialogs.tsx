import type { ReactNode } from 'react';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import { LinkPanel } from './editor/LinkPanel';
import type { Desk } from './editor/useDesk';
import { CommandPalette } from './features/palette/CommandPalette';
import { useComingBack } from './features/trouble/useComingBack';
import { request } from './platform/spalt';
import type { NoticeKind } from './ui/Notice';
import { later } from './ui/later';

const BackupDialog = later(async () => (await import('./features/backup/BackupDialog')).BackupDialog);
const BlockLanguageDialog = later(
  async () => (await import('./features/blockLanguage/BlockLanguageDialog')).BlockLanguageDialog,
);
const KeptDialog = later(async () => (await import('./features/kept/KeptDialog')).KeptDialog);
const ReportDialog = later(async () => (await import('./features/report/ReportDialog')).ReportDialog);
const ShortcutsDialog = later(async () => (await import('./features/shortcuts/ShortcutsDialog')).ShortcutsDialog);
const Tour = later(async () => (await import('./features/tour/Tour')).Tour);

/** Dialogues that a command opens and that know by themselves what to do: commands, keys, backup, the tour, a link, a language. */
export function useWindowDialogs({
  desk,
  settings,
  changeSettings,
  onCommand,
  notify,
}: {
  readonly desk: Desk | null;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly onCommand: (command: CommandId) => void;
  readonly notify: (kind: NoticeKind, text: string) => void;
}): { readonly commands: Partial<Record<CommandId, () => void>>; readonly dialogs: ReactNode } {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<
    'link' | 'language' | 'palette' | 'shortcuts' | 'backup' | 'kept' | 'report' | 'tour' | null
  >(null);
  useComingBack(desk !== null, notify);
  const close = (): void => setOpened(null);
  const isTourAsked = opened === 'tour';
  return {
    commands: {
      'format.link': () => {
        // A photo or a table as a whole is no text that could lead somewhere.
        if (desk?.editor.state.selection instanceof NodeSelection) notify('passing', t('editor.link.noText'));
        else setOpened('link');
      },
      'block.language': () => setOpened('language'),
      'library.backup': () => setOpened('backup'),
      'help.palette': () => setOpened('palette'),
      'help.shortcuts': () => setOpened('shortcuts'),
      'help.tour': () => setOpened('tour'),
      'help.kept': () => setOpened('kept'),
      'help.report': () => setOpened('report'),
      'help.safe-mode': () => void request['window:restart']({ isSafeMode: true }),
    },
    dialogs: desk !== null && (
      <>
        {opened === 'link' && <LinkPanel editor={desk.editor} onClose={close} />}
        {opened === 'language' && (
          <BlockLanguageDialog editor={desk.editor} articleLanguage={desk.open.article.language} onClose={close} />
        )}
        {opened === 'palette' && <CommandPalette onCommand={onCommand} onClose={close} />}
        {opened === 'shortcuts' && (
          <ShortcutsDialog
            changed={settings.shortcuts}
            onChange={(shortcuts) => changeSettings({ shortcuts })}
            onClose={close}
          />
        )}
        {opened === 'backup' && <BackupDialog onClose={close} />}
        {opened === 'kept' && <KeptDialog onClose={close} />}
        {opened === 'report' && <ReportDialog onClose={close} />}
        {(isTourAsked || !settings.isTourSeen) && (
          <Tour
            key={String(isTourAsked)}
            takesFocus={isTourAsked}
            onClose={() => {
              if (isTourAsked) close();
              changeSettings({ isTourSeen: true });
              desk.editor.view.focus();
            }}
          />
        )}
      </>
    ),
  };
}
