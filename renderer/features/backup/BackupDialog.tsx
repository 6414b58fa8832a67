import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupState, FoundBackup } from '#core/contract/requests/backupRequests';
import { backupIntervals } from '#core/library/backup/backupPlan';
import type { BackupCheck, BackupFailure, RestoreReport } from '#core/library/backup/backups';
import { retentions } from '#core/library/backup/keptSnapshots';
import { sizeText } from '../../language/sizeText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import './backup.css';
import { momentText } from '../../language/momentText';
import { backupFailureText } from './backupTexts';
import { BackupProgressBar } from './BackupProgressBar';
import { SnapshotList } from './SnapshotList';
import { useBackup } from './useBackup';

/** What the last thing that was asked for here has come to. */
type Outcome =
  | { readonly kind: 'failed'; readonly failure: BackupFailure }
  | { readonly kind: 'checked'; readonly check: BackupCheck }
  | { readonly kind: 'restored'; readonly report: RestoreReport };

const ownBackup: FoundBackup = { source: 0, libraryName: '', computer: '' };

/** Where backups go and when, the last good one, and the way back from any of them. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const state = useBackup();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [found, setFound] = useState<readonly FoundBackup[]>([]);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== null) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const [backup, setBackup] = useState<FoundBackup>(ownBackup);

  const fail = (failure: BackupFailure): void => {
    if (failure.code !== 'cancelled') setOutcome({ kind: 'failed', failure });
  };
  const chooseSource = async (): Promise<void> => {
    const chosen = await request['backup:choose-source']();
    if (!chosen.ok) fail(chosen.error);
    else if (chosen.value !== null) {
      setOutcome(null);
      setFound(chosen.value);
      setBackup(chosen.value[0] ?? ownBackup);
    }
  };
  const verify = async (): Promise<void> => {
    setOutcome(null);
    const checked = await request['backup:verify']({ source: backup.source });
    if (checked.ok) setOutcome({ kind: 'checked', check: checked.value });
    else fail(checked.error);
  };
  const restore = async (snapshotName: string): Promise<void> => {
    setOutcome(null);
    const restored = await request['backup:restore']({ source: backup.source, snapshotName });
    if (!restored.ok) fail(restored.error);
    else if (restored.value !== null) setOutcome({ kind: 'restored', report: restored.value });
  };

  return (
    <Dialog title={t('backup.title')} closeLabel={t('window.close')} onClose={onClose}>
      {state !== null && (
        <div className="backup">
          <BackupSummary state={state} />
          {state.work !== null && <BackupProgressBar work={state.work} />}
          {state.folderPath !== null && <BackupPlace state={state} folderPath={state.folderPath} />}
          <h3>{t('backup.restoreTitle')}</h3>
          <p>{t('backup.restoreHint')}</p>
          {found.length > 0 && (
            <div className="field">
              <label htmlFor="backup-source">{t('backup.source')}</label>
              <select
                id="backup-source"
                value={backup.source}
                onChange={({ target }) => {
                  setOutcome(null);
                  setBackup(found.find(({ source }) => source === Number(target.value)) ?? ownBackup);
                }}
              >
                <option value={0}>{t('backup.ownSource')}</option>
                {found.map(({ source, libraryName, computer }) => (
                  <option key={source} value={source}>
                    {computer === '' ? libraryName : t('backup.sourceName', { libraryName, computer })}
                  </option>
                ))}
              </select>
            </div>
          )}
          <SnapshotList
            key={backup.source}
            source={backup.source}
            freshness={state.last?.name ?? ''}
            isBusy={state.work !== null}
            onRestore={(name) => void restore(name)}
            onVerify={() => void verify()}
            onFailure={fail}
          />
          <div className="backup-buttons">
            <button type="button" className="button" onClick={() => void chooseSource()}>
              {t('backup.chooseSource')}
            </button>
          </div>
          <div className="backup-outcome" role="status" ref={shown}>
            {outcome !== null && <OutcomeText outcome={outcome} onClose={onClose} />}
          </div>
        </div>
      )}
    </Dialog>
  );
}

function BackupSummary({ state: { folderPath, last, failure, work } }: { readonly state: BackupState }) {
  const { t, i18n } = useTranslation();
  if (folderPath === null) {
    return (
      <>
        <p>{t('backup.none')}</p>
        <p className="backup-facts">{t('backup.noneHint')}</p>
        <div className="backup-buttons">
          <button type="button" className="button is-main" onClick={() => void request['backup:choose-folder']()}>
            {t('backup.chooseFolder')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        <strong>
          {last === null ? t('backup.noneYet') : t('backup.last', { moment: momentText(last.takenAt, i18n.language) })}
        </strong>
      </p>
      {last !== null && (
        <p className="backup-facts">
          {t('backup.facts', { count: last.articleCount, size: sizeText(last.byteCount, i18n.language) })}
          {last.notReadCount > 0 && ` ${t('backup.notRead', { count: last.notReadCount })}`}
        </p>
      )}
      {failure !== null && (
        <p className="backup-trouble" role="alert">
          {t('backup.lastFailed')} {backupFailureText(t, failure)}
        </p>
      )}
      <div className="backup-buttons">
        <button
          type="button"
          className="button is-main"
          disabled={work !== null}
          onClick={() => void request['backup:run']()}
        >
          {t('backup.run')}
        </button>
      </div>
    </>
  );
}

function BackupPlace({ state: { plan }, folderPath }: { readonly state: BackupState; readonly folderPath: string }) {
  const { t } = useTranslation();
  const everyHours = (text: string): (typeof backupIntervals)[number] =>
    backupIntervals.find((hours) => String(hours) === text) ?? plan.everyHours;
  return (
    <div className="backup-place">
      <div className="field">
        <span className="backup-label">{t('backup.folder')}</span>
        <p className="backup-path">{folderPath}</p>
        <div className="backup-buttons">
          <button type="button" className="button" onClick={() => void request['backup:choose-folder']()}>
            {t('backup.changeFolder')}
          </button>
          <button type="button" className="button" onClick={() => void request['backup:show-folder']()}>
            {t('backup.showFolder')}
          </button>
          <button type="button" className="button" onClick={() => void request['backup:turn-off']()}>
            {t('backup.turnOff')}
          </button>
        </div>
      </div>
      <div className="backup-plan">
        <div className="field">
          <label htmlFor="backup-every">{t('backup.every')}</label>
          <select
            id="backup-every"
            value={plan.everyHours}
            onChange={({ target }) => void request['backup:change']({ ...plan, everyHours: everyHours(target.value) })}
          >
            {backupIntervals.map((hours) => (
              <option key={hours} value={hours}>
                {t(`backup.interval.${hours}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="backup-keep">{t('backup.keep')}</label>
          <select
            id="backup-keep"
            value={plan.retention}
            onChange={({ target }) => {
              const retention = retentions.find((name) => name === target.value) ?? plan.retention;
              void request['backup:change']({ ...plan, retention });
            }}
          >
            {retentions.map((name) => (
              <option key={name} value={name}>
                {t(`backup.retention.${name}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  );
}

function OutcomeText({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const { t } = useTranslation();
  if (outcome.kind === 'failed') return <p className="backup-trouble">{backupFailureText(t, outcome.failure)}</p>;
  if (outcome.kind === 'checked') {
    const { damaged, unreadable, snapshotCount } = outcome.check;
    const faultCount = damaged.length + unreadable.length;
    return (
      <p className={faultCount > 0 ? 'backup-trouble' : 'backup-done'}>
        {faultCount > 0
          ? t('backup.checkedDamaged', { count: faultCount })
          : t('backup.checked', { count: snapshotCount })}
      </p>
    );
  }
  const { articleCount, folderPath, damaged } = outcome.report;
  return (
    <div className="backup-done">
      <p>{t('backup.restored', { count: articleCount, folderPath })}</p>
      {damaged.length > 0 && <p className="backup-trouble">{t('backup.restoredDamaged', { count: damaged.length })}</p>}
      <div className="backup-buttons">
        <button
          type="button"
          className="button is-main"
          onClick={() => {
            onClose();
            void request['backup:open-restored']();
          }}
        >
          {t('backup.openRestored')}
        </button>
      </div>
    </div>
  );
}
