import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';
import type { BundleOffer, ImportedArticle } from '#core/contract/requests/bundleRequests';
import { failureText } from '../../language/failureText';
import { sizeText } from '../../language/sizeText';
import { handOver, on, request } from '../../platform/spalt';
import type { NoticeKind } from '../../ui/Notice';
import { later } from '../../ui/later';

const ImportDialog = later(async () => (await import('./ImportDialog')).ImportDialog);
const SendDialog = later(async () => (await import('./SendDialog')).SendDialog);

/** Articles that are sent and received as one file: what asks for them, and the dialogues. */
export function useBundles({
  article,
  flush,
  openArticle,
  compareWith,
  notify,
}: {
  readonly article: ArticleFile | null;
  readonly flush: () => Promise<boolean>;
  readonly openArticle: (id: ArticleId) => Promise<unknown>;
  /** Shows what is open beside another article of the library. */
  readonly compareWith: (id: ArticleId) => void;
  readonly notify: (
    kind: NoticeKind,
    text: string,
    action?: { readonly label: string; readonly run: () => void },
  ) => void;
}): { readonly askToSend: () => void; readonly dialog: ReactNode } {
  const { t, i18n } = useTranslation();
  const [isSending, setSending] = useState(false);
  const { offers, doneCount } = useOffers();
  useDrops();

  const send = async (areVersionsIncluded: boolean): Promise<void> => {
    if (article === null || !(await flush())) {
      setSending(false);
      return;
    }
    const sent = await request['bundle:send']({ id: article.id, areVersionsIncluded });
    setSending(false);
    if (!sent.ok) notify('error', t('bundles.failure.notSent', { problem: failureText(t, sent.error) }));
    else if (sent.value !== null) {
      const { filePath, byteCount } = sent.value;
      notify('done', t('bundles.sent', { filePath, size: sizeText(byteCount, i18n.language) }), {
        label: t('bundles.showSent'),
        run: () => void request['bundle:show-sent'](),
      });
    }
  };
  const show = async ({ plan, articleId }: ImportedArticle): Promise<void> => {
    await openArticle(articleId);
    if (plan.code === 'new') notify('passing', t('bundles.done'));
    if (plan.code !== 'keep-both') return;
    notify('done', t('bundles.doneBoth'), {
      label: t('bundles.compare'),
      run: () => compareWith(plan.articleId),
    });
  };

  const [offer] = offers;
  return {
    askToSend: () => {
      if (article !== null) setSending(true);
    },
    dialog:
      offer === undefined ? (
        isSending && <SendDialog onSend={send} onClose={() => setSending(false)} />
      ) : (
        <ImportDialog
          key={offer.ticket}
          offer={offer}
          index={doneCount + 1}
          count={doneCount + offers.length}
          onTaken={(taken) => void show(taken)}
          onClose={() => void request['bundle:dismiss']({ ticket: offer.ticket })}
        />
      ),
  };
}

/** What waits to be taken in, and how many of those that came together are done. */
function useOffers(): { readonly offers: readonly BundleOffer[]; readonly doneCount: number } {
  const [state, setState] = useState<{ readonly offers: readonly BundleOffer[]; readonly firstTicket: number }>({
    offers: [],
    firstTicket: 0,
  });
  useEffect(() => {
    const ask = (): void => {
      void request['bundle:offers']().then((offers) =>
        setState((before) => ({
          offers,
          firstTicket: before.offers.length === 0 ? (offers[0]?.ticket ?? 0) : before.firstTicket,
        })),
      );
    };
    ask();
    return on('bundles-offered', ask);
  }, []);
  return { offers: state.offers, doneCount: (state.offers[0]?.ticket ?? state.firstTicket) - state.firstTicket };
}

/** What is opened, or refused with the way out: bundles and manuscripts, as their names say. */
const opened = /\.(?:spalt|docx?|docm|odt|rtf|pages|pdf|x?html?|md|markdown|mdown|txt)$/iu;

/**
 * Bundles and manuscripts that are dropped anywhere on the window are taken in; all other files are left to what they are
 * dropped on.
 */
function useDrops(): void {
  useEffect(() => {
    const filesIn = (event: DragEvent): readonly File[] =>
      [...(event.dataTransfer?.files ?? [])].filter(({ name }) => opened.test(name));
    const allow = (event: DragEvent): void => {
      // Which files they are is told only when they are dropped.
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const take = (event: DragEvent): void => {
      const files = filesIn(event);
      // Photos among them: the article takes those, and says of the others what they are.
      if (files.length === 0 || files.length < (event.dataTransfer?.files.length ?? 0)) return;
      event.preventDefault();
      event.stopPropagation();
      handOver(files);
    };
    window.addEventListener('dragover', allow);
    // Before the editor, which would look for pictures.
    window.addEventListener('drop', take, true);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take, true);
    };
  }, []);
}
