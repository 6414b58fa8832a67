import { useEffect, useState } from 'react';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { ProfileFailure, ProfileUnfit } from '#core/contract/requests/exportRequests';
import { request } from '../../platform/spalt';

/** What is wrong in the profile that is chosen; null while that is not known, and where all is well. */
export function useProfileTrial(profile: ChosenProfile | null): ProfileFailure | ProfileUnfit | null {
  const [found, setFound] = useState<{
    readonly of: ChosenProfile;
    readonly trouble: ProfileFailure | ProfileUnfit;
  } | null>(null);
  const { name, isShipped } = profile ?? {};
  useEffect(() => {
    if (name === undefined || isShipped === undefined) return undefined;
    let isOver = false;
    const of = { name, isShipped };
    void request['export:try-profile']({ profile: of }).then((tried) => {
      if (!isOver) setFound(tried.ok ? null : { of, trouble: tried.error });
    });
    return () => {
      isOver = true;
    };
  }, [name, isShipped]);
  return found !== null && found.of.name === name && found.of.isShipped === isShipped ? found.trouble : null;
}
