import { useTranslation } from 'react-i18next';
import type { ShownElsewhere } from '#core/publish/shownElsewhere';

/** The page among what a search engine found. */
export function SearchResult({ shown }: { readonly shown: ShownElsewhere['search'] }) {
  const { t } = useTranslation();
  return (
    <section className="preview-card is-search" aria-label={t('preview.view.search')}>
      <p className="preview-address">{shown.address ?? t('preview.noAddress')}</p>
      <p className="preview-title">{shown.title}</p>
      <p>{shown.description ?? t('preview.noDescription')}</p>
    </section>
  );
}
