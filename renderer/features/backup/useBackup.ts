import { useEffect, useState } from 'react';
import type { BackupState } from '#core/contract/requests/backupRequests';
import { on, request } from '../../platform/spalt';

/** How the backup of the library stands; null until it is known. */
export function useBackup(): BackupState | null {
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    void request['backup:state']().then((asked) => setState((told) => told ?? asked));
    return on('backup-changed', setState);
  }, []);
  return state;
}
