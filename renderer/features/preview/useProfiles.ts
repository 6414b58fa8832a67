import { useEffect, useState } from 'react';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import { request } from '../../platform/spalt';

/** The profiles that a page can be made by; none while they are not known, or can't be read. */
export function useProfiles(): readonly ChosenProfile[] {
  const [profiles, setProfiles] = useState<readonly ChosenProfile[]>([]);
  useEffect(() => {
    let isOver = false;
    void request['export:profiles']().then((listed) => {
      if (!isOver && listed.ok) setProfiles(listed.value);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return profiles;
}
