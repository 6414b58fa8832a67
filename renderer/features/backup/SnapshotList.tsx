import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFailure, KeptSnapshot } from '#core/library/backup/backups';
import { request } from '../../platform/spalt';
import { momentText } from '../../language/momentText';

/** The snapshots of a backup, the newest first, each with its way back. */
export function SnapshotList({
  source,
  freshness,
  isBusy,
  onRestore,
  onVerify,
  onFailure,
}: {
  readonly source: number;
  /** Changes when there may be others. */
  readonly freshness: string;
  readonly isBusy: boolean;
  readonly onRestore: (name: string) => void;
  readonly onVerify: () => void;
  readonly onFailure: (failure: BackupFailure) => void;
}) {
  const { t, i18n } = useTranslation();
  const [snapshots, setSnapshots] = useState<readonly KeptSnapshot[] | null>(null);
  const tellFailure = useRef(onFailure);
  useEffect(() => {
    tellFailure.current = onFailure;
  });
  useEffect(() => {
    let isGone = false;
    void request['backup:snapshots']({ source }).then((read) => {
      if (isGone) return;
      setSnapshots(read.ok ? read.value : []);
      // That the own backup is not there is told above, or there never was one.
      if (!read.ok && source !== 0) tellFailure.current(read.error);
    });
    return () => {
      isGone = true;
    };
  }, [source, freshness]);
  if (snapshots === null) return null;
  if (snapshots.length === 0) return <p className="backup-facts">{t('backup.noSnapshots')}</p>;
  return (
    <>
      <ul className="backup-snapshots" aria-label={t('backup.snapshots')}>
        {snapshots.map(({ name, takenAt, articleCount }) => {
          const moment = momentText(takenAt, i18n.language);
          return (
            <li key={name}>
              <span>{moment}</span>
              <span className="backup-facts">{t('library.count', { count: articleCount })}</span>
              <button
                type="button"
                className="button"
                disabled={isBusy}
                aria-label={t('backup.restoreFrom', { moment })}
                onClick={() => onRestore(name)}
              >
                {t('backup.restore')}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="backup-buttons">
        <button type="button" className="button" disabled={isBusy} onClick={onVerify}>
          {t('backup.verify')}
        </button>
      </div>
    </>
  );
}
