import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownElsewhere } from '#core/publish/shownElsewhere';

/** The paper's notice on a telephone. */
export function PushNotice({ shown }: { readonly shown: ShownElsewhere['push'] }) {
  const { t } = useTranslation();
  return (
    <section className="preview-card is-push" aria-label={t('preview.view.push')}>
      <Bell size={18} aria-hidden="true" />
      <div>
        <p className="preview-address">{shown.site ?? t('preview.noSite')}</p>
        <p className="preview-title">{shown.title}</p>
      </div>
    </section>
  );
}
