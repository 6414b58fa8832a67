import { useCallback, useEffect, useState } from 'react';
import type { ArticleId } from '#core/article/ArticleId';
import type { VersionList } from '#core/library/ArticleStore';
import type { VersionFailure } from '#core/library/failures';
import { on, request } from '../../platform/spalt';

/** The versions of the open article, read again whenever they may have changed; `freshness` changes with each save. */
export function useVersions(
  id: ArticleId,
  freshness: string,
): { readonly list: VersionList | null; readonly failure: VersionFailure | null; readonly refresh: () => void } {
  const [list, setList] = useState<VersionList | null>(null);
  const [failure, setFailure] = useState<VersionFailure | null>(null);
  const [readCount, setReadCount] = useState(0);
  const refresh = useCallback(() => setReadCount((count) => count + 1), []);

  useEffect(() => {
    let isCurrent = true;
    void request['version:list']({ id }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setList(result.value);
      setFailure(result.ok ? null : result.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, freshness, readCount]);
  useEffect(() => on('versions-from-outside', refresh), [refresh]);

  return { list, failure, refresh };
}
