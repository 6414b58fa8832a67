import { LifeBuoy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../platform/spalt';
import { windowStart } from './windowStart';

/** Tells that Spalt runs in safe mode, and leads out of it. Nothing in any other run. */
export function SafeModeBanner() {
  const { t } = useTranslation();
  const [isSafeMode, setSafeMode] = useState(false);
  useEffect(() => {
    void windowStart().then((start) => setSafeMode(start.isSafeMode));
  }, []);
  if (!isSafeMode) return null;
  return (
    <section className="banners" aria-label={t('safeMode.label')}>
      <div className="banner" role="status">
        <LifeBuoy size={16} aria-hidden="true" />
        <p>{t('safeMode.text')}</p>
        <button type="button" className="button" onClick={() => void request['window:restart']({ isSafeMode: false })}>
          {t('safeMode.restart')}
        </button>
      </div>
    </section>
  );
}
