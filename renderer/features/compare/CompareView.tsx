import { ArrowDown, ArrowUp, Columns2, RotateCcw, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDocuments } from '#core/compare/compareDocuments';
import type { ComparedRow, NodeJson } from '#core/compare/ComparedRow';
import type { SingleChange } from '#core/compare/SingleChange';
import { singleChangesOf } from '#core/compare/singleChangesOf';
import type { DocumentChild, DocumentJson } from '#core/document/documentJson';
import { IconButton } from '../../ui/IconButton';
import { ComparedBlock, isSeen } from './ComparedBlock';
import './compare.css';
import { foldRows } from './foldRows';
import { useCompareKeys } from './useCompareKeys';
import { useIsWide } from './useIsWide';

/** Two texts side by side, with what was inserted, deleted and moved, and with ways to take it back. */
export function CompareView({
  before,
  after,
  beforeTitle,
  afterTitle,
  message = '',
  details,
  isReadOnly,
  addressOf,
  onTakeBack,
  onTakeSingle,
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
  /** What differs beside the texts, shown above them. */
  readonly details: ReactNode;
  /** Whether the new text can only be looked at. */
  readonly isReadOnly: boolean;
  readonly addressOf: (image: string) => string;
  /** Makes one block of the new text what it is in the old one. Gives false when that can't be. */
  readonly onTakeBack: (rows: readonly ComparedRow<DocumentChild>[], index: number) => boolean;
  /** Makes one thing within a block what it is in the old one. Gives false when that can't be. */
  readonly onTakeSingle: (rows: readonly ComparedRow<DocumentChild>[], change: SingleChange) => boolean;
  /** Puts all of the old text in place of the new one. */
  readonly onRestore: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const rows = useMemo(() => compareDocuments(before, after), [before, after]);
  const stretches = useMemo(() => foldRows(rows), [rows]);
  const singles = useMemo(
    () => rows.map((_, index) => (isReadOnly ? [] : singleChangesOf(rows, index))),
    [rows, isReadOnly],
  );
  const changeCount = rows.filter(({ change }) => change !== 'none').length;
  const view = useRef<HTMLElement>(null);
  const isWide = useIsWide(view);
  const [chosenSideBySide, setSideBySide] = useState<boolean | null>(null);
  const isSideBySide = chosenSideBySide ?? isWide;
  // Known by the blocks of the old text, which stay the same while changes are taken back.
  const [unfolded, setUnfolded] = useState<ReadonlySet<NodeJson | null>>(new Set());
  /** Which of the changes had the focus last. */
  const place = useRef<number | null>(null);
  /** What gets the focus as soon as it is drawn, since the button that had it is gone. */
  const focusNext = useRef<'change' | 'single' | number | null>(null);
  /** Which of the single changes of its row was taken back last. */
  const singlePlace = useRef(0);
  useEffect(() => view.current?.focus(), []);
  useEffect(() => {
    if (focusNext.current === null) return;
    const changes = changesIn(view.current);
    const change = changes[Math.min(place.current ?? 0, changes.length - 1)];
    const element =
      typeof focusNext.current !== 'number'
        ? ((focusNext.current === 'single' ? singleIn(change, singlePlace.current) : undefined) ?? change)
        : view.current?.querySelector<HTMLElement>(`[data-row="${focusNext.current}"]`);
    focusNext.current = null;
    (element ?? view.current)?.focus({ preventScroll: true });
  }, [rows, unfolded]);

  const goTo = (direction: 1 | -1): void => {
    const changes = changesIn(view.current);
    const focused = changes.findIndex((element) => element.contains(document.activeElement));
    const present = focused === -1 ? place.current : focused;
    const next = present === null ? (direction === 1 ? 0 : changes.length - 1) : present + direction;
    place.current = changes.length === 0 ? null : (next + changes.length) % changes.length;
    const element = changes[place.current ?? 0];
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  };
  useCompareKeys(view, { goTo, onUndo, onClose });
  const takeBack = (index: number): void => {
    place.current = placeOf(rows, index);
    if (onTakeBack(rows, index)) focusNext.current = 'change';
  };
  const takeSingle = (index: number, change: SingleChange): void => {
    place.current = placeOf(rows, index);
    singlePlace.current = singlesIn(changesIn(view.current)[place.current]).findIndex(
      (element) => element === document.activeElement,
    );
    if (onTakeSingle(rows, change)) focusNext.current = 'single';
  };
  const unfold = (start: number, folded: readonly ComparedRow[]): void => {
    focusNext.current = start + folded.findIndex(isRowSeen);
    setUnfolded((current) => new Set([...current, ...folded.map(({ before: block }) => block)]));
  };

  return (
    <section
      className="compare"
      ref={view}
      tabIndex={-1}
      aria-label={t('compare.label', { before: beforeTitle, after: afterTitle })}
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
          onClick={() => setSideBySide(!isSideBySide)}
        />
        <span className="toolbar-gap" />
        {!isReadOnly && (
          <button
            type="button"
            className="button"
            disabled={changeCount === 0}
            onClick={() => {
              // A button that can't be pressed any more lets go of the focus.
              view.current?.focus({ preventScroll: true });
              onRestore();
            }}
          >
            <RotateCcw size={15} aria-hidden="true" />
            {t('compare.restore')}
          </button>
        )}
        <IconButton icon={X} label={t('compare.close')} shortcut="Esc" onClick={onClose} />
      </header>
      {message !== '' && <p className="compare-message">{message}</p>}
      <div className={`compare-body ${isSideBySide ? 'is-side-by-side' : ''}`}>
        <div className="compare-titles">
          <h2>{beforeTitle}</h2>
          <h2>{afterTitle}</h2>
        </div>
        {details}
        {stretches.map((stretch) =>
          stretch.isFolded && !stretch.rows.some((row) => unfolded.has(row.before)) ? (
            <button
              key={stretch.start}
              type="button"
              className="compare-fold"
              onClick={() => unfold(stretch.start, stretch.rows)}
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
    if (!isRowSeen(row)) return null;
    const changes = singles[index] ?? [];
    const takeable = {
      // The only change of a block is taken back with the block.
      changes: changes.length === 1 && row.counterpart === null ? [] : changes,
      take: (change: SingleChange) => takeSingle(index, change),
    };
    const shared = { row, path: [index], takeable, addressOf };
    return (
      <div
        key={index}
        className="compare-row"
        role="group"
        data-row={index}
        tabIndex={-1}
        {...(isChanged ? { 'data-changed': row.change, 'aria-label': t(`compare.change.${row.change}`) } : {})}
      >
        {isSideBySide ? (
          <>
            <ComparedBlock {...shared} side="before" />
            <ComparedBlock {...shared} side="after" />
          </>
        ) : (
          <ComparedBlock {...shared} side="both" />
        )}
        {isChanged && (
          <footer>
            <span>{t(`compare.change.${row.change}`)}</span>
            {!isReadOnly && (
              <button type="button" className="link-button" onClick={() => takeBack(index)}>
                <Undo2 size={13} aria-hidden="true" />
                {t('compare.takeBack')}
              </button>
            )}
          </footer>
        )}
      </div>
    );
  }
}

/** Whether there is something to see of a row: what changed, or a block that is not empty. */
function isRowSeen({ change, after }: ComparedRow): boolean {
  return change !== 'none' || after === null || isSeen(after);
}

function changesIn(view: HTMLElement | null): readonly HTMLElement[] {
  return [...(view?.querySelectorAll<HTMLElement>('[data-changed]') ?? [])];
}

/** How many of the rows before this one have changed. */
function placeOf(rows: readonly ComparedRow[], index: number): number {
  return rows.slice(0, index).filter(({ change }) => change !== 'none').length;
}

function singlesIn(row: HTMLElement | undefined): readonly HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-take]') ?? [])];
}

/** What comes in the place of a single change that has been taken back; undefined where it was the last of its row. */
function singleIn(row: HTMLElement | undefined, place: number): HTMLElement | undefined {
  const singles = singlesIn(row);
  return singles[Math.min(Math.max(0, place), singles.length - 1)];
}
