import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import type { OpenFailure } from '#core/library/failures';
import type { RecoveryCandidate, RecoveryPlan } from '#core/library/recovery/RecoveryPlan';
import { textOf } from '#core/text/textOf';
import { failureText, problemText } from '../../language/failureText';
import { momentText } from '../../language/momentText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import './recovery.css';

/** How many faults of a file are told: the first ones tell enough. */
const mostProblems = 3;

/** What is wrong with an article's file, and the texts that can take its place. */
export function RecoveryDialog({
  folderName,
  onRestored,
  onTrash,
  onClose,
}: {
  readonly folderName: string;
  readonly onRestored: (restored: { readonly id: ArticleId; readonly setAsidePath: string | null }) => void;
  readonly onTrash: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [planned, setPlanned] = useState<Result<RecoveryPlan, OpenFailure> | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    let isGone = false;
    void request['recovery:plan']({ folderName }).then((answer) => {
      if (isGone) return;
      setPlanned(answer);
      if (answer.ok) setChosenId(answer.value.candidates[0]?.id ?? null);
    });
    return () => {
      isGone = true;
    };
  }, [folderName]);
  // It is not there when the dialogue opens.
  useEffect(() => list.current?.querySelector('input')?.focus(), [planned]);

  const restore = async (): Promise<void> => {
    if (chosenId === null) return;
    setBusy(true);
    const restored = await request['recovery:restore']({ folderName, candidateId: chosenId });
    setBusy(false);
    if (restored.ok) onRestored(restored.value);
    else setPlanned(restored);
  };
  const plan = planned?.ok === true ? planned.value : null;
  return (
    <Dialog title={t('recovery.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="recovery" aria-busy={planned === null || isBusy}>
        {planned?.ok === false && (
          <p role="alert">
            {planned.error.code === 'not-found' ? t('recovery.readable') : failureText(t, planned.error)}
          </p>
        )}
        {plan !== null && (
          <>
            <p>{t(`recovery.way.${plan.way}`)}</p>
            <div className="recovery-fault">
              <p>{plan.filePath}</p>
              <ul>
                {plan.problems.slice(0, mostProblems).map((problem) => (
                  <li key={`${problem.place} ${problem.code}`}>{problemText(t, problem)}</li>
                ))}
              </ul>
            </div>
            {plan.way === 'restore' && plan.candidates.length === 0 && <p>{t('recovery.nothing')}</p>}
            {plan.candidates.length > 0 && (
              <fieldset className="recovery-candidates" ref={list}>
                <legend>{t('recovery.choose')}</legend>
                {plan.candidates.map((candidate) => (
                  <Candidate
                    key={candidate.id}
                    candidate={candidate}
                    isChosen={candidate.id === chosenId}
                    onChoose={() => setChosenId(candidate.id)}
                  />
                ))}
              </fieldset>
            )}
            {chosenId !== null && <Preview key={chosenId} folderName={folderName} candidateId={chosenId} />}
          </>
        )}
        <footer>
          {plan !== null && (
            <>
              <button
                type="button"
                className="button"
                onClick={() => void request['recovery:show-file']({ folderName })}
              >
                {t('recovery.showFile')}
              </button>
              <button type="button" className="button" onClick={onTrash}>
                {t('library.toTrash')}
              </button>
            </>
          )}
          {chosenId !== null && (
            <button type="button" className="button is-main" disabled={isBusy} onClick={() => void restore()}>
              {t('recovery.restore')}
            </button>
          )}
        </footer>
      </div>
    </Dialog>
  );
}

function Candidate({
  candidate: { id, kind, name, savedAt, wordCount },
  isChosen,
  onChoose,
}: {
  readonly candidate: RecoveryCandidate;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t, i18n } = useTranslation();
  return (
    <label>
      <input type="radio" name="recovery-candidate" value={id} checked={isChosen} onChange={onChoose} />
      {momentText(savedAt, i18n.language)}
      <span className="recovery-facts">
        {name ?? (kind === 'beside' ? t('recovery.beside') : t(`versions.kind.${kind}`))} ·{' '}
        {t('bundles.words', { count: wordCount })}
      </span>
    </label>
  );
}

/** The words of a candidate, to be told from the others. */
function Preview({ folderName, candidateId }: { readonly folderName: string; readonly candidateId: string }) {
  const { t } = useTranslation();
  const [article, setArticle] = useState<ArticleFile | null>(null);
  useEffect(() => {
    let isGone = false;
    void request['recovery:read']({ folderName, candidateId }).then((read) => {
      if (!isGone && read.ok) setArticle(read.value);
    });
    return () => {
      isGone = true;
    };
  }, [folderName, candidateId]);
  const blocks = (article?.document.content ?? []).map((block, index) => ({
    key: `${index}`,
    type: block.type,
    text: textOf(block).trim(),
  }));
  return (
    <section className="recovery-preview" aria-label={t('recovery.preview')}>
      {blocks
        .filter(({ text }) => text !== '')
        .map(({ key, type, text }) => (
          <p key={key} className={`is-${type}`}>
            {text}
          </p>
        ))}
    </section>
  );
}
