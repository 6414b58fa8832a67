import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { SiteChoice, SiteProblem, SiteState } from '#core/contract/requests/siteRequests';
import { Field } from '../../ui/Field';
import { focusFirst } from '../../ui/focusFirst';
import { ProfileField } from '../export/ProfileField';
import { fieldOfProblem, siteProblemText } from './siteTexts';

/** What is typed and chosen; texts as they were typed. */
export interface SiteDraft {
  readonly profile: SiteChoice['profile'];
  readonly address: string;
  readonly name: string;
  /** Whether it is about the articles that were selected in the list, where some were. */
  readonly isOfSelected: boolean;
}

/** Where the site goes, how it looks, and of which articles it is. What is wrong stands by its field. */
export function SiteForm({
  state,
  profiles,
  draft,
  selectedCount,
  problem,
  onChange,
  onChooseFolder,
  onLook,
}: {
  readonly state: SiteState;
  readonly profiles: readonly ChosenProfile[];
  readonly draft: SiteDraft;
  /** How many articles were selected in the list when this was asked for; 0: it was asked for elsewhere. */
  readonly selectedCount: number;
  readonly problem: SiteProblem | null;
  readonly onChange: (draft: SiteDraft) => void;
  readonly onChooseFolder: () => void;
  readonly onLook: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { folderPath, libraryName } = state;
  const field = problem === null ? null : fieldOfProblem(problem);
  const errorOf = (name: typeof field): string =>
    problem !== null && field === name ? siteProblemText(t, problem) : '';
  return (
    <form
      className="dialog-form site"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <p>{t('site.about')}</p>
      <div className="field">
        <span className="site-label" id={`${id}-folder`}>
          {t('site.folder')}
        </span>
        {folderPath === null ? (
          <p className="field-hint">{t('site.noFolder')}</p>
        ) : (
          <p className="site-path">{folderPath}</p>
        )}
        <div>
          <button
            type="button"
            className="button"
            ref={folderPath === null ? focusFirst : null}
            aria-describedby={`${id}-folder`}
            onClick={onChooseFolder}
          >
            {t(folderPath === null ? 'site.chooseFolder' : 'site.changeFolder')}
          </button>
        </div>
        {field === 'folder' && (
          <p className="field-error" role="alert">
            {errorOf('folder')}
          </p>
        )}
      </div>
      <Field label={t('site.address')} hint={t('site.addressHint')} error={errorOf('address')}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            inputMode="url"
            spellCheck={false}
            maxLength={1000}
            value={draft.address}
            onChange={({ target }) => onChange({ ...draft, address: target.value })}
          />
        )}
      </Field>
      <div className="site-pair">
        <ProfileField
          label={t('site.profile')}
          profiles={profiles}
          chosen={draft.profile}
          onChoose={(profile) => onChange({ ...draft, profile })}
        />
        <Field label={t('site.name')} hint={t('site.nameHint', { name: libraryName })} error={errorOf('name')}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              maxLength={120}
              value={draft.name}
              onChange={({ target }) => onChange({ ...draft, name: target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="choice-group">
        <legend>{t('site.articles')}</legend>
        {selectedCount === 0 ? (
          <p>{t('site.all')}</p>
        ) : (
          [false, true].map((isOfSelected) => (
            <label key={String(isOfSelected)} className="site-choice">
              <input
                type="radio"
                name={id}
                checked={draft.isOfSelected === isOfSelected}
                onChange={() => onChange({ ...draft, isOfSelected })}
              />
              {isOfSelected ? t('site.chosen', { count: selectedCount }) : t('site.all')}
            </label>
          ))
        )}
        {draft.isOfSelected && <p className="field-hint">{t('site.chosenHint')}</p>}
      </fieldset>
      {problem !== null && field === null && (
        <p className="site-trouble" role="alert">
          {siteProblemText(t, problem)}
        </p>
      )}
      <p className="field-hint">{t('site.lookHint')}</p>
      <footer>
        <button
          type="submit"
          className="button is-main"
          ref={folderPath === null ? null : focusFirst}
          disabled={folderPath === null}
        >
          {t('site.look')}
        </button>
      </footer>
    </form>
  );
}
