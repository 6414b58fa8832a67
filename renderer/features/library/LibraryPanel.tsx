import { ArrowLeft, FilePlus2, FolderOpen, ListFilter, Search, Trash2, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { CommandId } from '#core/contract/commands';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { wholeList } from '#core/library/catalogue/wholeList';
import { problemText } from '../../language/failureText';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { BackupStatus } from '../backup/BackupStatus';
import { ArticleList } from './ArticleList';
import './library.css';
import { ListFilters } from './ListFilters';
import { readRows } from './readRows';
import type { RowAction } from './RowMenu';
import { RowMenu } from './RowMenu';
import type { ListQuery } from './useListWindow';
import { useListWindow } from './useListWindow';

/** What can be done with articles of the list. */
export interface LibraryDeeds {
  readonly open: (id: ArticleId) => void;
  readonly rename: (article: ListedArticle) => void;
  readonly duplicate: (id: ArticleId) => void;
  readonly export: (articles: readonly ListedArticle[]) => void;
  /** Makes their pages on the site. */
  readonly toSite: (ids: readonly ArticleId[]) => void;
  readonly trash: (articles: readonly ListedArticle[]) => void;
  readonly restore: (folderNames: readonly string[]) => void;
  readonly deleteForGood: (folderNames: readonly string[]) => void;
}

/** The articles of the library: found by their words as one types, filtered, sorted, and what was thrown away. */
export function LibraryPanel({
  current,
  searchCount,
  deeds,
  onRecover,
  onCommand,
}: {
  readonly current: ArticleId | null;
  /** Grows when the search field is to have the focus. */
  readonly searchCount: number;
  readonly deeds: LibraryDeeds;
  /** Shows what can be done about an article that can't be read. */
  readonly onRecover: (folderName: string) => void;
  readonly onCommand: (command: CommandId) => void;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useState<ListQuery>(wholeList);
  const [range, setRange] = useState({ first: 0, last: 20 });
  const [areFiltersShown, setFiltersShown] = useState(false);
  const [menu, setMenu] = useState<{
    readonly articles: readonly ListedArticle[];
    readonly place: { readonly x: number; readonly y: number };
  } | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { page, rowAt, hasFailed, tryAgain } = useListWindow(query, range.first, range.last);
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  useEffect(() => {
    if (searchCount === 0) return;
    search.current?.focus();
    search.current?.select();
  }, [searchCount]);

  const change = (part: Partial<ListQuery>): void => setQuery((before) => ({ ...before, ...part }));
  const isTrash = query.place === 'trash';
  const isSearching = query.text.trim() !== '';
  const filterCount = Object.values(query.filters).filter((value) => value !== null).length;
  const total = page?.total ?? 0;
  // An article is open: the list has just not heard of it yet.
  const isBehind = current !== null && page?.unfilteredTotal === 0 && !isTrash;
  const focusList = (): void => panel.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  const rowsIn = useCallback((first: number, last: number) => readRows(query, first, last), [query]);
  const emptyTrash = async (): Promise<void> => {
    const all = await readRows({ ...wholeList, place: 'trash' }, 0, (page?.trashCount ?? 0) - 1);
    deeds.deleteForGood(all.map(({ folderName }) => folderName));
  };
  const remove = (articles: readonly ListedArticle[]): void => {
    if (isTrash) deeds.deleteForGood(articles.map(({ folderName }) => folderName));
    else deeds.trash(articles);
  };

  return (
    <nav className="panel library" aria-label={t('library.label')} ref={panel}>
      <header className="panel-head">
        {isTrash && <IconButton icon={ArrowLeft} label={t('library.back')} onClick={() => setQuery(wholeList)} />}
        <h2>{t(isTrash ? 'library.trash' : 'library.label')}</h2>
        <IconButton
          icon={ListFilter}
          label={t('library.filters')}
          isPressed={areFiltersShown}
          onClick={() => setFiltersShown((isShown) => !isShown)}
        />
        {!isTrash && (
          <IconButton
            icon={FilePlus2}
            label={t('menu.command.article.new')}
            shortcut={shortcutText('article.new')}
            onClick={() => onCommand('article.new')}
          />
        )}
      </header>
      <search className="list-search">
        <Search size={15} aria-hidden="true" />
        <input
          ref={search}
          type="text"
          spellCheck={false}
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          maxLength={500}
          value={query.text}
          onChange={({ target }) =>
            change({
              text: target.value,
              ...(target.value.trim() === '' ? { sort: 'changed', isDescending: true } : { sort: 'relevance' }),
            })
          }
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query.text !== '') change({ text: '', sort: 'changed', isDescending: true });
            else if (event.key === 'ArrowDown' || event.key === 'Enter') focusList();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {query.text !== '' && (
          <IconButton
            icon={X}
            label={t('library.clearSearch')}
            onClick={() => change({ text: '', sort: 'changed', isDescending: true })}
          />
        )}
      </search>
      {areFiltersShown && page !== null && <ListFilters query={query} choices={page.choices} onChange={change} />}
      <p className={`list-count ${isSearching || filterCount > 0 ? '' : 'is-quiet'}`} role="status">
        {page !== null && !isBehind && t('library.count', { count: total })}
        {page?.isReading === true && ` · ${t('library.reading')}`}
      </p>
      {hasFailed && (
        <div className="panel-empty" role="alert">
          <p>{t('library.stopped')}</p>
          <button type="button" className="button" onClick={tryAgain}>
            {t('library.tryAgain')}
          </button>
        </div>
      )}
      {page !== null && total === 0 && !page.isReading && !hasFailed && !isBehind && (
        <div className="panel-empty">
          <p>
            {t(
              isSearching || filterCount > 0
                ? 'library.nothingFound'
                : isTrash
                  ? 'library.emptyTrash'
                  : 'library.empty',
            )}
          </p>
          {(isSearching || filterCount > 0) && (
            <button type="button" className="button" onClick={() => setQuery({ ...wholeList, place: query.place })}>
              {t('library.showAll')}
            </button>
          )}
        </div>
      )}
      <ArticleList
        // Not the key of another part of the panel: React would make both anew with each drawing, without end.
        key={`list-${query.place}`}
        listKey={JSON.stringify(query)}
        label={t(isTrash ? 'library.trash' : 'library.label')}
        total={total}
        rowAt={rowAt}
        rowsIn={rowsIn}
        currentId={isTrash ? null : current}
        isSearching={isSearching && !isTrash}
        onRange={onRange}
        deeds={{
          onOpen: (article) => {
            if (!isTrash) deeds.open(article.id);
          },
          onRename: (article) => {
            if (!isTrash) deeds.rename(article);
          },
          onRemove: remove,
          onMenu: (articles, place) => setMenu({ articles, place }),
        }}
      />
      {page !== null && page.unreadable.length > 0 && (
        <details key={`trouble-${query.place}`} className="panel-trouble">
          <summary>{t('library.unreadable', { count: page.unreadable.length })}</summary>
          <ul>
            {page.unreadable.map(({ folderName, filePath, problems }) => (
              <li key={filePath}>
                <strong>{filePath}</strong>
                {problems.slice(0, 3).map((problem) => (
                  <span key={`${problem.place}${problem.code}`}>{problemText(t, problem)}</span>
                ))}
                {isTrash ? (
                  <>
                    <button type="button" className="button" onClick={() => deeds.restore([folderName])}>
                      {t('library.restore')}
                    </button>
                    <button type="button" className="button" onClick={() => deeds.deleteForGood([folderName])}>
                      {t('library.deleteForGood')}
                    </button>
                  </>
                ) : (
                  problems[0]?.code !== 'duplicate-id' && (
                    <button type="button" className="button" onClick={() => onRecover(folderName)}>
                      {t('recovery.open')}
                    </button>
                  )
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {page !== null && (
        <footer className="panel-foot">
          {!isTrash &&
            (page.trashCount > 0 ? (
              <button type="button" className="button" onClick={() => setQuery({ ...wholeList, place: 'trash' })}>
                <Trash2 size={14} aria-hidden="true" />
                {t('library.trashCount', { count: page.trashCount })}
              </button>
            ) : null)}
          {isTrash && total > 0 && (
            <button type="button" className="button" onClick={() => void emptyTrash()}>
              {t('library.emptyIt')}
            </button>
          )}
          <BackupStatus onOpen={() => onCommand('library.backup')} />
          <p title={page.folderPath}>
            <FolderOpen size={14} aria-hidden="true" />
            <span>{page.folderPath}</span>
          </p>
          <button type="button" className="button" onClick={() => onCommand('library.show-folder')}>
            {t('library.show')}
          </button>
          <button type="button" className="button" onClick={() => onCommand('library.choose')}>
            {t('library.choose')}
          </button>
        </footer>
      )}
      {menu !== null && (
        <RowMenu
          label={t('library.actions')}
          actions={actionsOf(menu.articles)}
          place={menu.place}
          onClose={() => {
            setMenu(null);
            focusList();
          }}
        />
      )}
    </nav>
  );

  function actionsOf(articles: readonly ListedArticle[]): readonly RowAction[] {
    const [article] = articles;
    if (article === undefined) return [];
    const folderNames = articles.map(({ folderName }) => folderName);
    if (isTrash) {
      return [
        { id: 'restore', label: t('library.restore'), run: () => deeds.restore(folderNames) },
        { id: 'delete', label: t('library.deleteForGood'), keys: t('library.deleteKey'), run: () => remove(articles) },
      ];
    }
    return [
      ...(articles.length === 1
        ? [
            { id: 'open', label: t('library.open'), keys: 'Enter', run: () => deeds.open(article.id) },
            { id: 'rename', label: t('library.rename'), keys: 'F2', run: () => deeds.rename(article) },
            { id: 'duplicate', label: t('library.duplicate'), run: () => deeds.duplicate(article.id) },
          ]
        : []),
      { id: 'export', label: t('library.export'), run: () => deeds.export(articles) },
      { id: 'site', label: t('library.toSite'), run: () => deeds.toSite(articles.map((each) => each.id)) },
      { id: 'trash', label: t('library.toTrash'), keys: t('library.deleteKey'), run: () => remove(articles) },
    ];
  }
}
