import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { ChosenText } from '#core/publish/chosenText';
import { formats } from '#core/publish/formats/formats';
import type { ExportReport } from '#core/contract/answers';
import { goToPlace } from '../../editor/goToPlace';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { Notice } from '../../ui/Notice';
import { later } from '../../ui/later';
import type { ExportChoice } from './ExportDialog';
import { ExportNotice } from './ExportNotice';
import { useExportProgress } from './useExportProgress';
import { useHotFolder } from './useHotFolder';

const OpenSuggestionsDialog = later(
  async () => (await import('../suggestions/OpenSuggestionsDialog')).OpenSuggestionsDialog,
);
const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog);
const ExportReportDialog = later(async () => (await import('./ExportReportDialog')).ExportReportDialog);
const ExportProgressDialog = later(async () => (await import('./ExportProgressDialog')).ExportProgressDialog);

/** Export of the article that is open, and what is told of the last one. */
export function useExport({
  id,
  flush,
  editor,
  suggestionCount,
  onLookAtSuggestions,
  onShowRemarks,
  profile,
  onProfile,
  onWritten,
  notify,
}: {
  /** Of the article that is open; null for none. */
  readonly id: ArticleId | null;
  /** Whether all that was typed is on disk now. */
  readonly flush: () => Promise<boolean>;
  readonly editor: Editor | null;
  /** How many suggestions nobody has decided on. */
  readonly suggestionCount: () => number;
  readonly onLookAtSuggestions: () => void;
  /** Shows all that there is to look at in the open article. */
  readonly onShowRemarks: () => void;
  /** The one that the last page was made by; null: it stood by itself. */
  readonly profile: ChosenProfile | null;
  readonly onProfile: (profile: ChosenProfile | null) => void;
  readonly onWritten: () => void;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): {
  readonly exportPage: () => Promise<void>;
  /** Asks for the format first. */
  readonly exportAs: () => void;
  readonly copyHtml: () => Promise<void>;
  readonly copyRichText: () => Promise<void>;
  readonly copyLink: () => Promise<void>;
  readonly print: () => Promise<void>;
  /** Asks for the folder that articles of the library go to by themselves when they are ready. */
  readonly chooseHotFolder: () => void;
  /** Exports the open article, which has just become ready, if the library has such a folder. */
  readonly exportReady: (id: ArticleId) => void;
  readonly notice: ReactNode;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [exported, setExported] = useState<{ readonly id: ArticleId; readonly report: ExportReport } | null>(null);
  const [isReportShown, setReportShown] = useState(false);
  const [question, setQuestion] = useState<{ readonly count: number; readonly go: (text: ChosenText) => void } | null>(
    null,
  );
  const [choice, setChoice] = useState<Omit<ExportChoice, 'profile'>>({
    format: 'page',
    lineWidth: null,
    isZipped: false,
  });
  /** Those that can be chosen, while a choice is being made. */
  const [profiles, setProfiles] = useState<readonly ChosenProfile[] | null>(null);
  const { progress, end } = useExportProgress('files');
  const hotFolder = useHotFolder({
    onExported: (of, report) => {
      end();
      if (report !== null) setExported({ id: of, report });
    },
    onShowRemarks,
    notify,
  });
  const isCanceled = useRef(false);
  const cancel = (): void => {
    isCanceled.current = true;
    void request['export:cancel']();
  };
  /** Goes on at once where there is one text only, or where the format has both. */
  const withText = (go: (text: ChosenText) => Promise<void>, holdsBoth = false): Promise<void> => {
    const count = suggestionCount();
    if (count === 0 || holdsBoth) return go('with');
    setQuestion({ count, go: (text) => void go(text) });
    return Promise.resolve();
  };
  const exportArticle = (chosen: ExportChoice): Promise<void> =>
    withText(async (chosenText) => {
      if (id === null || !(await flush())) return;
      isCanceled.current = false;
      const result = await request['export:write']({ id, chosenText, ...chosen });
      end();
      if (!result.ok) notify('error', failureText(t, result.error));
      else if (result.value !== null) {
        onWritten();
        setExported({ id, report: result.value });
      } else if (isCanceled.current) notify('passing', t('export.canceled'));
    }, formats[chosen.format].holdsReview);
  const choose = async (): Promise<void> => {
    const listed = await request['export:profiles']();
    // A list that can't be read stands in the way of no other format.
    if (!listed.ok) notify('error', failureText(t, listed.error));
    setProfiles(listed.ok ? listed.value : []);
  };
  const copy = (name: 'export:copy-html' | 'export:copy-rich-text', done: string): Promise<void> =>
    withText(async (chosenText) => {
      if (id === null || !(await flush())) return;
      const result = await request[name]({ id, chosenText });
      if (result.ok) notify('passing', done);
      else notify('error', failureText(t, result.error));
    });
  const copyLink = async (): Promise<void> => {
    if (id === null) return;
    const result = await request['export:copy-link']({ id });
    if (result.ok) notify('passing', t('export.copiedLink'));
    else notify('error', failureText(t, result.error));
  };
  const print = (): Promise<void> =>
    withText(async (chosenText) => {
      if (id === null || !(await flush())) return;
      const result = await request['export:print']({ id, chosenText, profile });
      if (!result.ok) notify('error', failureText(t, result.error));
    });
  const shown = exported !== null && exported.id === id ? exported.report : null;
  return {
    exportPage: () => exportArticle({ format: 'page', lineWidth: null, isZipped: false, profile }),
    exportAs: () => void choose(),
    copyHtml: () => copy('export:copy-html', t('export.copied')),
    copyRichText: () => copy('export:copy-rich-text', t('export.copiedRichText')),
    copyLink,
    print,
    chooseHotFolder: hotFolder.choose,
    exportReady: hotFolder.exportReady,
    dialog:
      progress !== null ? (
        <ExportProgressDialog progress={progress} onCancel={cancel} />
      ) : shown !== null && isReportShown ? (
        <ExportReportDialog
          report={shown}
          onShowFile={() => showFile(shown)}
          onGoTo={(place) => {
            setReportShown(false);
            if (editor !== null) goToPlace(editor, place);
          }}
          onClose={() => setReportShown(false)}
        />
      ) : profiles !== null ? (
        <ExportDialog
          title={t('export.title')}
          button={t('export.button')}
          last={{ ...choice, profile }}
          profiles={profiles}
          onExport={(chosen) => {
            setProfiles(null);
            setChoice(chosen);
            onProfile(chosen.profile);
            void exportArticle(chosen);
          }}
          onClose={() => setProfiles(null)}
        />
      ) : hotFolder.dialog !== null ? (
        hotFolder.dialog
      ) : (
        question !== null && (
          <OpenSuggestionsDialog
            count={question.count}
            onLook={() => {
              setQuestion(null);
              onLookAtSuggestions();
            }}
            onText={(text) => {
              setQuestion(null);
              question.go(text);
            }}
            onClose={() => setQuestion(null)}
          />
        )
      ),
    notice: shown !== null && (
      <ExportNotice
        report={shown}
        onShowFile={() => showFile(shown)}
        onShowReport={() => setReportShown(true)}
        onClose={() => setExported(null)}
      />
    ),
  };
}

function showFile({ filePath }: ExportReport): void {
  void request['export:show-file']({ filePath });
}
