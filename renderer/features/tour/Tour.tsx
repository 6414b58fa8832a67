import { autoUpdate } from '@floating-ui/dom';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutText } from '../../platform/shortcuts';
import { useFloating } from '../../ui/useFloating';
import './tour.css';

/** What is shown, in order, and where it is in the window: the first of these that is there. */
const steps = [
  { name: 'fields', targets: ['.ProseMirror .headline'], placement: 'bottom-start' },
  { name: 'blocks', targets: ['.ProseMirror > p:not([class])', '.ProseMirror'], placement: 'top-start' },
  { name: 'library', targets: ['.library', '.toolbar button'], placement: 'right-start' },
  { name: 'saving', targets: ['.save-state'], placement: 'top-end' },
  { name: 'export', targets: ['.toolbar .button'], placement: 'bottom-end' },
] as const;

/**
 * The tour of the window, a card beside each thing it tells of. On a first start it takes no focus from who begins to
 * write at once; asked for, it does.
 */
export function Tour({ takesFocus, onClose }: { readonly takesFocus: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [index, setIndex] = useState(0);
  const ref = useRef<HTMLElement>(null);
  const ringRef = useRef<HTMLDivElement>(null);
  const nextRef = useRef<HTMLButtonElement>(null);
  const step = steps[index] ?? steps[0];
  const keys = { palette: shortcutText('help.palette'), shortcuts: shortcutText('help.shortcuts') };
  const isLast = index === steps.length - 1;
  useFloating(ref, {
    key: step.name,
    placement: step.placement,
    within: document.body,
    placeOf: () => targetIn(step.targets)?.getBoundingClientRect() ?? null,
  });
  useEffect(() => {
    const [target, ring] = [targetIn(step.targets), ringRef.current];
    if (target === null || ring === null) return undefined;
    target.scrollIntoView({ block: 'nearest' });
    // A frame of its own: the editor lets nobody mark what is in it.
    return autoUpdate(target, ring, () => {
      const { left, top, width, height } = target.getBoundingClientRect();
      for (const [name, value] of Object.entries({ left, top, width, height }))
        ring.style.setProperty(name, `${Math.round(value)}px`);
    });
  }, [step]);
  useEffect(() => {
    if (takesFocus) nextRef.current?.focus();
  }, [takesFocus]);

  return (
    <>
      <div className="tour-ring" ref={ringRef} aria-hidden="true" />
      <section
        className="tour"
        aria-label={t('tour.label')}
        ref={ref}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <div aria-live="polite">
          <h2>{t(`tour.${step.name}.title`)}</h2>
          <p>{t(`tour.${step.name}.text`, keys)}</p>
        </div>
        <footer>
          <span>{t('tour.step', { number: index + 1, count: steps.length })}</span>
          {!isLast && (
            <button type="button" className="button" onClick={onClose}>
              {t('tour.skip')}
            </button>
          )}
          {index > 0 && (
            <button type="button" className="button" onClick={() => setIndex(index - 1)}>
              {t('tour.back')}
            </button>
          )}
          <button
            type="button"
            className="button is-main"
            ref={nextRef}
            onClick={() => {
              if (isLast) onClose();
              else setIndex(index + 1);
            }}
          >
            {t(isLast ? 'tour.end' : 'tour.next')}
          </button>
        </footer>
      </section>
    </>
  );
}

function targetIn(selectors: readonly string[]): Element | null {
  return selectors.map((selector) => document.querySelector(selector)).find((found) => found !== null) ?? null;
}
