import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleMetadata, ArticleStatus } from '#core/article/articleFile';
import { lineOf } from '#core/article/workflow/lineOf';
import { nextStatuses } from '#core/article/workflow/nextStatuses';
import type { ChecklistStep } from '#core/proof/preflight/checklist';
import { checklistSteps } from '#core/proof/preflight/checklist';
import { isBlocked } from '#core/proof/preflight/preflightOf';
import type { ArticleReview } from '#core/review/reviewJson';
import { failureText } from '../../language/failureText';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { focusFirst } from '../../ui/focusFirst';
import type { ProofReader } from '../proof/ProofReader';
import type { PreflightPlace } from './PreflightList';
import { PreflightList } from './PreflightList';
import { StatusLog } from './StatusLog';
import { useChecklist } from './useChecklist';
import { usePreflight } from './usePreflight';
import './workflow.css';

/** The usual way; what is killed has left it. */
const way = ['draft', 'proof', 'ready', 'published', 'corrected'] as const;

/** What somebody says when they take a step. */
export interface SaidOfStep {
  readonly note: string | null;
  readonly correction: string | null;
}

/** Where the article is on its way to its readers, where it may go next, what its checklist says, and the log. */
export function MoveOnDialog({
  metadata,
  review,
  reader,
  isReadOnly,
  isTextChanged,
  personName,
  onMove,
  onSettle,
  onGo,
  onEditChecklist,
  onClose,
}: {
  readonly metadata: Pick<ArticleMetadata, 'status' | 'statusChanges'>;
  readonly review: ArticleReview;
  readonly reader: ProofReader | null;
  readonly isReadOnly: boolean;
  /** Whether readers have another text than the one that is written here. */
  readonly isTextChanged: boolean;
  /** Of who is at the desk; null while nobody has said. */
  readonly personName: string | null;
  readonly onMove: (to: ArticleStatus, said: SaidOfStep) => void;
  /** Readers need not be told of what has changed. */
  readonly onSettle: () => void;
  readonly onGo: (place: PreflightPlace) => void;
  readonly onEditChecklist: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { status, statusChanges } = metadata;
  const choices = nextStatuses(status);
  const [to, setTo] = useState<ArticleStatus>(choices[0] ?? 'draft');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const group = useId();
  const { read } = useChecklist();
  const items = usePreflight({ reader, review, checklist: read?.checklist ?? null, step: stepOf(to) });
  const isCorrection = to === 'corrected';
  const isHeld = items === null || isBlocked(items) || isReadOnly;

  return (
    <Dialog title={t('workflow.title')} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="dialog-form workflow"
        onSubmit={(event) => {
          event.preventDefault();
          const said = lineOf(text);
          if (isHeld) return;
          if (isCorrection && said === null) setMissing(true);
          else onMove(to, isCorrection ? { note: null, correction: said } : { note: said, correction: null });
        }}
      >
        <ol className="workflow-way" aria-label={t('workflow.way')}>
          {[...way, ...(status === 'killed' ? (['killed'] as const) : [])].map((each) => (
            <li key={each} {...(each === status ? { 'aria-current': 'step' } : {})}>
              {t(`status.${each}`)}
            </li>
          ))}
        </ol>
        <fieldset className="choice-group workflow-choices" disabled={isReadOnly}>
          <legend>{t('workflow.next')}</legend>
          {choices.map((each, index) => (
            <label key={each}>
              <input
                type="radio"
                name={group}
                ref={index === 0 ? focusFirst : null}
                checked={each === to}
                onChange={() => {
                  setTo(each);
                  setMissing(false);
                }}
              />
              {each === 'corrected' && status === 'corrected' ? t('workflow.correctAgain') : t(`workflow.to.${each}`)}
            </label>
          ))}
        </fieldset>
        {read !== null && read.failure !== null && (
          <p className="workflow-trouble" role="alert">
            {failureText(t, read.failure)}
          </p>
        )}
        {stepOf(to) !== null && <PreflightList key={to} items={items} onGo={onGo} />}
        <Field
          label={t(isCorrection ? 'workflow.correction' : 'workflow.note')}
          hint={t(isCorrection ? 'workflow.correctionHint' : 'workflow.noteHint')}
          error={isMissing ? t('workflow.correctionMissing') : ''}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={1000}
              disabled={isReadOnly}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                setMissing(false);
              }}
            />
          )}
        </Field>
        <footer>
          <button type="button" className="link-button" onClick={onEditChecklist}>
            {t('menu.command.article.checklist')}
          </button>
          {isCorrection && isTextChanged && (
            <button type="button" className="button" disabled={isReadOnly} onClick={onSettle}>
              {t('workflow.settle')}
            </button>
          )}
          <button type="submit" className="button is-main" disabled={isHeld}>
            {t(items !== null && items.length > 0 && !isHeld ? 'workflow.moveAnyway' : 'workflow.move', {
              status: t(`workflow.to.${to}`),
            })}
          </button>
        </footer>
        {personName !== null && <p className="workflow-person">{t('workflow.as', { name: personName })}</p>}
        <section aria-label={t('workflow.log')}>
          <h3>{t('workflow.log')}</h3>
          <StatusLog changes={statusChanges} />
        </section>
      </form>
    </Dialog>
  );
}

/** The checklist of a step into a status; null for those that ask for nothing. */
function stepOf(status: ArticleStatus): ChecklistStep | null {
  return checklistSteps.find((step) => step === status) ?? null;
}
