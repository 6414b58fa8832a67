import { useTranslation } from 'react-i18next';
import type { ArticleMetadata } from '#core/article/articleFile';
import { headlineUses } from '#core/article/headlineUses';
import { Field } from '../../ui/Field';

/** How many characters are seen of a headline in each place, about: more is cut off. */
const usualLengths = { web: 60, print: 40, push: 50, social: 70 } as const;

type Headlines = ArticleMetadata['alternativeHeadlines'];

/** Headlines for other uses than the page itself, each with how much of it will be seen. */
export function AlternativeHeadlines({
  headline,
  headlines,
  onHeadlines,
}: {
  /** The article's own, which stands where there is no other. */
  readonly headline: string;
  readonly headlines: Headlines;
  readonly onHeadlines: (headlines: Headlines) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="authors">
      <legend>{t('details.alternativeHeadlines')}</legend>
      {headlineUses.map((use) => {
        const count = (headlines[use] ?? headline).length;
        const most = usualLengths[use];
        const text = t(count > most ? 'details.headlineTooLong' : 'details.headlineLength', { count, most });
        return (
          <Field key={use} label={t(`details.headline.${use}`)} hint={text}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                className={count > most ? 'is-long' : ''}
                maxLength={1000}
                placeholder={headline}
                value={headlines[use] ?? ''}
                onChange={({ target }) =>
                  onHeadlines({ ...headlines, [use]: target.value === '' ? null : target.value })
                }
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}
