import { useTranslation } from 'react-i18next';
import type { ShownElsewhere } from '#core/publish/shownElsewhere';

/** The card that social media and messages make of a link to the page. */
export function SocialCard({
  shown,
  picture,
}: {
  readonly shown: ShownElsewhere['social'];
  readonly picture: string | null;
}) {
  const { t } = useTranslation();
  return (
    <section className="preview-card is-social" aria-label={t('preview.view.social')}>
      {picture === null ? <p className="preview-lacks">{t('preview.noPicture')}</p> : <img src={picture} alt="" />}
      <div>
        {shown.site !== null && <p className="preview-address">{shown.site}</p>}
        <p className="preview-title">{shown.title}</p>
        <p>{shown.description ?? t('preview.noDescription')}</p>
      </div>
    </section>
  );
}
