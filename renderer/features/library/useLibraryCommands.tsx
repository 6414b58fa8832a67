import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import { toPlainText } from '#core/document/isPlainText';
import type { FoldersReport } from '#core/contract/requests/trashRequests';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { AskDialog } from '../../ui/AskDialog';
import { NameDialog } from '../../ui/NameDialog';
import type { LibraryDeeds } from './LibraryPanel';
import type { NoticeKind } from '../../ui/Notice';

type Question =
  | { readonly kind: 'rename'; readonly article: ListedArticle }
  | { readonly kind: 'delete'; readonly folderNames: readonly string[] };

/** What the list does with articles: open, rename, duplicate, throw away and bring back. */
export function useLibraryCommands({
  currentId,
  openArticle,
  exportArticles,
  trashArticles,
  renameCurrent,
  toSite,
  notify,
}: {
  readonly currentId: ArticleId | null;
  readonly openArticle: (id: ArticleId) => void;
  readonly exportArticles: (articles: readonly ListedArticle[]) => void;
  /** Throws articles away, the open one too. Null when nothing was done. */
  readonly trashArticles: (articles: readonly ListedArticle[]) => Promise<FoldersReport | null>;
  /** Gives the open article another headline, as an undo step of its own. */
  readonly renameCurrent: (headline: string) => void;
  /** Makes the pages of articles on the site. */
  readonly toSite: (ids: readonly ArticleId[]) => void;
  readonly notify: (
    kind: NoticeKind,
    text: string,
    action?: { readonly label: string; readonly run: () => void },
  ) => void;
}): {
  readonly deeds: LibraryDeeds;
  /** Throws away a folder whose article can't be read. */
  readonly trashUnreadable: (folderName: string) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  const close = (): void => setQuestion(null);
  const tell = ({ done, failed }: FoldersReport, doneText: string, undo?: () => void): void => {
    const [first] = failed;
    if (first !== undefined) notify('error', failureText(t, first.failure));
    else if (done.length > 0 && doneText !== '') {
      notify(
        undo === undefined ? 'passing' : 'done',
        doneText,
        undo === undefined ? undefined : { label: t('library.undo'), run: undo },
      );
    }
  };
  const restore = async (folderNames: readonly string[]): Promise<void> => {
    const report = await request['trash:restore']({ folderNames: [...folderNames] });
    tell(report, t('library.restored', { count: report.done.length }));
  };
  const deleteForGood = async (folderNames: readonly string[]): Promise<void> => {
    tell(await request['trash:delete']({ folderNames: [...folderNames] }), '');
  };
  const deeds: LibraryDeeds = {
    open: openArticle,
    rename: (article) => setQuestion({ kind: 'rename', article }),
    duplicate: (id) => {
      void request['article:duplicate']({ id }).then((made) => {
        if (made.ok) openArticle(made.value);
        else notify('error', failureText(t, made.error));
      });
    },
    export: exportArticles,
    toSite,
    trash: (articles) => {
      void trashArticles(articles).then((report) => {
        if (report === null) return;
        const names = report.done.map(({ folderName, newName }) => newName ?? folderName);
        tell(report, t('library.trashed', { count: names.length }), () => void restore(names));
      });
    },
    restore: (folderNames) => void restore(folderNames),
    deleteForGood: (folderNames) => setQuestion({ kind: 'delete', folderNames }),
  };
  const trashUnreadable = (folderName: string): void => {
    void request['article:trash']({ folderNames: [folderName] }).then((report) => {
      const names = report.done.map(({ newName }) => newName ?? folderName);
      tell(report, t('library.trashed', { count: names.length }), () => void restore(names));
    });
  };
  return { deeds, trashUnreadable, dialog: dialogOf(question) };

  function dialogOf(asked: Question | null): ReactNode {
    if (asked === null) return null;
    if (asked.kind === 'delete') {
      const { folderNames } = asked;
      return (
        <AskDialog
          title={t('library.deleteForGood')}
          text={t('library.deleteAsk', { count: folderNames.length })}
          yes={t('library.deleteYes')}
          no={t('library.cancel')}
          closeLabel={t('window.close')}
          onYes={() => {
            close();
            void deleteForGood(folderNames);
          }}
          onClose={close}
        />
      );
    }
    const { article } = asked;
    return (
      <NameDialog
        title={t('library.rename')}
        label={t('library.headline')}
        initial={article.headline}
        maximumLength={1000}
        yes={t('library.renameYes')}
        no={t('library.cancel')}
        closeLabel={t('window.close')}
        onName={(name) => {
          close();
          const headline = toPlainText(name);
          if (article.id === currentId) renameCurrent(headline);
          else {
            void request['article:rename']({ id: article.id, headline }).then((done) => {
              if (!done.ok) notify('error', failureText(t, done.error));
            });
          }
        }}
        onClose={close}
      />
    );
  }
}
