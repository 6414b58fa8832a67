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

/** The rows of the list: as many as are seen are drawn, whatever the length of the list. */
export function ArticleList({
  label,
  total,
  rowAt,
  currentId,
  isSearching,
  onRange,
  deeds,
}: {
  readonly label: string;
  readonly total: number;
  readonly rowAt: (index: number) => ListedArticle | undefined;
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
  const [selected, setSelected] = useState<ReadonlyMap<string, ListedArticle>>(new Map());
  const anchor = useRef(0);
  const first = Math.max(0, Math.floor(scroll.topPx / heightPx) - spareRows);
  const last = Math.min(total - 1, Math.ceil((scroll.topPx + scroll.heightPx) / heightPx) + spareRows);

  useEffect(() => onRange(first, Math.max(first, last)), [first, last, onRange]);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = (): void => setScroll({ topPx: element.scrollTop, heightPx: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // Another list: from its beginning.
  const activeNow = Math.min(active, Math.max(0, total - 1));

  const chosen = (): readonly ListedArticle[] => {
    if (selected.size > 0) return [...selected.values()];
    const row = rowAt(activeNow);
    return row === undefined ? [] : [row];
  };
  const moveTo = useCallback(
    (index: number, isExtending: boolean): void => {
      const next = Math.max(0, Math.min(total - 1, index));
      setActive(next);
      if (!isExtending) {
        anchor.current = next;
        setSelected(new Map());
      } else setSelected(rowsBetween(anchor.current, next, rowAt));
      const element = list.current;
      if (element === null) return;
      const topPx = next * heightPx;
      if (topPx < element.scrollTop) element.scrollTop = topPx;
      else if (topPx + heightPx > element.scrollTop + element.clientHeight) {
        element.scrollTop = topPx + heightPx - element.clientHeight;
      }
    },
    [heightPx, rowAt, total],
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
    else if (event.key === 'Enter' && row !== undefined) deeds.onOpen(row);
    else if (event.key === 'F2' && row !== undefined) deeds.onRename(row);
    else if (event.key === 'Delete' && row !== undefined) deeds.onRemove(chosen());
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const rect = list.current?.querySelector('.is-active')?.getBoundingClientRect();
      deeds.onMenu(chosen(), { x: (rect?.left ?? 0) + 24, y: (rect?.bottom ?? 0) - 12 });
    } else return;
    event.preventDefault();
  };
  const onClickRow = (event: React.MouseEvent, index: number, row: ListedArticle): void => {
    if (event.shiftKey) {
      setActive(index);
      setSelected(rowsBetween(anchor.current, index, rowAt));
      return;
    }
    anchor.current = index;
    setActive(index);
    if (event.ctrlKey || event.metaKey) {
      const next = new Map(selected);
      if (!next.delete(row.folderName)) next.set(row.folderName, row);
      setSelected(next);
      return;
    }
    setSelected(new Map());
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
                if (!isPart) setSelected(new Map());
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

function rowsBetween(
  one: number,
  other: number,
  rowAt: (index: number) => ListedArticle | undefined,
): ReadonlyMap<string, ListedArticle> {
  const rows = new Map<string, ListedArticle>();
  for (let index = Math.min(one, other); index <= Math.max(one, other); index++) {
    const row = rowAt(index);
    if (row !== undefined) rows.set(row.folderName, row);
  }
  return rows;
}
