import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryAnswers } from '#core/contract/requests/libraryRequests';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import { on, request } from '../../platform/spalt';

/** What is looked for in the list, whichever part of it is shown. */
export type ListQuery = Omit<CatalogueQuery, 'offset' | 'limit'>;

/** A part of the list that has been read. */
export type ListPage = LibraryAnswers['library:query'];

/** How many rows are read at a time: a screen full, since each is looked up in its article while one searches. */
const partRows = 20;
/** How long further changes of the library are waited for: every save is one. */
const gatherMs = 1000;

interface ShownList {
  readonly key: string;
  readonly place: ListQuery['place'];
  /** What was answered last: how long the list is and what it may be filtered by. */
  readonly page: ListPage;
  /** The rows that have been read, by the number of their part. */
  readonly parts: ReadonlyMap<number, readonly ListedArticle[]>;
}

/**
 * The library's list, read in parts as they come into view, and again when the library changes. What was read stays, so
 * that scrolling never waits for a part that is there. Answers to a query that is no longer asked are passed over; until
 * the first one is there, the list before stands, but never that of another place: what is thrown away for good from the
 * trash must not be a row of the library.
 */
export function useListWindow(
  query: ListQuery,
  firstRow: number,
  lastRow: number,
): {
  readonly page: ListPage | null;
  readonly rowAt: (index: number) => ListedArticle | undefined;
  /** Whether the last question got no answer. */
  readonly hasFailed: boolean;
  readonly tryAgain: () => void;
} {
  const [answered, setAnswered] = useState<ShownList | null>(null);
  const [changeCount, setChangeCount] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const asked = useRef({ about: '', parts: new Set<number>() });
  const key = JSON.stringify(query);
  const shown = answered?.place === query.place ? answered : null;
  const isShown = shown?.key === key;
  const partCount = isShown ? Math.ceil(shown.page.total / partRows) : 1;
  const firstPart = Math.floor(firstRow / partRows);
  const lastPart = Math.floor(lastRow / partRows);

  useEffect(() => {
    const about = `${changeCount} ${key}`;
    if (asked.current.about !== about) asked.current = { about, parts: new Set() };
    const now = asked.current;
    const wanted: ListQuery = JSON.parse(key);
    const read = async (part: number): Promise<void> => {
      now.parts.add(part);
      const page = await request['library:query']({ ...wanted, offset: part * partRows, limit: partRows }).catch(
        () => null,
      );
      if (asked.current !== now) return;
      setFailed(page === null);
      if (page === null) return;
      setAnswered((before) => {
        const parts = new Map(before?.key === key ? before.parts : []);
        return { key, place: wanted.place, page, parts: parts.set(part, page.rows) };
      });
    };
    // One more on either side; but of another list its beginning before anything else.
    const spare = isShown ? 1 : 0;
    for (let part = Math.max(0, firstPart - spare); part <= lastPart + spare; part++) {
      if (!now.parts.has(part) && (part === 0 || part < partCount)) void read(part);
    }
  }, [key, changeCount, isShown, partCount, firstPart, lastPart]);

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

  const rowAt = useCallback(
    (index: number) => shown?.parts.get(Math.floor(index / partRows))?.[index % partRows],
    [shown],
  );
  const tryAgain = useCallback(() => setChangeCount((count) => count + 1), []);
  return { page: shown?.page ?? null, rowAt, hasFailed, tryAgain };
}
