import { useTranslation } from 'react-i18next';
import type { CatalogueFilters } from '#core/library/catalogue/catalogueQuery';
import type { FilterChoice, FilterChoices } from '#core/library/catalogue/selectEntries';
import type { ListQuery } from './useListWindow';

const sorts = ['changed', 'created', 'headline', 'words', 'status'] as const;
const dayMs = 86_400_000;
/** How many days back an article may have been changed. */
const spans = [1, 7, 30, 365] as const;

/** What the list is filtered and sorted by. */
export function ListFilters({
  query,
  choices,
  onChange,
}: {
  readonly query: ListQuery;
  readonly choices: FilterChoices;
  readonly onChange: (change: Partial<ListQuery>) => void;
}) {
  const { t } = useTranslation();
  const { filters } = query;
  const filter = (change: Partial<CatalogueFilters>): void => onChange({ filters: { ...filters, ...change } });
  const choice = (name: 'status' | 'section' | 'author' | 'tag', options: readonly FilterChoice[]) => (
    <label>
      <span>{t(`library.filter.${name}`)}</span>
      <select
        value={filters[name] ?? ''}
        onChange={({ target }) => {
          const chosen = options.find(({ value }) => value === target.value)?.value ?? null;
          filter({ [name]: chosen });
        }}
      >
        <option value="">{t('library.filter.all')}</option>
        {options.map(({ value, count }) => (
          <option key={value} value={value}>
            {name === 'status'
              ? t(`library.statusCount`, { status: t(`status.${value}`), count })
              : `${value} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="list-filters">
      {choice('status', choices.statuses)}
      {choice('section', choices.sections)}
      {choice('author', choices.authors)}
      {choice('tag', choices.tags)}
      <label>
        <span>{t('library.filter.changed')}</span>
        <select
          value={filters.changedAfter === null ? '' : spanOf(filters.changedAfter)}
          onChange={({ target }) =>
            filter({
              changedAfter:
                target.value === '' ? null : new Date(Date.now() - Number(target.value) * dayMs).toISOString(),
            })
          }
        >
          <option value="">{t('library.filter.anyTime')}</option>
          {spans.map((days) => (
            <option key={days} value={days}>
              {t(`library.filter.days${days}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('library.sort.label')}</span>
        <select
          value={query.sort === 'relevance' ? 'relevance' : `${query.sort} ${query.isDescending ? 'down' : 'up'}`}
          onChange={({ target }) => {
            const [name, direction] = target.value.split(' ');
            const sort = name === 'relevance' ? name : (sorts.find((each) => each === name) ?? 'changed');
            onChange({ sort, isDescending: direction === 'down' });
          }}
        >
          {query.text.trim() !== '' && <option value="relevance">{t('library.sort.relevance')}</option>}
          {sorts.flatMap((sort) =>
            (['down', 'up'] as const).map((direction) => (
              <option key={`${sort} ${direction}`} value={`${sort} ${direction}`}>
                {t(`library.sort.${sort}.${direction}`)}
              </option>
            )),
          )}
        </select>
      </label>
    </div>
  );
}

/** The span that a moment was made of: the nearest. */
function spanOf(moment: string): string {
  const days = (Date.now() - Date.parse(moment)) / dayMs;
  const nearest = spans.toSorted((one, other) => Math.abs(one - days) - Math.abs(other - days))[0];
  return String(nearest ?? '');
}
