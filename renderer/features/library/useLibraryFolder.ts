import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import { failureText } from '../../language/failureText';
import { on, request } from '../../platform/spalt';
import type { Notice } from '../../ui/Notice';

/** Which folder the library is in: another one is chosen, or it is moved elsewhere. */
export function useLibraryFolder({
  currentId,
  flush,
  openArticle,
  openFirst,
  notify,
}: {
  readonly currentId: ArticleId | null;
  /** Whether all that was typed is on disk now. */
  readonly flush: () => Promise<boolean>;
  readonly openArticle: (id: ArticleId) => Promise<unknown>;
  readonly openFirst: () => Promise<unknown>;
  readonly notify: (kind: Notice['kind'], text: string) => void;
}): { readonly choose: () => Promise<void>; readonly move: () => Promise<void> } {
  const { t } = useTranslation();
  const take = async (name: 'library:choose' | 'library:open-recent'): Promise<void> => {
    if (!(await flush())) return;
    const result = await request[name]();
    if (!result.ok) notify('error', failureText(t, result.error));
    else if (result.value !== null) await openFirst();
  };
  const takeRecent = useRef<() => void>(() => undefined);
  useEffect(() => {
    takeRecent.current = () => void take('library:open-recent');
  });
  useEffect(() => on('open-library', () => takeRecent.current()), []);

  return {
    choose: () => take('library:choose'),
    move: async () => {
      if (currentId === null || !(await flush())) return;
      const result = await request['library:move']();
      if (result.ok && result.value === null) return;
      // It was put away so that it could be moved.
      await openArticle(currentId);
      if (!result.ok) notify('error', failureText(t, result.error));
      else if (result.value !== null) {
        const { library: moved, oldFolderPath } = result.value;
        const facts = { folderPath: moved.folderPath, oldFolderPath: oldFolderPath ?? '' };
        notify('done', oldFolderPath === null ? t('library.moved', facts) : t('library.copied', facts));
      }
    },
  };
}
