import { MessageSquareWarning, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton';

/** A quiet line above a published article that has changed: readers should be told what was wrong. */
export function CorrectionBanner({ onCorrect }: { readonly onCorrect: () => void }) {
  const { t } = useTranslation();
  const [isPutAway, setPutAway] = useState(false);
  if (isPutAway) return null;
  return (
    <section className="banners" aria-label={t('workflow.correction')}>
      <div className="banner" role="status">
        <MessageSquareWarning size={16} aria-hidden="true" />
        <p>{t('workflow.changedSince')}</p>
        <button type="button" className="button" onClick={onCorrect}>
          {t('workflow.writeCorrection')}
        </button>
        <IconButton icon={X} label={t('workflow.notNow')} onClick={() => setPutAway(true)} />
      </div>
    </section>
  );
}
