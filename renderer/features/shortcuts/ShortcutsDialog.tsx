import { useTranslation } from 'react-i18next';
import { commandIds, commands } from '#core/contract/commands';
import { shortcutText } from '../../platform/shortcutText';
import { Dialog } from '../../ui/Dialog';

/** Every command that has keys. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withKeys = commandIds.filter((command) => commands[command] !== null);
  const typed = ['dash', 'slash', 'hash', 'star', 'number'] as const;
  return (
    <Dialog title={t('shortcuts.label')} closeLabel={t('window.close')} onClose={onClose}>
      <dl className="shortcuts">
        {withKeys.map((command) => (
          <div key={command}>
            <dt>{t(`menu.command.${command}`)}</dt>
            <dd>
              <kbd>{shortcutText(command)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('shortcuts.typed')}</h3>
      <dl className="shortcuts">
        {typed.map((name) => (
          <div key={name}>
            <dt>{t(`shortcuts.${name}.what`)}</dt>
            <dd>
              <kbd>{t(`shortcuts.${name}.keys`)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
