import { useCallback, useEffect, useState } from 'react';
import type { WorkflowAnswers } from '#core/contract/requests/workflowRequests';
import { request } from '../../platform/spalt';

/** The checklist of the library, read anew by whoever needs it: colleagues may have changed it. Null until then. */
export function useChecklist(): {
  readonly read: WorkflowAnswers['workflow:checklist'] | null;
  readonly readAgain: () => Promise<void>;
} {
  const [read, setRead] = useState<WorkflowAnswers['workflow:checklist'] | null>(null);
  const readAgain = useCallback(async () => setRead(await request['workflow:checklist']()), []);
  useEffect(() => {
    let isGone = false;
    void request['workflow:checklist']().then((answer) => {
      if (!isGone) setRead(answer);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return { read, readAgain };
}
