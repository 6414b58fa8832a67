import type { TFunction } from 'i18next';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DetailChange } from '#core/article/detailChanges';

/** What two forms of an article say differently beside their text, with a way to take the old ones back. */
export function DetailChanges({
  changes,
  onTakeBack,
}: {
  readonly changes: readonly DetailChange[];
  /** Null where nothing can be changed. */
  readonly onTakeBack: (() => void) | null;
}) {
  const { t, i18n } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <section className="compare-details" aria-label={t('versions.details')}>
      <h2>{t('versions.details')}</h2>
      <dl>
        {changes.map((change) => (
          <div key={change.name}>
            <dt>{t(`details.${change.name}`)}</dt>
            <dd>
              <del>{valueText(t, i18n.language, change.name, change.before)}</del>{' '}
              <ins>{valueText(t, i18n.language, change.name, change.after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {onTakeBack !== null && (
        <button type="button" className="link-button" onClick={onTakeBack}>
          <Undo2 size={13} aria-hidden="true" />
          {t('versions.takeDetailsBack')}
        </button>
      )}
    </section>
  );
}

function valueText(t: TFunction, language: string, name: DetailChange['name'], value: DetailChange['before']): string {
  if (value === null || value.length === 0) return t('versions.noValue');
  if (typeof value !== 'string') {
    return value
      .map((part) =>
        typeof part === 'string'
          ? part
          : [part.name, part.role, part.address].filter((each) => each !== null).join(', '),
      )
      .join(name === 'authors' ? '; ' : ', ');
  }
  if (name === 'status') return t(`status.${value}`);
  if (name === 'language') return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value;
  const isMoment = name === 'publishedAt' || name === 'embargoUntil';
  return isMoment ? new Date(value).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }) : value;
}
