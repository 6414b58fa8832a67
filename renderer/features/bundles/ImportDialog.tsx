import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/base/Result';
import type {
  BundleFailure,
  BundleOffer,
  BundlePreview,
  ImportedArticle,
} from '#core/contract/requests/bundleRequests';
import type { ImportPlan } from '#core/library/bundle/planImport';
import { failureText, problemText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import './bundles.css';

/** How many faults of a file are told: the sender needs none of them, but may be asked. */
const mostProblems = 5;

/** Shows what is in a file that was received, and what taking it in will do. */
export function ImportDialog({
  offer,
  index,
  count,
  onTaken,
  onClose,
}: {
  readonly offer: BundleOffer;
  readonly index: number;
  readonly count: number;
  readonly onTaken: (taken: ImportedArticle) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { ticket, fileName } = offer;
  const [planned, setPlanned] = useState<Result<BundlePreview, BundleFailure> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  // It is not there when the dialogue opens.
  useEffect(() => yes.current?.focus(), [planned]);
  useEffect(() => {
    let isGone = false;
    void request['bundle:plan']({ ticket }).then((answer) => {
      if (!isGone) setPlanned(answer);
    });
    return () => {
      isGone = true;
    };
  }, [ticket]);

  const take = async (): Promise<void> => {
    setBusy(true);
    const taken = await request['bundle:import']({ ticket });
    if (taken.ok) onTaken(taken.value);
    else setPlanned(taken);
    setBusy(false);
  };
  const title = count > 1 ? t('bundles.titleOf', { index, count }) : t('bundles.title');
  return (
    <Dialog title={title} closeLabel={t('window.close')} onClose={onClose}>
      <div className="dialog-form bundle" aria-busy={planned === null || isBusy}>
        {planned === null && <p role="status">{t('bundles.reading', { fileName })}</p>}
        {planned?.ok === false && <Refused fileName={fileName} failure={planned.error} />}
        {planned?.ok === true && <Preview preview={planned.value} fileName={fileName} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t(planned?.ok === true ? (count > 1 ? 'bundles.skip' : 'bundles.cancel') : 'bundles.close')}
          </button>
          {planned?.ok === true && (
            <button type="button" className="button is-main" ref={yes} disabled={isBusy} onClick={() => void take()}>
              {t(
                isBusy
                  ? 'bundles.importing'
                  : planned.value.plan.code === 'identical'
                    ? 'bundles.open'
                    : 'bundles.importYes',
              )}
            </button>
          )}
        </footer>
      </div>
    </Dialog>
  );
}

function Preview({ preview, fileName }: { readonly preview: BundlePreview; readonly fileName: string }) {
  const { t } = useTranslation();
  const { headline, wordCount, pictureCount, versionCount, plan } = preview;
  const facts = [
    t('bundles.words', { count: wordCount }),
    ...(pictureCount > 0 ? [t('bundles.pictures', { count: pictureCount })] : []),
    ...(versionCount > 0 ? [t('bundles.versions', { count: versionCount })] : []),
  ];
  return (
    <>
      <div className="bundle-article">
        <p className="bundle-headline">{headline === '' ? t('bundles.noHeadline') : headline}</p>
        <p className="bundle-facts">{facts.join(' · ')}</p>
        <p className="bundle-facts">{fileName}</p>
      </div>
      <p>{planText(t, plan)}</p>
    </>
  );
}

function planText(t: TFunction, plan: ImportPlan): string {
  if (plan.code !== 'keep-both') return t(`bundles.plan.${plan.code}`);
  const { isTextDifferent, areDetailsDifferent } = plan.differences;
  return [
    t('bundles.plan.keep-both', { mark: plan.headlineMark.trim() }),
    ...(isTextDifferent === true ? [t('bundles.difference.text')] : []),
    ...(areDetailsDifferent === true ? [t('bundles.difference.details')] : []),
    ...(isTextDifferent === null ? [t('bundles.difference.unreadable')] : []),
  ].join(' ');
}

function Refused({ fileName, failure }: { readonly fileName: string; readonly failure: BundleFailure }) {
  const { t } = useTranslation();
  return (
    <div className="bundle-refused" role="alert">
      <p>
        <strong>
          {t(failure.code === 'invalid' ? 'bundles.failure.cannotReadBecause' : 'bundles.failure.cannotRead', {
            fileName,
          })}
        </strong>
      </p>
      {failure.code === 'invalid' ? (
        <>
          <ul>
            {failure.problems.slice(0, mostProblems).map((problem) => (
              <li key={`${problem.place} ${problem.code}`}>{problemText(t, problem)}</li>
            ))}
          </ul>
          <p>
            {failure.problems.some(({ code }) => code === 'newer-version')
              ? t('bundles.failure.newer')
              : t('bundles.failure.damaged')}
          </p>
        </>
      ) : (
        <p>{failureText(t, failure)}</p>
      )}
    </div>
  );
}
