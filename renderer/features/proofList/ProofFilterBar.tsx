import { useTranslation } from 'react-i18next';
import { checkKinds } from '../proof/proofMarks';
import type { ProofFilter } from './proofFilter';
import { listedKinds } from './proofFilter';

/** Chooses what the list shows: kinds, open or resolved, whose, and only what is new. */
export function ProofFilterBar({
  filter,
  countOf,
  people,
  passTime,
  onFilter,
}: {
  readonly filter: ProofFilter;
  /** How much the list would show. */
  readonly countOf: (filter: ProofFilter) => number;
  readonly people: readonly string[];
  /** When who is at the desk last read the article through, as people tell it; null where they never did. */
  readonly passTime: string | null;
  readonly onFilter: (filter: ProofFilter) => void;
}) {
  const { t } = useTranslation();
  const choice = (key: string, label: string, change: Partial<ProofFilter>, isPressed: boolean) => (
    <button key={key} type="button" aria-pressed={isPressed} onClick={() => onFilter({ ...filter, ...change })}>
      {label} <span>{countOf({ ...filter, ...change })}</span>
    </button>
  );
  return (
    <div className="proof-filters">
      <div className="proof-filter" role="group" aria-label={t('proof.filter')}>
        {listedKinds.map((kind) => choice(kind, t(`proofList.kind.${kind}`), { kind }, kind === filter.kind))}
      </div>
      {filter.kind === 'check' && (
        <div className="proof-filter is-second" role="group" aria-label={t('proofList.checks')}>
          {(['all', ...checkKinds] as const).map((checks) =>
            choice(checks, t(`proof.kind.${checks}`), { checks }, checks === filter.checks),
          )}
        </div>
      )}
      <div className="proof-filter" role="group" aria-label={t('proofList.state')}>
        {choice('open', t('proofList.open'), { isResolved: false }, !filter.isResolved)}
        {choice('resolved', t('proofList.resolved'), { isResolved: true }, filter.isResolved)}
        {people.length > 1 && (
          <select
            aria-label={t('proofList.person')}
            value={filter.person ?? ''}
            onChange={({ target }) => onFilter({ ...filter, person: target.value === '' ? null : target.value })}
          >
            <option value="">{t('proofList.everybody')}</option>
            {people.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      {passTime !== null && (
        <label className="proof-since">
          <input
            type="checkbox"
            checked={filter.isSincePass}
            onChange={({ target }) => onFilter({ ...filter, isSincePass: target.checked })}
          />
          {t('proofList.sincePass', { time: passTime })}
        </label>
      )}
    </div>
  );
}
