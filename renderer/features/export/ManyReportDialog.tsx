import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ExportedArticle, ManyExported } from '#core/contract/requests/exportRequests';
import { failureText } from '../../language/failureText';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import { ExportReportView } from './ExportReportView';
import './exportReport.css';
import { remarkCountOf } from './remarkCountOf';

/** What became of each of many articles; those that were written have their report within. */
export function ManyReportDialog({
  many: { folderPath, articles, isCanceled },
  onShowFile,
  onOpen,
  onClose,
}: {
  readonly many: ManyExported;
  readonly onShowFile: (filePath: string) => void;
  /** Opens an article that could not be written, to be mended. */
  readonly onOpen: (id: ArticleId) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const done = articles.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const [first] = done;
  return (
    <Dialog title={t('export.report.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="dialog-form">
        {first !== undefined && <p className="export-path">{folderPath}</p>}
        <p className="export-verdict" role="status">
          {t('export.many.done', { count: done.length })}
          {done.length < articles.length && ` ${t('export.many.failed', { count: articles.length - done.length })}`}
          {isCanceled && ` ${t('export.many.canceled')}`}
        </p>
        <ul className="export-many">
          {articles.map((article) => (
            <Article key={article.id} article={article} onOpen={() => onOpen(article.id)} />
          ))}
        </ul>
        <footer>
          {first !== undefined && (
            <button type="button" className="button" onClick={() => onShowFile(first.filePath)}>
              {t('export.showFile')}
            </button>
          )}
          <button type="button" className="button is-main" ref={focusFirst} onClick={onClose}>
            {t('export.report.close')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

function Article({
  article: { headline, outcome },
  onOpen,
}: {
  readonly article: ExportedArticle;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation();
  const name = headline === '' ? t('library.noHeadline') : headline;
  if (!outcome.ok) {
    return (
      <li className="is-error">
        <CircleAlert size={15} role="img" aria-label={t('export.report.severity.error')} />
        <p>
          {name} <span>{failureText(t, outcome.error)}</span> {/* Each has one: its name says which article. */}
          <button
            type="button"
            className="link-button"
            aria-label={t('export.many.openLabel', { headline: name })}
            onClick={onOpen}
          >
            {t('export.many.open')}
          </button>
        </p>
      </li>
    );
  }
  const count = remarkCountOf(outcome.value);
  const Icon = count === 0 ? CircleCheck : TriangleAlert;
  return (
    <li className={count === 0 ? 'is-sound' : 'is-warning'}>
      <Icon size={15} aria-hidden="true" />
      <details>
        <summary>
          {name} <span>{count > 0 && t('export.report.count', { count })}</span>
        </summary>
        <ExportReportView report={outcome.value} onGoTo={null} />
      </details>
    </li>
  );
}
