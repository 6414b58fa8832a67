import { FilePlus2, FolderOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { LibraryState } from '#core/contract/answers';
import type { CommandId } from '#core/contract/commands';
import type { ArticleSummary } from '#core/library/ArticleSummary';
import { failureText, problemText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { IconButton } from '../../ui/IconButton';

/** How long the list waits for further changes: every save is one, and typing saves without end. */
const refreshDelayMs = 600;

interface Contents {
  readonly library: LibraryState;
  readonly articles: readonly ArticleSummary[];
}

/** The articles of the library, the one changed last first. */
export function LibraryPanel({
  current,
  freshness,
  onOpen,
  onCommand,
}: {
  readonly current: ArticleId | null;
  /** Changes whenever the list may have changed. */
  readonly freshness: string;
  readonly onOpen: (id: ArticleId) => void;
  readonly onCommand: (command: CommandId) => void;
}) {
  const { t, i18n } = useTranslation();
  const [contents, setContents] = useState<Contents | null>(null);
  const [trouble, setTrouble] = useState('');
  const isRead = useRef(false);

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const result = await request['library:list']();
      if (!isCurrent) return;
      isRead.current = true;
      if (result.ok) setContents(result.value);
      setTrouble(result.ok ? '' : failureText(t, result.error));
    };
    const timer = setTimeout(() => void read(), isRead.current ? refreshDelayMs : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [freshness, t]);

  const dateOf = (moment: string): string =>
    new Date(moment).toLocaleDateString(i18n.language, { day: 'numeric', month: 'short', year: 'numeric' });

  return (
    <nav className="panel library" aria-label={t('library.label')}>
      <header className="panel-head">
        <h2>{t('library.label')}</h2>
        <IconButton icon={FilePlus2} label={t('menu.command.article.new')} onClick={() => onCommand('article.new')} />
      </header>
      {trouble !== '' && (
        <p className="panel-trouble" role="alert">
          {trouble}
        </p>
      )}
      {contents !== null && contents.articles.length === 0 && <p className="panel-empty">{t('library.empty')}</p>}
      <ul className="article-list">
        {contents?.articles.map(({ id, headline, kicker, modifiedAt, wordCount, status }) => (
          <li key={id}>
            <button type="button" aria-current={id === current} onClick={() => onOpen(id)}>
              {kicker !== '' && <span className="article-kicker">{kicker}</span>}
              <span className="article-headline">{headline === '' ? t('library.noHeadline') : headline}</span>
              <span className="article-facts">
                {t(`status.${status}`)} · {dateOf(modifiedAt)} · {t('editor.words', { count: wordCount })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {contents !== null && contents.library.unreadable.length > 0 && (
        <details className="panel-trouble">
          <summary>{t('library.unreadable', { count: contents.library.unreadable.length })}</summary>
          <ul>
            {contents.library.unreadable.map(({ filePath, problems }) => (
              <li key={filePath}>
                <strong>{filePath}</strong>
                {problems.slice(0, 3).map((problem) => (
                  <span key={`${problem.place}${problem.code}`}>{problemText(t, problem)}</span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {contents !== null && (
        <footer className="panel-foot">
          <p title={contents.library.folderPath}>
            <FolderOpen size={14} aria-hidden="true" />
            <span>{contents.library.folderPath}</span>
          </p>
          <button type="button" className="button" onClick={() => onCommand('library.show-folder')}>
            {t('library.show')}
          </button>
          <button type="button" className="button" onClick={() => onCommand('library.choose')}>
            {t('library.choose')}
          </button>
        </footer>
      )}
    </nav>
  );
}
