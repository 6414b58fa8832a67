import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import type { RefusedRow } from '#core/proof/houseStyle/houseStyleCsv';
import type { RulesPlan } from '#core/proof/houseStyle/planRules';
import { fieldErrorText } from './fieldErrorText';
import { ruleName } from './ruleNames';

/** So many of each kind are shown; a table with more is mended in its own program. */
const mostShown = 20;

/** What taking a table in would do, before anything is saved. */
export function TablePlan({
  fileName,
  plan,
  refused,
  trouble,
  onTake,
  onCancel,
}: {
  readonly fileName: string;
  readonly plan: RulesPlan;
  readonly refused: readonly RefusedRow[];
  /** Why it could not be saved; empty: it was not tried, or could. */
  readonly trouble: string;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const takenCount = plan.added.length + plan.changed.length;
  return (
    <div className="rules-plan">
      <h3>{t('houseStyle.plan.title', { fileName })}</h3>
      {rulesList('added', plan.added)}
      {rulesList('changed', plan.changed)}
      {plan.sameCount > 0 && <p>{t('houseStyle.plan.same', { count: plan.sameCount })}</p>}
      {refused.length > 0 && (
        <section className="rules-trouble">
          <p>
            <strong>{t('houseStyle.plan.refused', { count: refused.length })}</strong>{' '}
            {t('houseStyle.plan.refusedHint')}
          </p>
          <ul>
            {refused.slice(0, mostShown).map(({ row, problems: [problem] }) => (
              <li key={row}>
                {problem !== undefined &&
                  t(problem.place === '' ? 'houseStyle.plan.row' : 'houseStyle.plan.rowAndColumn', {
                    row,
                    column: problem.place,
                    problem: fieldErrorText(t, { field: 'pattern', line: null, isMissing: false, problem }),
                  })}
              </li>
            ))}
          </ul>
          {refused.length > mostShown && <p>{t('houseStyle.plan.more', { count: refused.length - mostShown })}</p>}
        </section>
      )}
      {takenCount === 0 && <p>{t('houseStyle.plan.nothing')}</p>}
      {trouble !== '' && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <footer>
        <span className="rules-gap" />
        <button type="button" className="button" ref={takenCount === 0 ? first : null} onClick={onCancel}>
          {t('houseStyle.cancel')}
        </button>
        {takenCount > 0 && (
          <button type="button" className="button is-main" ref={first} onClick={onTake}>
            {t('houseStyle.plan.take', { count: takenCount })}
          </button>
        )}
      </footer>
    </div>
  );

  function rulesList(kind: 'added' | 'changed', rules: readonly HouseRule[]) {
    if (rules.length === 0) return null;
    return (
      <section>
        <p>
          <strong>{t(`houseStyle.plan.${kind}`, { count: rules.length })}</strong>
        </p>
        <ul>
          {rules.slice(0, mostShown).map((rule) => (
            <li key={rule.id}>
              {ruleName(t, rule)} <span>{rule.message}</span>
            </li>
          ))}
        </ul>
        {rules.length > mostShown && <p>{t('houseStyle.plan.more', { count: rules.length - mostShown })}</p>}
      </section>
    );
  }
}
