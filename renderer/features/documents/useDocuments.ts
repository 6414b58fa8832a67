import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenArticle } from '#core/contract/answers';
import type { OpenedDocument } from '#core/contract/requests/documentRequests';
import { droppedText } from '../../language/droppedText';
import { failureText } from '../../language/failureText';
import { on, request } from '../../platform/spalt';
import type { NoticeKind } from '../../ui/Notice';

/** Opens files of other programs as they come: chosen, dropped, or given to Spalt by the system. */
export function useDocuments({
  isReady,
  openNext,
  notify,
}: {
  /** Whether the window has an article to put away. */
  readonly isReady: boolean;
  /** Puts the open article away and shows the one that is answered, if any. */
  readonly openNext: (answer: () => Promise<OpenArticle | null>) => Promise<void>;
  readonly notify: (kind: NoticeKind, text: string) => void;
}): void {
  const { t } = useTranslation();
  const ask = useRef<() => Promise<void>>(() => Promise.resolve());
  useEffect(() => {
    ask.current = async () => {
      if ((await request['document:waiting']()) === 0) return;
      const opened: OpenedDocument[] = [];
      const troubles: string[] = [];
      await openNext(async () => {
        let last: OpenArticle | null = null;
        for (;;) {
          const result = await request['document:open-next']();
          if (!result.ok) troubles.push(failureText(t, result.error));
          else if (result.value === null) return last;
          else {
            opened.push(result.value);
            last = result.value.open;
          }
        }
      });
      if (opened.length + troubles.length === 0) return;
      const dropped = droppedText(
        t,
        opened.flatMap((document) => document.dropped),
      );
      const done = opened.flatMap(({ fileName, notices }) => [
        t('documents.opened', { fileName }),
        ...notices.map((notice) => t(`documents.notice.${notice}`)),
      ]);
      notify(troubles.length > 0 ? 'error' : 'done', [...troubles, ...done, dropped].filter(Boolean).join(' '));
    };
  });
  useEffect(() => {
    if (!isReady) return undefined;
    // Those that Spalt was started with.
    void ask.current();
    return on('documents-offered', () => void ask.current());
  }, [isReady]);
}
