import { useTranslation } from 'react-i18next';
import type { ArticleStatus } from '#core/article/articleFile';
import './workflow.css';

/** Where the article is on its way to its readers, in the line below it; leads to where it is moved on. */
export function StatusChip({ status, onMoveOn }: { readonly status: ArticleStatus; readonly onMoveOn: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={`status-chip is-${status}`}
      title={t('menu.command.article.status')}
      onClick={onMoveOn}
    >
      {t(`status.${status}`)}
    </button>
  );
}
