import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeKind } from '../../ui/Notice';
import { windowStart } from './windowStart';

/** Tells, once the article is there, why the page had to be loaded again. */
export function useComingBack(isReady: boolean, notify: (kind: NoticeKind, text: string) => void): void {
  const { t } = useTranslation();
  // At once, whether there is an article or not: what main has to tell waits for it.
  useEffect(() => void windowStart(), []);
  useEffect(() => {
    if (!isReady) return;
    void windowStart().then(({ cameBackAfter }) => {
      if (cameBackAfter !== null) notify('done', t(`cameBack.${cameBackAfter}`));
    });
  }, [isReady, notify, t]);
}
