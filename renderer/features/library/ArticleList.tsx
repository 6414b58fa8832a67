import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ListedArticle } from '#core/library/catalogue/Catalogue';
import { ArticleRow } from './ArticleRow';

/** The height of a row, in pixels: rows of one height let ten thousand be scrolled without measuring any. */
const rowHeightPx = 92;
const rowHeightWithSnippetPx = 136;
/** So many rows are drawn above and below what is seen. */
const spareRows = 6;

/** What was done in the list. */
export interface ListDeeds {
  readonly onOpen: (article: ListedArticle) => void;
  readonly onRename: (article: ListedArticle) => void;
  readonly onRemove: (articles: readonly ListedArticle[]) => void;
  readonly onMenu: (articles: readonly ListedArticle[], place: { readonly x: number; readonly y: number }) => void;
}

type Selection = ReadonlyMap<string, ListedArticle>;
const nothing: Selection = new Map();

/** The rows of the list: as many as are seen are drawn, whatever the length of the list. */
export function ArticleList({
  listKey,
  label,
  total,
  rowAt,
  rowsIn,
  currentId,
  isSearching,
  onRange,
  deeds,
}: {
  /** Tells one list from another. */
  readonly listKey: string;
  readonly label: string;
  readonly total: number;
  readonly rowAt: (index: number) => ListedArticle | undefined;
  /** The rows from one to another, whether they are drawn or not. */
  readonly rowsIn: (first: number, last: number) => Promise<readonly ListedArticle[]>;
  /** The id of the article that is open. */
  readonly currentId: string | null;
  /** Whether rows show what was found. */
  readonly isSearching: boolean;
  /** Tells which rows are seen. */
  readonly onRange: (first: number, last: number) => void;
  readonly deeds: ListDeeds;
}) {
  const list = useRef<HTMLDivElement>(null);
  const heightPx = isSearching ? rowHeightWithSnippetPx : rowHeightPx;
  const [scroll, setScroll] = useState({ topPx: 0, heightPx: 600 });
  const [active, setActive] = useState(0);
  const [selected, setSelected] = useState(nothing);
  // What is selected once rows that are not drawn have been read: whoever acts on it waits for them.
  const selecting = useRef(Promise.resolve(nothing));
  const anchor = useRef(0);
  const first = Math.max(0, Math.floor(scroll.topPx / heightPx) - spareRows);
  const last = Math.min(total - 1, Math.ceil((scroll.topPx + scroll.heightPx) / heightPx) + spareRows);

  useEffect(() => onRange(first, Math.max(first, last)), [first, last, onRange]);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = (): void => setScroll({ topPx: element.scrollTop, heightPx: element.clientHeight });
    // It tells of the first size, too, once the window is laid out: asked for here, it would be laid out twice.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // Another list begins at its beginning, and nothing that was selected in this one is thrown away from it.
  const [shownKey, setShownKey] = useState(listKey);
  if (listKey !== shownKey) {
    setShownKey(listKey);
    setActive(0);
    setSelected(nothing);
    setScroll((before) => ({ ...before, topPx: 0 }));
  }
  const laidOutKey = useRef(listKey);
  useLayoutEffect(() => {
    // A list that is new is at its top; to say so would have the whole window laid out.
    if (laidOutKey.current === listKey) return;
    laidOutKey.current = listKey;
    selecting.current = Promise.resolve(nothing);
    anchor.current = 0;
    if (list.current !== null) list.current.scrollTop = 0;
  }, [listKey]);
  const activeNow = Math.min(active, Math.max(0, total - 1));

  const select = useCallback((next: Selection): void => {
    selecting.current = Promise.resolve(next);
    setSelected(next);
  }, []);
  const selectBetween = useCallback(
    (one: number, other: number): void => {
      const read = async (): Promise<Selection> => {
        const rows = await rowsIn(Math.min(one, other), Math.max(one, other));
        const next: Selection = new Map(rows.map((row) => [row.folderName, row]));
        if (selecting.current === reading) setSelected(next);
        return next;
      };
      const reading = read();
      selecting.current = reading;
    },
    [rowsIn],
  );
  const withChosen = (action: (articles: readonly ListedArticle[]) => void): void => {
    const row = rowAt(activeNow);
    void selecting.current.then((rows) => {
      if (rows.size > 0) action([...rows.values()]);
      else if (row !== undefined) action([row]);
    });
  };
  const moveTo = useCallback(
    (index: number, isExtending: boolean): void => {
      const next = Math.max(0, Math.min(total - 1, index));
      setActive(next);
      if (!isExtending) {
        anchor.current = next;
        select(nothing);
      } else selectBetween(anchor.current, next);
      const element = list.current;
      if (element === null) return;
      const topPx = next * heightPx;
      if (topPx < element.scrollTop) element.scrollTop = topPx;
      else if (topPx + heightPx > element.scrollTop + element.clientHeight) {
        element.scrollTop = topPx + heightPx - element.clientHeight;
      }
    },
    [heightPx, select, selectBetween, total],
  );

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(scroll.heightPx / heightPx) - 1);
    const row = rowAt(activeNow);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: activeNow + 1,
      ArrowUp: activeNow - 1,
      PageDown: activeNow + page,
      PageUp: activeNow - page,
      Home: 0,
      End: total - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) moveTo(step, event.shiftKey);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selectBetween(0, total - 1);
    else if (event.key === 'Escape' && selected.size > 0) select(nothing);
    else if (event.key === 'Enter' && row !== undefined) deeds.onOpen(row);
    else if (event.key === 'F2' && row !== undefined) deeds.onRename(row);
    else if (event.key === 'Delete') {
      withChosen(deeds.onRemove);
      select(nothing);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const rect = list.current?.querySelector('.is-active')?.getBoundingClientRect();
      withChosen((articles) => deeds.onMenu(articles, { x: (rect?.left ?? 0) + 24, y: (rect?.bottom ?? 0) - 12 }));
    } else return;
    event.preventDefault();
  };
  const onClickRow = (event: React.MouseEvent, index: number, row: ListedArticle): void => {
    if (event.shiftKey) {
      setActive(index);
      selectBetween(anchor.current, index);
      return;
    }
    anchor.current = index;
    setActive(index);
    if (event.ctrlKey || event.metaKey) {
      const next = new Map(selected);
      if (!next.delete(row.folderName)) next.set(row.folderName, row);
      select(next);
      return;
    }
    select(nothing);
    deeds.onOpen(row);
  };

  return (
    <div
      className="article-list"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      {...(total > 0 ? { 'aria-activedescendant': `article-row-${activeNow}` } : {})}
      onScroll={({ currentTarget }) =>
        setScroll({ topPx: currentTarget.scrollTop, heightPx: currentTarget.clientHeight })
      }
      onKeyDown={onKeyDown}
    >
      <div className="article-rows" role="presentation" style={{ height: total * heightPx }}>
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset).map((index) => {
          const row = rowAt(index);
          const isSelected =
            row !== undefined && (selected.has(row.folderName) || (selected.size === 0 && index === activeNow));
          return (
            <div
              key={index}
              id={`article-row-${index}`}
              className={`article-row ${index === activeNow ? 'is-active' : ''}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSelected}
              aria-current={row !== undefined && row.id === currentId}
              aria-posinset={index + 1}
              aria-setsize={total}
              style={{ top: index * heightPx, height: heightPx }}
              onClick={(event) => row !== undefined && onClickRow(event, index, row)}
              onKeyDown={undefined}
              onContextMenu={(event) => {
                if (row === undefined) return;
                event.preventDefault();
                setActive(index);
                const isPart = selected.has(row.folderName);
                if (!isPart) select(nothing);
                deeds.onMenu(isPart ? [...selected.values()] : [row], { x: event.clientX, y: event.clientY });
              }}
            >
              {row !== undefined && <ArticleRow article={row} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
