import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistFailure } from '#core/contract/requests/workflowRequests';
import type { Checklist, ChecklistItem, ChecklistStep } from '#core/proof/preflight/checklist';
import { checklistItems, checklistLevels, checklistSteps, levelOf, withLevel } from '#core/proof/preflight/checklist';
import { checklistItemText } from '../../language/checklistItemText';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import { useChecklist } from './useChecklist';
import './workflow.css';

/** What the newsroom asks of an article at each step: which checks block, which warn, and which do not matter. */
export function ChecklistDialog({ onSaved, onClose }: { readonly onSaved: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read, readAgain } = useChecklist();
  const [changed, setChanged] = useState<Checklist | null>(null);
  const [notSaved, setNotSaved] = useState<ChecklistFailure | null>(null);
  const shown = changed ?? read?.checklist ?? null;
  const failure = read?.failure ?? notSaved;
  const isDamaged = read !== null && read.failure !== null;
  const nameOf = (item: ChecklistItem): string => checklistItemText(t, item);
  const save = async (): Promise<void> => {
    if (shown === null) return;
    const saved = await request['workflow:change-checklist']({ checklist: shown });
    if (saved.ok) onSaved();
    else setNotSaved(saved.error);
  };
  const cell = (step: ChecklistStep, item: ChecklistItem, of: Checklist) => {
    const level = levelOf(of, step, item);
    return (
      <td key={step}>
        <select
          className={`is-${level}`}
          aria-label={`${nameOf(item)}: ${t(`workflow.column.${step}`)}`}
          disabled={isDamaged}
          value={level}
          onChange={({ target }) => {
            const next = checklistLevels.find((each) => each === target.value);
            if (next !== undefined) setChanged(withLevel(of, step, item, next));
          }}
        >
          {checklistLevels.map((each) => (
            <option key={each} value={each}>
              {t(`workflow.level.${each}`)}
            </option>
          ))}
        </select>
      </td>
    );
  };
  return (
    <Dialog title={t('workflow.checklistTitle')} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="dialog-form checklist"
        aria-busy={shown === null}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="field-hint">{t('workflow.checklistHint')}</p>
        {failure !== null && (
          <div className="workflow-trouble" role="alert">
            <p>{failureText(t, failure)}</p>
            <button type="button" className="button" onClick={() => void request['library:show-folder']()}>
              {t('menu.command.library.show-folder')}
            </button>
            <button type="button" className="button" onClick={() => void readAgain()}>
              {t('workflow.readAgain')}
            </button>
          </div>
        )}
        {shown !== null && (
          <fieldset
            className="checklist-table"
            aria-label={t('workflow.checklistTitle')}
            // Nothing in it has the focus then, and it is to be scrolled all the same.
            {...(isDamaged ? { tabIndex: 0 } : {})}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workflow.check')}</th>
                  {checklistSteps.map((step) => (
                    <th key={step} scope="col">
                      {t(`workflow.column.${step}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {checklistItems.map((item) => (
                  <tr key={item}>
                    <th scope="row">{nameOf(item)}</th>
                    {checklistSteps.map((step) => cell(step, item, shown))}
                  </tr>
                ))}
              </tbody>
            </table>
          </fieldset>
        )}
        <footer>
          <button
            type="button"
            className="link-button"
            disabled={isDamaged || read === null}
            onClick={() => setChanged(read?.usual ?? null)}
          >
            {t('workflow.restore')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('workflow.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={isDamaged || shown === null}>
            {t('workflow.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
