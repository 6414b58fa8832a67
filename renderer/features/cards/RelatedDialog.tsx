import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import '../../ui/pickList.css';

const rowCount = 30;

/** Lets the user find an article of the library to link to. The focus stays in the field; arrows steer the list. */
export function RelatedDialog({
  current,
  onArticle,
  onClose,
}: {
  /** The article that links, which is not to link to itself. */
  readonly current: ArticleId;
  readonly onArticle: (article: ListedArticle) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly ListedArticle[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const listRef = useRef<HTMLUListElement>(null);
  const id = useId();

  useEffect(() => {
    let isWanted = true;
    const filters = { status: null, section: null, author: null, tag: null, changedAfter: null };
    const query = { place: 'articles', text, filters, sort: 'relevance', isDescending: true, offset: 0 } as const;
    void request['library:query']({ ...query, limit: rowCount }).then((page) => {
      if (!isWanted) return;
      setRows(page.rows.filter((row) => row.id !== current));
      setChosen(0);
    });
    return () => {
      isWanted = false;
    };
  }, [text, current]);
  useEffect(() => {
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const count = rows?.length ?? 0;
    if (count === 0) return;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % count);
    else if (event.key === 'ArrowUp') setChosen((chosen + count - 1) % count);
    else if (event.key === 'Enter') {
      const row = rows?.[chosen];
      if (row !== undefined) onArticle(row);
    } else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('card.related.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="pick-list">
        <input
          type="text"
          role="combobox"
          aria-label={t('card.related.find')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          {...(rows !== null && rows.length > 0 ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
          placeholder={t('card.related.find')}
          ref={focusFirst}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t('card.related.articles')} ref={listRef}>
          {rows?.map((row, index) => (
            <li
              key={row.folderName}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseMove={() => setChosen(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                onArticle(row);
              }}
            >
              <strong>{row.headline === '' ? t('library.noHeadline') : row.headline}</strong>
              <span>
                {t(`status.${row.status}`)} ·{' '}
                {new Date(row.modifiedAt).toLocaleDateString(i18n.language, { dateStyle: 'medium' })}
                {row.canonicalAddress === null && ` · ${t('card.related.noPage')}`}
              </span>
            </li>
          ))}
        </ul>
        {rows?.length === 0 && <p className="field-hint">{t('card.related.none')}</p>}
        <p className="field-hint">{t('card.related.hint')}</p>
      </div>
    </Dialog>
  );
}
