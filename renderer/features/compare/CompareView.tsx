import { ArrowDown, ArrowUp, Columns2, RotateCcw, Undo2, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDocuments } from '#core/compare/compareDocuments';
import type { ComparedRow } from '#core/compare/ComparedRow';
import type { DocumentChild, DocumentJson } from '#core/document/documentJson';
import { IconButton } from '../../ui/IconButton';
import { ComparedBlock, isSeen } from './ComparedBlock';
import './compare.css';
import { foldRows } from './foldRows';

/** In a window of this width or less, both texts stand in one column. */
const narrowQuery = '(max-width: 900px)';

/** Two texts side by side, with what was inserted, deleted and moved, and with ways to take it back. */
export function CompareView({
  before,
  after,
  beforeTitle,
  afterTitle,
  message = '',
  addressOf,
  onTakeBack,
  onRestore,
  onUndo,
  onClose,
}: {
  readonly before: DocumentJson;
  readonly after: DocumentJson;
  readonly beforeTitle: string;
  readonly afterTitle: string;
  /** What the user must know of these two texts. */
  readonly message?: string;
  readonly addressOf: (image: string) => string;
  /** Makes one block of the new text what it is in the old one. */
  readonly onTakeBack: (rows: readonly ComparedRow<DocumentChild>[], index: number) => void;
  /** Puts all of the old text in place of the new one. */
  readonly onRestore: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const rows = useMemo(() => compareDocuments(before, after), [before, after]);
  const stretches = useMemo(() => foldRows(rows), [rows]);
  const changeCount = rows.filter(({ change }) => change !== 'none').length;
  const [isSideBySide, setSideBySide] = useState(() => !window.matchMedia(narrowQuery).matches);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const view = useRef<HTMLElement>(null);
  useEffect(() => view.current?.focus(), []);

  const goTo = (direction: 1 | -1): void => {
    const changes = [...(view.current?.querySelectorAll<HTMLElement>('[data-changed]') ?? [])];
    const present = changes.findIndex((element) => element === document.activeElement);
    const next = present === -1 ? (direction === 1 ? 0 : changes.length - 1) : present + direction;
    const element = changes[(next + changes.length) % changes.length];
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'F7') goTo(event.shiftKey ? -1 : 1);
    else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') onUndo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      className="compare"
      ref={view}
      tabIndex={-1}
      aria-label={t('compare.label', { before: beforeTitle, after: afterTitle })}
      onKeyDown={onKeyDown}
    >
      <header className="compare-head">
        <h1>{changeCount === 0 ? t('compare.same') : t('compare.changes', { count: changeCount })}</h1>
        <IconButton
          icon={ArrowUp}
          label={t('compare.previous')}
          shortcut="Shift+F7"
          disabled={changeCount === 0}
          onClick={() => goTo(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('compare.next')}
          shortcut="F7"
          disabled={changeCount === 0}
          onClick={() => goTo(1)}
        />
        <IconButton
          icon={Columns2}
          label={t('compare.sideBySide')}
          isPressed={isSideBySide}
          onClick={() => setSideBySide((current) => !current)}
        />
        <span className="toolbar-gap" />
        <button type="button" className="button" disabled={changeCount === 0} onClick={onRestore}>
          <RotateCcw size={15} aria-hidden="true" />
          {t('compare.restore')}
        </button>
        <IconButton icon={X} label={t('compare.close')} shortcut="Esc" onClick={onClose} />
      </header>
      {message !== '' && <p className="compare-message">{message}</p>}
      <div className={`compare-body ${isSideBySide ? 'is-side-by-side' : ''}`}>
        <div className="compare-titles">
          <h2>{beforeTitle}</h2>
          <h2>{afterTitle}</h2>
        </div>
        {stretches.map((stretch) =>
          stretch.isFolded && !unfolded.has(stretch.start) ? (
            <button
              key={stretch.start}
              type="button"
              className="compare-fold"
              onClick={() => setUnfolded((current) => new Set([...current, stretch.start]))}
            >
              {t('compare.unchanged', { count: stretch.rows.length })}
            </button>
          ) : (
            stretch.rows.map((row, offset) => rowView(row, stretch.start + offset))
          ),
        )}
      </div>
    </section>
  );

  function rowView(row: ComparedRow, index: number) {
    const isChanged = row.change !== 'none';
    if (!isChanged && row.after !== null && !isSeen(row.after)) return null;
    return (
      <div
        key={index}
        className="compare-row"
        role="group"
        {...(isChanged
          ? { 'data-changed': row.change, tabIndex: -1, 'aria-label': t(`compare.change.${row.change}`) }
          : {})}
      >
        {isSideBySide ? (
          <>
            <ComparedBlock row={row} side="before" addressOf={addressOf} />
            <ComparedBlock row={row} side="after" addressOf={addressOf} />
          </>
        ) : (
          <ComparedBlock row={row} side="both" addressOf={addressOf} />
        )}
        {isChanged && (
          <footer>
            <span>{t(`compare.change.${row.change}`)}</span>
            <button type="button" className="link-button" onClick={() => onTakeBack(rows, index)}>
              <Undo2 size={13} aria-hidden="true" />
              {t('compare.takeBack')}
            </button>
          </footer>
        )}
      </div>
    );
  }
}
