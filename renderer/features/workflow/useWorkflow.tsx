import { TextSelection } from '@tiptap/pm/state';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleMetadata, ArticleStatus } from '#core/article/articleFile';
import type { Workflow } from '#core/article/workflow/changedStatus';
import { changedStatus, settledText } from '#core/article/workflow/changedStatus';
import { assertNever } from '#core/base/assertNever';
import { isPublic, nextStatuses } from '#core/article/workflow/nextStatuses';
import { textPrint } from '#core/article/workflow/textPrint';
import type { Person } from '#core/review/reviewJson';
import type { Desk } from '../../editor/useDesk';
import { goToPosition } from '../../editor/goToPosition';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { NoticeKind } from '../../ui/Notice';
import { later } from '../../ui/later';
import type { Proofreading } from '../proof/useProof';
import { CorrectionBanner } from './CorrectionBanner';
import type { PreflightPlace } from './PreflightList';
import { StatusChip } from './StatusChip';
import { useChangedSincePublication } from './useChangedSincePublication';
import { usePreflightReader } from './usePreflightReader';

const ChecklistDialog = later(async () => (await import('./ChecklistDialog')).ChecklistDialog);
const ExportCheck = later(async () => (await import('./ExportCheck')).ExportCheck);
const MoveOnDialog = later(async () => (await import('./MoveOnDialog')).MoveOnDialog);

/** What is open over the window. */
type Asked =
  | { readonly kind: 'move' }
  | { readonly kind: 'checklist'; readonly isFromMove: boolean }
  | { readonly kind: 'export'; readonly go: () => void };

/** The way of the open article to its readers: its status, what the checklist says before each step, corrections. */
export function useWorkflow({
  desk,
  proof,
  person,
  metadataNow,
  changeSomeMetadata,
  flush,
  setPanel,
  onReady,
  notify,
}: {
  readonly desk: Pick<Desk, 'open' | 'editor' | 'outbox'> | null;
  readonly proof: Proofreading;
  readonly person: { readonly current: Person | null; readonly askForPerson: () => Promise<Person | null> };
  readonly metadataNow: () => Workflow | null;
  readonly changeSomeMetadata: (change: Partial<Omit<ArticleMetadata, 'createdAt' | 'modifiedAt'>>) => void;
  readonly flush: () => Promise<boolean>;
  /** Shows what is known of the article beside its text. */
  readonly setPanel: (panel: 'details') => void;
  /** Told when the open article has become ready, and that is on disk. */
  readonly onReady: (id: ArticleId) => void;
  readonly notify: (kind: NoticeKind, text: string) => void;
}): {
  readonly moveOn: () => void;
  readonly editChecklist: () => void;
  /** Does something with the article outside the house, when its checklist lets it, or the user says so. */
  readonly beforeExport: (go: () => void) => void;
  readonly chip: ReactNode;
  readonly banner: ReactNode;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const editor = desk?.editor ?? null;
  const article = desk?.open.article ?? null;
  const isTextChanged = useChangedSincePublication(editor, article?.metadata);
  const reader = usePreflightReader({
    editor,
    article,
    reader: proof.reader,
    isWanted: asked?.kind === 'move' || asked?.kind === 'export',
    notify,
  });
  const afterwards = useRef<(() => void) | null>(null);
  useEffect(() => {
    // A dialogue keeps the focus from the text as long as it is there.
    if (asked !== null) return;
    afterwards.current?.();
    afterwards.current = null;
  }, [asked]);
  // What was asked of one article is not meant for another.
  const id = article?.id;
  useEffect(() => setAsked(null), [id]);

  const close = (): void => setAsked(null);
  const moveOn = (): void => setAsked({ kind: 'move' });
  const go = (place: PreflightPlace): void => {
    if (editor === null) return;
    const { remark, finding } = { remark: null, finding: null, ...place };
    const range = finding === null ? undefined : reader?.rangeOf(finding);
    afterwards.current = () => {
      if (remark !== null) goToPosition(editor, remark.position ?? 0);
      else if (range === undefined) setPanel('details');
      else if (proof.reader !== null && finding !== null) proof.goTo(finding);
      else {
        editor.view.focus();
        const selection = TextSelection.create(editor.state.doc, range.from, range.to);
        editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
      }
    };
    close();
  };
  /** Writes a step down. Nothing is said before it is on disk. */
  const take = async (step: (before: Workflow, by: string, print: string) => Workflow | null): Promise<void> => {
    const by = await person.askForPerson();
    if (by === null || editor === null || id === undefined) return;
    const isSaved = await flush();
    const before = metadataNow();
    const next = isSaved && before !== null ? step(before, by.name, textPrint(editor.state.doc.toJSON())) : null;
    if (next === null) {
      notify('error', t('workflow.notMoved'));
      return;
    }
    changeSomeMetadata(next);
    close();
    if (!(await flush())) {
      notify('error', t('workflow.notMoved'));
      return;
    }
    const status = t(`status.${next.status}`);
    notify('passing', t('workflow.moved', { status }));
    if (next.status === 'ready') onReady(id);
    if (!isPublic(next.status)) return;
    const kept = await request['version:keep']({ id, name: status });
    if (!kept.ok) notify('error', failureText(t, kept.error));
  };
  return {
    moveOn,
    editChecklist: () => setAsked({ kind: 'checklist', isFromMove: false }),
    beforeExport: (goOut) => setAsked({ kind: 'export', go: goOut }),
    chip: article !== null && <StatusChip status={article.metadata.status} onMoveOn={moveOn} />,
    banner: isTextChanged && article !== null && desk?.open.isReadOnly === false && (
      <CorrectionBanner key={article.id} onCorrect={moveOn} />
    ),
    dialog: dialogOf(asked),
  };

  function dialogOf(open: Asked | null): ReactNode {
    if (open === null || desk === null || article === null) return null;
    switch (open.kind) {
      case 'move':
        return (
          <MoveOnDialog
            key={article.metadata.status}
            metadata={article.metadata}
            review={desk.outbox.whole}
            reader={reader}
            isReadOnly={desk.open.isReadOnly}
            isTextChanged={isTextChanged}
            personName={person.current?.name ?? null}
            onMove={(to: ArticleStatus, said) =>
              void take((before, by, print) =>
                // It may have got another status meanwhile, from outside.
                nextStatuses(before.status).includes(to)
                  ? changedStatus(before, { to, by, at: now(), print, ...said })
                  : null,
              )
            }
            onSettle={() => void take((before, by, print) => settledText(before, { by, at: now(), print }))}
            onGo={go}
            onEditChecklist={() => setAsked({ kind: 'checklist', isFromMove: true })}
            onClose={close}
          />
        );
      case 'checklist': {
        const back = open.isFromMove ? moveOn : close;
        return (
          <ChecklistDialog
            onSaved={() => {
              back();
              notify('passing', t('workflow.checklistSaved'));
            }}
            onClose={back}
          />
        );
      }
      case 'export':
        return (
          <ExportCheck
            review={desk.outbox.whole}
            reader={reader}
            onPass={() => {
              close();
              open.go();
            }}
            onGo={go}
            onClose={close}
          />
        );
      default:
        return assertNever(open);
    }
  }
}

/** RFC 3339. */
function now(): string {
  return new Date().toISOString();
}
