import { ArchiveX, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '#core/contract/requests/backupRequests';
import './backup.css';
import { momentText } from '../../language/momentText';
import { useBackup } from './useBackup';

/** One line that tells when the last good backup was, and leads to the rest. */
export function BackupStatus({ onOpen }: { readonly onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const state = useBackup();
  if (state === null) return null;
  const kind = kindOf(state);
  const Icon = icons[kind];
  const moment = state.last === null ? '' : momentText(state.last.takenAt, i18n.language);
  return (
    <button type="button" className={`backup-status is-${kind}`} onClick={onOpen}>
      <Icon size={14} aria-hidden="true" />
      <span>{t(`backup.status.${kind}`, { moment })}</span>
    </button>
  );
}

const icons = { off: ArchiveX, working: LoaderCircle, failed: TriangleAlert, waiting: LoaderCircle, good: CircleCheck };

function kindOf({ folderPath, last, work, failure }: BackupState): keyof typeof icons {
  if (work?.kind === 'take') return 'working';
  if (folderPath === null) return 'off';
  if (failure !== null) return 'failed';
  return last === null ? 'waiting' : 'good';
}
