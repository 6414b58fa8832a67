import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookRule } from '#core/proof/houseStyle/RuleBook';
import { focusFirst } from '../../ui/focusFirst';
import { categoryName, ruleName } from './ruleNames';
import type { RuleSearch } from './findRules';
import { findRules, ruleScopes } from './findRules';

/** More than that nobody reads from top to bottom: a search finds the rest. */
const mostShown = 150;

/** Every rule, on or off: looked for by words and category, opened with Enter. */
export function RuleList({
  rules,
  search,
  onSearch,
  focus,
  canSave,
  onSwitch,
  onEdit,
  onRemove,
}: {
  /** Null while they are read. */
  readonly rules: readonly BookRule[] | null;
  readonly search: RuleSearch;
  readonly onSearch: (search: RuleSearch) => void;
  /** The rule that gets the focus, by its id; null: the field does. */
  readonly focus: { readonly on: string | null };
  readonly canSave: boolean;
  readonly onSwitch: (entry: BookRule, isOff: boolean) => void;
  readonly onEdit: (entry: BookRule) => void;
  readonly onRemove: (entry: BookRule) => void;
}) {
  const { t, i18n } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    const row =
      focus.on === null ? null : list.current?.querySelector<HTMLElement>(`[data-rule="${CSS.escape(focus.on)}"]`);
    (row ?? field.current)?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [focus]);
  const found = rules === null ? [] : findRules(rules, search);
  const shown = found.slice(0, mostShown);
  const isFirst = search.scope === 'newsroom' && rules?.some(({ origin }) => origin !== 'spalt') === false;
  // One row is on the way of Tab; arrows go to the others.
  const [current, setCurrent] = useState<string | null>(null);
  const tabbable = shown.some(({ rule }) => rule.id === current) ? current : shown[0]?.rule.id;
  const categories = [...new Set((rules ?? []).map(({ rule }) => rule.category))].toSorted((one, other) =>
    categoryName(t, one).localeCompare(categoryName(t, other), i18n.language),
  );
  return (
    <>
      <div className="rules-head">
        <input
          type="search"
          aria-label={t('houseStyle.find')}
          placeholder={t('houseStyle.find')}
          ref={(element) => {
            field.current = element;
            focusFirst(element);
          }}
          value={search.text}
          onChange={({ target }) => onSearch({ ...search, text: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.querySelector('button')?.focus();
          }}
        />
        <select
          aria-label={t('houseStyle.scope')}
          value={search.scope}
          onChange={({ target }) =>
            onSearch({ ...search, scope: ruleScopes.find((scope) => scope === target.value) ?? 'all' })
          }
        >
          {ruleScopes.map((scope) => (
            <option key={scope} value={scope}>
              {t(`houseStyle.scopes.${scope}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('houseStyle.category')}
          value={search.category}
          onChange={({ target }) => onSearch({ ...search, category: target.value })}
        >
          <option value="">{t('houseStyle.allCategories')}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {categoryName(t, category)}
            </option>
          ))}
        </select>
      </div>
      <ul className="rules" aria-label={t('houseStyle.list')} aria-busy={rules === null} ref={list} onKeyDown={goToRow}>
        {shown.map((entry) => {
          const { rule, origin, fileName, isEdited } = entry;
          const name = ruleName(t, rule);
          const isOff = rule.isOff === true;
          const tabIndex = rule.id === tabbable ? 0 : -1;
          return (
            <li key={rule.id} className={isOff ? 'is-off' : ''} onFocus={() => setCurrent(rule.id)}>
              <input
                type="checkbox"
                role="switch"
                aria-checked={!isOff}
                aria-label={t('houseStyle.isOn', { name })}
                tabIndex={tabIndex}
                checked={!isOff}
                disabled={!canSave}
                onChange={() => onSwitch(entry, !isOff)}
              />
              <button
                type="button"
                tabIndex={tabIndex}
                data-rule={rule.id}
                onClick={() => onEdit(entry)}
                onKeyDown={(event) => {
                  if (event.key !== 'Delete' || !isEdited || origin !== 'app' || !canSave) return;
                  event.preventDefault();
                  onRemove(entry);
                }}
              >
                <span className="rule-name">{name}</span>
                {rule.pattern === undefined ? (
                  <span className="rule-message">{rule.message}</span>
                ) : (
                  <span className="rule-message is-pattern">{rule.pattern}</span>
                )}
                <span className="rule-facts">
                  <span>{categoryName(t, rule.category)}</span>
                  <span>{origin === 'file' ? fileName : t(`houseStyle.origin.${origin}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="field-hint" role="status">
        {rules === null
          ? t('houseStyle.reading')
          : found.length === 0
            ? t(isFirst ? 'houseStyle.noneYet' : 'houseStyle.none')
            : found.length > mostShown
              ? t('houseStyle.more', { shown: mostShown, count: found.length })
              : t('houseStyle.count', { count: found.length })}
      </p>
    </>
  );
}

/** Up and down go from rule to rule. */
function goToRow(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const present = document.activeElement?.closest('li')?.querySelector('button');
  const index = rows.findIndex((row) => row === present);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined || rows.length === 0) return;
  event.preventDefault();
  rows.at(next % rows.length)?.focus();
}
