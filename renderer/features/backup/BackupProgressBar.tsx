import { useTranslation } from 'react-i18next';
import type { BackupState } from '#core/contract/requests/backupRequests';
import { request } from '../../platform/spalt';

/** How far the work has come, and a way to end it. */
export function BackupProgressBar({ work: { kind, progress } }: { readonly work: NonNullable<BackupState['work']> }) {
  const { t, i18n } = useTranslation();
  const { doneCount, totalCount } = progress;
  const number = new Intl.NumberFormat(i18n.language);
  const label = t(`backup.work.${kind}`);
  return (
    <div className="backup-work">
      <progress aria-label={label} max={totalCount ?? 1} {...(totalCount === null ? {} : { value: doneCount })} />
      <span>
        {label}
        {totalCount !== null &&
          ` ${t('backup.progress', { done: number.format(doneCount), total: number.format(totalCount) })}`}
      </span>
      <button type="button" className="button" onClick={() => void request['backup:cancel']()}>
        {t('backup.cancel')}
      </button>
    </div>
  );
}
