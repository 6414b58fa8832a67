import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isAskedApart, isBlocked } from '#core/proof/preflight/preflightOf';
import type { ArticleReview } from '#core/review/reviewJson';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import type { ProofReader } from '../proof/ProofReader';
import type { PreflightPlace } from './PreflightList';
import { PreflightList } from './PreflightList';
import { useChecklist } from './useChecklist';
import { usePreflight } from './usePreflight';
import './workflow.css';

/** Holds an article against the checklist before it leaves the house. Asks only where there is something to be said. */
export function ExportCheck({
  review,
  reader,
  onPass,
  onGo,
  onClose,
}: {
  readonly review: ArticleReview;
  readonly reader: ProofReader | null;
  /** The article may leave. */
  readonly onPass: () => void;
  readonly onGo: (place: PreflightPlace) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useChecklist();
  const found = usePreflight({ reader, review, checklist: read?.checklist ?? null, step: 'export' });
  // Which text is meant is asked next, and that tells of open suggestions.
  const items = found?.filter((each) => !isAskedApart(each)) ?? null;
  const pass = useRef(onPass);
  useEffect(() => {
    pass.current = onPass;
  });
  const isClean = items !== null && items.length === 0;
  useEffect(() => {
    if (isClean) pass.current();
  }, [isClean]);
  if (items === null || isClean) return null;
  const isHeld = isBlocked(items);
  return (
    <Dialog title={t('workflow.exportTitle')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="dialog-form workflow">
        <p>{t(isHeld ? 'workflow.exportHeld' : 'workflow.exportWarned')}</p>
        <PreflightList items={items} onGo={onGo} />
        <footer>
          <button type="button" className="button" ref={isHeld ? focusFirst : null} onClick={onClose}>
            {t('workflow.cancel')}
          </button>
          {!isHeld && (
            <button type="button" className="button is-main" ref={focusFirst} onClick={onPass}>
              {t('workflow.exportAnyway')}
            </button>
          )}
        </footer>
      </div>
    </Dialog>
  );
}
