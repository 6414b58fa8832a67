import { ArrowLeft } from 'lucide-react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import { skippablePlaces } from '#core/proof/houseStyle/HouseRule';
import type { BookRule } from '#core/proof/houseStyle/RuleBook';
import { severities } from '#core/proof/Finding';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import type { RuleThread } from '../../workers/RuleThread';
import { CategoryField } from './CategoryField';
import { fieldErrorText } from './fieldErrorText';
import type { DraftField, RuleDraft } from './ruleDraft';
import { ruleOfDraft } from './ruleDraft';
import { TryBox } from './TryBox';
import { useTriedRule } from './useTriedRule';

const languages = ['sv', 'en'] as const;

/** One rule: what it looks for, what it says, and a text to try it on. Nothing is saved before one says so. */
export function RuleForm({
  draft,
  onDraft,
  entry,
  categories,
  thread,
  tryText,
  onTryText,
  canSave,
  trouble,
  isLeaving,
  onAskLeave,
  onStay,
  onLeave,
  onSave,
  onDuplicate,
  onRemove,
}: {
  readonly draft: RuleDraft;
  readonly onDraft: (draft: RuleDraft) => void;
  /** The rule that is changed; null: a new one. */
  readonly entry: BookRule | null;
  /** The categories there are. */
  readonly categories: readonly string[];
  readonly thread: RuleThread | null;
  readonly tryText: string;
  readonly onTryText: (text: string) => void;
  readonly canSave: boolean;
  /** Why it could not be saved; empty: it was not tried, or could. */
  readonly trouble: string;
  /** Whether it is being asked what becomes of changes. */
  readonly isLeaving: boolean;
  /** Wants to leave. */
  readonly onAskLeave: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onSave: (rule: HouseRule) => void;
  readonly onDuplicate: (draft: RuleDraft) => void;
  readonly onRemove: (entry: BookRule) => void;
}) {
  const { t, i18n } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { tried, tryNow } = useTriedRule(thread, draft, tryText, i18n.language === 'sv' ? 'sv' : 'en');
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input[type="text"]')?.focus();
  }, []);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (isLeaving) {
      before.current = document.activeElement;
      stay.current?.focus();
    } else if (before.current instanceof HTMLElement) {
      before.current.focus();
      before.current = null;
    }
  }, [isLeaving]);

  const change = (part: Partial<RuleDraft>): void => onDraft({ ...draft, ...part });
  const errorOf = (field: DraftField): string => {
    const found = tried.problems.find((problem) => problem.field === field);
    return found === undefined || (found.isMissing && !isAsked) ? '' : fieldErrorText(t, found);
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    const problems = await tryNow();
    if (problems.length === 0) onSave(ruleOfDraft(draft, draft.id ?? ''));
    // The first on the page of those that are wrong.
    else form.current?.querySelector<HTMLElement>(problems.map(({ field }) => `[name="${field}"]`).join())?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (canSave) void save();
  };
  const escape = useRef<() => void>(onAskLeave);
  useEffect(() => {
    escape.current = isLeaving ? onStay : onAskLeave;
  });
  useEffect(() => {
    // Wherever in the dialogue the focus is: Escape would close it, and what was written would be gone.
    const onEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      escape.current();
    };
    window.addEventListener('keydown', onEscape, { capture: true });
    return () => window.removeEventListener('keydown', onEscape, { capture: true });
  }, []);
  const lines = (field: 'words' | 'except' | 'replacements', rows: number, hint: string) => (
    <Field label={t(`houseStyle.field.${field}`)} hint={hint} error={errorOf(field)}>
      {(attributes) => (
        <textarea
          {...attributes}
          name={field}
          rows={rows}
          spellCheck={false}
          value={draft[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );

  return (
    <form className="rule-form" ref={form} onSubmit={submit} onKeyDown={onKeyDown} aria-labelledby={`${id}-title`}>
      <div className="rule-form-head">
        <IconButton icon={ArrowLeft} label={t('houseStyle.back')} onClick={onAskLeave} />
        <h3 id={`${id}-title`}>{t(entry === null ? 'houseStyle.newTitle' : 'houseStyle.editTitle')}</h3>
      </div>
      {entry !== null && originText() !== '' && <p className="field-hint">{originText()}</p>}
      <div className="rule-columns">
        <div className="rule-fields">
          <fieldset className="rule-choice">
            <legend>{t('houseStyle.field.match')}</legend>
            {(['words', 'pattern'] as const).map((match) => (
              <label key={match}>
                <input type="radio" name="match" checked={draft.match === match} onChange={() => change({ match })} />
                {t(`houseStyle.match.${match}`)}
              </label>
            ))}
          </fieldset>
          {draft.match === 'words' ? (
            lines('words', 3, t('houseStyle.hint.words'))
          ) : (
            <Field label={t('houseStyle.field.pattern')} hint={t('houseStyle.hint.pattern')} error={errorOf('pattern')}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="text"
                  name="pattern"
                  className="is-pattern"
                  spellCheck={false}
                  value={draft.pattern}
                  onChange={({ target }) => change({ pattern: target.value })}
                />
              )}
            </Field>
          )}
          {check(t('houseStyle.field.matchCase'), draft.matchCase, (matchCase) => change({ matchCase }))}
          <Field label={t('houseStyle.field.message')} hint={t('houseStyle.hint.message')} error={errorOf('message')}>
            {(attributes) => (
              <textarea
                {...attributes}
                name="message"
                rows={2}
                value={draft.message}
                onChange={({ target }) => change({ message: target.value })}
              />
            )}
          </Field>
          {lines('replacements', 2, t(`houseStyle.hint.replacements.${draft.match}`))}
          {check(t('houseStyle.field.mayBeTakenAway'), draft.mayBeTakenAway, (mayBeTakenAway) =>
            change({ mayBeTakenAway }),
          )}
          {lines('except', 2, t('houseStyle.hint.except'))}
        </div>
        <div className="rule-fields">
          <TryBox text={tryText} onText={onTryText} found={tried.found} />
          <CategoryField
            category={draft.category}
            categories={categories}
            error={errorOf('category')}
            onChange={(category) => change({ category })}
          />
          <div className="rule-pair">
            <Field label={t('houseStyle.field.severity')}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={draft.severity}
                  onChange={({ target }) =>
                    change({ severity: severities.find((severity) => severity === target.value) ?? 'warning' })
                  }
                >
                  {severities.map((severity) => (
                    <option key={severity} value={severity}>
                      {t(`houseStyle.severity.${severity}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('houseStyle.field.language')} error={errorOf('language')}>
              {(attributes) => (
                <select
                  {...attributes}
                  name="language"
                  value={draft.language}
                  onChange={({ target }) => change({ language: target.value })}
                >
                  <option value="">{t('houseStyle.allLanguages')}</option>
                  {languages.map((language) => (
                    <option key={language} value={language}>
                      {t(`houseStyle.language.${language}`)}
                    </option>
                  ))}
                  {draft.language !== '' && !languages.some((language) => language === draft.language) && (
                    <option value={draft.language}>{draft.language}</option>
                  )}
                </select>
              )}
            </Field>
          </div>
          <fieldset className="rule-choice">
            <legend>{t('houseStyle.field.skip')}</legend>
            {skippablePlaces.map((place) => (
              <label key={place}>
                <input
                  type="checkbox"
                  checked={draft.skip.includes(place)}
                  onChange={({ target }) =>
                    change({
                      skip: skippablePlaces.filter((each) =>
                        each === place ? target.checked : draft.skip.includes(each),
                      ),
                    })
                  }
                />
                {t(`houseStyle.skip.${place}`)}
              </label>
            ))}
          </fieldset>
          {check(t('houseStyle.field.isOn'), draft.isOn, (isOn) => change({ isOn }))}
        </div>
      </div>
      {trouble !== '' && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      {isLeaving ? (
        <footer className="rule-leave" role="group" aria-label={t('houseStyle.unsaved')}>
          <span>{t('houseStyle.unsaved')}</span>
          <button type="button" className="button" onClick={onLeave}>
            {t('houseStyle.discard')}
          </button>
          <button type="button" className="button is-main" ref={stay} onClick={onStay}>
            {t('houseStyle.goOn')}
          </button>
        </footer>
      ) : (
        <footer>
          {entry !== null && (
            <>
              <button type="button" className="button" onClick={() => onDuplicate(draft)}>
                {t('houseStyle.duplicate')}
              </button>
              {entry.isEdited && entry.origin === 'app' && (
                <button type="button" className="button" disabled={!canSave} onClick={() => onRemove(entry)}>
                  {t(entry.replaced === null ? 'houseStyle.delete' : 'houseStyle.restore')}
                </button>
              )}
            </>
          )}
          <span className="rules-gap" />
          <button type="button" className="button" onClick={onAskLeave}>
            {t('houseStyle.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={!canSave}>
            {t('houseStyle.save')}
          </button>
        </footer>
      )}
    </form>
  );

  /** What one should know before one changes a rule that is not one's own. */
  function originText(): string {
    if (entry === null) return '';
    if (entry.origin === 'file') return t('houseStyle.originHint.file', { fileName: entry.fileName });
    if (entry.origin === 'spalt') return t('houseStyle.originHint.spalt');
    return entry.replaced === null ? '' : t('houseStyle.originHint.replaced');
  }
}

/** A choice of yes or no. */
function check(label: string, isChecked: boolean, onChange: (isChecked: boolean) => void): ReactNode {
  return (
    <label className="rule-check">
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
