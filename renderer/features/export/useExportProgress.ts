import { useEffect, useState } from 'react';
import type { Events } from '#core/contract/events';
import { on } from '../../platform/spalt';

type Progress = Events['export-progress'];

/** What is done by then was quick, and a dialogue would only flash by. */
const quietMs = 700;

/** How far the export, counted in `unit`, has come once it takes a while, and `end` for when it is over. Null while there is nothing to tell. */
export function useExportProgress(unit: Progress['unit']): {
  readonly progress: Progress | null;
  readonly end: () => void;
} {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isLong, setIsLong] = useState(false);
  const isUnderWay = progress !== null;
  useEffect(
    () =>
      on('export-progress', (next) => {
        if (next.unit === unit) setProgress(next);
      }),
    [unit],
  );
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => setIsLong(true), quietMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isUnderWay]);
  return { progress: isLong ? progress : null, end: () => setProgress(null) };
}
