import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { SiteProblem, SiteProgress, SiteState } from '#core/contract/requests/siteRequests';
import type { SiteSummary } from '#core/publish/site/SiteSummary';
import { failureText } from '../../language/failureText';
import { on, request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import type { Notice } from '../../ui/Notice';
import { completeAddress } from './completeAddress';
import './site.css';
import type { SiteDraft } from './SiteForm';
import { SiteForm } from './SiteForm';
import { SiteOutcome } from './SiteOutcome';
import { siteProblemText } from './siteTexts';
import { SiteWork } from './SiteWork';

/** How far somebody has come with an export: choosing, waiting, or reading what would be or was done. */
type Step =
  | { readonly kind: 'choosing'; readonly problem: SiteProblem | null }
  | { readonly kind: 'working'; readonly isDryRun: boolean }
  | { readonly kind: 'read'; readonly summary: SiteSummary };

const choosing: Step = { kind: 'choosing', problem: null };
const noProgress: SiteProgress = { doneCount: 0, totalCount: 0 };

const cancel = (): void => void request['site:cancel']();

/** Export of the library as a site. An export goes on when its dialogue is closed; then it is told of when it is done. */
export function useSite({
  flush,
  openArticle,
  notify,
}: {
  /** Whether all that was typed is on disk now. */
  readonly flush: () => Promise<boolean>;
  readonly openArticle: (id: ArticleId) => void;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): {
  /** Opens the dialogue; with the articles that are selected in the list, where it is about them. */
  readonly exportSite: (selected?: readonly ArticleId[]) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const [state, setState] = useState<SiteState | null>(null);
  const [profiles, setProfiles] = useState<readonly ChosenProfile[]>([]);
  const [selected, setSelected] = useState<readonly ArticleId[]>([]);
  const [draft, setDraft] = useState<SiteDraft>({ profile: null, address: '', name: '', isOfSelected: false });
  const [step, setStep] = useState<Step>(choosing);
  const [progress, setProgress] = useState<SiteProgress>(noProgress);
  const isShownNow = useRef(false);
  useEffect(() => {
    isShownNow.current = isShown;
  });
  useEffect(() => on('site-progress', setProgress), []);

  const open = async (chosen: readonly ArticleId[]): Promise<void> => {
    if (step.kind !== 'working') {
      const listed = await request['export:profiles']();
      // A list that can't be read stands in the way of no plain site.
      if (!listed.ok) notify('error', failureText(t, listed.error));
      const { choice, ...asked } = await request['site:state']();
      setProfiles(listed.ok ? listed.value : []);
      setState({ choice, ...asked });
      setSelected(chosen);
      const { profile, baseAddress, name } = choice;
      setDraft({ profile, address: baseAddress ?? '', name: name ?? '', isOfSelected: chosen.length > 0 });
      setStep(choosing);
    }
    setIsShown(true);
  };
  const run = async (isDryRun: boolean): Promise<void> => {
    if (!(await flush())) return;
    setProgress(noProgress);
    setStep({ kind: 'working', isDryRun });
    const { profile, address, name, isOfSelected } = draft;
    const result = await request['site:run']({
      choice: { profile, baseAddress: completeAddress(address), name: name.trim() === '' ? null : name.trim() },
      isDryRun,
      articleIds: isOfSelected ? [...selected] : null,
    });
    const isHidden = !isShownNow.current;
    const show = { label: t('site.showReport'), run: () => setIsShown(true) };
    if (!result.ok) {
      setStep({ kind: 'choosing', problem: result.error });
      if (isHidden && !isDryRun) notify('error', `${t('site.failedNotice')} ${siteProblemText(t, result.error)}`);
    } else if (result.value === null) {
      setStep(choosing);
      if (!isDryRun) notify('passing', t('site.canceled'));
    } else {
      setStep({ kind: 'read', summary: result.value });
      if (isHidden && !isDryRun) notify('done', t('site.doneNotice'), show);
    }
  };
  const close = (): void => {
    setIsShown(false);
    if (step.kind === 'working' && step.isDryRun) cancel();
  };

  return {
    exportSite: (chosen = []) => void open(chosen),
    dialog: isShown && state !== null && (
      <Dialog title={t('site.title')} closeLabel={t('window.close')} onClose={close}>
        {step.kind === 'choosing' && (
          <SiteForm
            state={state}
            profiles={profiles}
            draft={draft}
            selectedCount={selected.length}
            problem={step.problem}
            onChange={setDraft}
            onChooseFolder={() => {
              void request['site:choose-folder']().then((chosen) => {
                setState(chosen);
                setStep(choosing);
              });
            }}
            onLook={() => void run(true)}
          />
        )}
        {step.kind === 'working' && <SiteWork isDryRun={step.isDryRun} progress={progress} onCancel={cancel} />}
        {step.kind === 'read' && (
          <SiteOutcome
            summary={step.summary}
            onExport={() => void run(false)}
            onBack={() => setStep(choosing)}
            onOpenArticle={(id) => {
              setIsShown(false);
              openArticle(id);
            }}
            onClose={close}
          />
        )}
      </Dialog>
    ),
  };
}
