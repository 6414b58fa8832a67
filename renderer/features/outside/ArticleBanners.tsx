import { Info, Lock, Users, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenArticle } from '#core/contract/answers';
import { IconButton } from '../../ui/IconButton';
import { SafeModeBanner } from '../trouble/SafeModeBanner';

/** Quiet lines above the article: that it can only be read, who else has it open, and what became of a rescued text. */
export function ArticleBanners({
  open: { isReadOnly, otherWriters, rescue },
  onCopyElsewhere,
}: {
  readonly open: OpenArticle;
  readonly onCopyElsewhere: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [isRescueSeen, setRescueSeen] = useState(false);
  const isRescueShown = rescue !== 'none' && !isRescueSeen;
  if (!isReadOnly && otherWriters.length === 0 && !isRescueShown) return <SafeModeBanner />;
  const computers = new Intl.ListFormat(i18n.language).format(new Set(otherWriters));
  return (
    <>
      <SafeModeBanner />
      <section className="banners" aria-label={t('outside.label')}>
        {isReadOnly && (
          <div className="banner" role="status">
            <Lock size={16} aria-hidden="true" />
            <p>{t('outside.readOnly')}</p>
            <button type="button" className="button" onClick={onCopyElsewhere}>
              {t('outside.copyElsewhere')}
            </button>
          </div>
        )}
        {otherWriters.length > 0 && (
          <div className="banner" role="status">
            <Users size={16} aria-hidden="true" />
            <p>{t('outside.otherWriters', { computers })}</p>
          </div>
        )}
        {isRescueShown && (
          <div className="banner" role="status">
            <Info size={16} aria-hidden="true" />
            <p>{t(`outside.${rescue}`)}</p>
            <IconButton icon={X} label={t('window.close')} onClick={() => setRescueSeen(true)} />
          </div>
        )}
      </section>
    </>
  );
}
