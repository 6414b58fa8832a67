import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import { request } from '../../platform/spalt';
import type { NoticeKind } from '../../ui/Notice';
import { later } from '../../ui/later';

const RecoveryDialog = later(async () => (await import('./RecoveryDialog')).RecoveryDialog);

/** Tells what the last run has left, and puts articles back whose file can't be read. */
export function useRecovery({
  isReady,
  openArticle,
  trash,
  notify,
}: {
  /** Whether an article is shown: before that, nothing is told. */
  readonly isReady: boolean;
  readonly openArticle: (id: ArticleId) => Promise<unknown>;
  readonly trash: (folderName: string) => void;
  readonly notify: (
    kind: NoticeKind,
    text: string,
    action?: { readonly label: string; readonly run: () => void },
  ) => void;
}): { readonly recover: (folderName: string) => void; readonly dialog: ReactNode } {
  const { t } = useTranslation();
  const [folderName, setFolderName] = useState<string | null>(null);
  const tell = useRef<() => Promise<void>>(() => Promise.resolve());
  useEffect(() => {
    tell.current = async () => {
      const { unreadable, rescued } = await request['recovery:check']();
      const [first] = unreadable;
      const [kept] = rescued;
      if (first !== undefined) {
        notify('error', t('recovery.found', { count: unreadable.length }), {
          label: t('recovery.show'),
          run: () => setFolderName(first.folderName),
        });
      } else if (kept !== undefined) {
        notify('error', t('recovery.rescued', { headline: kept.headline }), {
          label: t('recovery.openRescued'),
          run: () => void openArticle(kept.id),
        });
      }
    };
  });
  useEffect(() => {
    if (isReady) void tell.current();
  }, [isReady]);

  return {
    recover: setFolderName,
    dialog: folderName !== null && (
      <RecoveryDialog
        key={folderName}
        folderName={folderName}
        onRestored={({ id, setAsidePath }) => {
          setFolderName(null);
          void openArticle(id).then(() =>
            notify('done', setAsidePath === null ? t('recovery.done') : t('recovery.doneAside', { setAsidePath })),
          );
        }}
        onTrash={() => {
          setFolderName(null);
          trash(folderName);
        }}
        onClose={() => setFolderName(null)}
      />
    ),
  };
}
