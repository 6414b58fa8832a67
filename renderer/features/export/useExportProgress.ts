import { useEffect, useState } from 'react';
import type { ExportProgress } from '#core/contract/answers';
import { on } from '../../platform/spalt';

/** What is done by then was quick, and a dialogue would only flash by. */
const quietMs = 700;

/** How far the export has come once it takes a while, and `end` for when it is over. Null while there is nothing to tell. */
export function useExportProgress(): { readonly progress: ExportProgress | null; readonly end: () => void } {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [isLong, setIsLong] = useState(false);
  const isUnderWay = progress !== null;
  useEffect(() => on('export-progress', setProgress), []);
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
