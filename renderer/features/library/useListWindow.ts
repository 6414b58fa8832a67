import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryAnswers } from '#core/contract/requests/libraryRequests';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import { on, request } from '../../platform/spalt';

/** What is looked for in the list, whichever part of it is shown. */
export type ListQuery = Omit<CatalogueQuery, 'offset' | 'limit'>;

/** A part of the list that has been read. */
export type ListPage = LibraryAnswers['library:query'];

/** How many rows are read at a time, and how many of them before the first that is seen. */
const pageSize = 80;
const rowsBefore = 25;
/** How long further changes of the library are waited for: every save is one. */
const gatherMs = 250;

/**
 * The part of the library's list that is seen, read again when it or the library changes. Answers that come late, to a
 * query that is no longer asked, are passed over.
 */
export function useListWindow(
  query: ListQuery,
  firstRow: number,
  lastRow: number,
): { readonly page: ListPage | null; readonly rowAt: (index: number) => ListedArticle | undefined } {
  const [shown, setShown] = useState<{ readonly key: string; readonly offset: number; readonly page: ListPage } | null>(
    null,
  );
  const [changeCount, setChangeCount] = useState(0);
  const latest = useRef(0);
  const key = JSON.stringify(query);
  const isCovered =
    shown !== null &&
    shown.key === key &&
    firstRow >= shown.offset &&
    Math.min(lastRow, shown.page.total - 1) < shown.offset + Math.max(shown.page.rows.length, 1);
  const offset = isCovered ? shown.offset : Math.max(0, firstRow - rowsBefore);

  useEffect(() => {
    latest.current += 1;
    const number = latest.current;
    const wanted: ListQuery = JSON.parse(key);
    void request['library:query']({ ...wanted, offset, limit: pageSize }).then((page) => {
      if (number === latest.current) setShown({ key, offset, page });
    });
  }, [key, offset, changeCount]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = on('library-changed', () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setChangeCount((count) => count + 1);
      }, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  const rowAt = useCallback((index: number) => shown?.page.rows[index - shown.offset], [shown]);
  return { page: shown?.page ?? null, rowAt };
}
