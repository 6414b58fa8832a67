import type { TFunction } from 'i18next';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Author, Correction } from '#core/article/articleFile';
import type { DetailChange } from '#core/article/detailChanges';
import { headlineUses } from '#core/article/headlineUses';
import { languageName } from '../../language/languageName';

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
  const parts = partsOf(t, language, name, value).filter((part) => part !== '');
  return parts.length === 0 ? t('versions.noValue') : parts.join(name === 'tags' ? ', ' : '; ');
}

/** What a value says, piece by piece. */
function partsOf(
  t: TFunction,
  language: string,
  name: DetailChange['name'],
  value: DetailChange['before'],
): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [textOfString(language, name, value)];
  if (Array.isArray(value)) return value.map((part) => textOfPart(language, part));
  if ('count' in value) return [t(`details.target.${value.unit}`, { count: value.count })];
  return headlineUses.flatMap((use) => {
    const headline = value[use];
    return headline === null ? [] : [`${t(`details.headline.${use}`)}: ${headline}`];
  });
}

function textOfString(language: string, name: DetailChange['name'], value: string): string {
  if (name === 'language') return languageName(value, language);
  return name === 'publishedAt' || name === 'embargoUntil' ? momentText(language, value) : value;
}

function textOfPart(language: string, part: string | Author | Correction): string {
  if (typeof part === 'string') return part;
  if ('at' in part) return `${momentText(language, part.at)}: ${part.text}`;
  return [part.name, part.role, part.address].filter((each) => each !== null).join(', ');
}

function momentText(language: string, moment: string): string {
  return new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
