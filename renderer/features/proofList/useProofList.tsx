import type { EditorState } from '@tiptap/pm/state';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assertNever';
import type { CommandId } from '#core/contract/commands';
import type { Decision, Person } from '#core/review/reviewJson';
import { activeCommentIn, commentsIn } from '../../editor/review/commentPlaces';
import type { Desk } from '../../editor/useDesk';
import type { Notice } from '../../ui/Notice';
import { useComments } from '../comments/useComments';
import type { Proofreading } from '../proof/useProof';
import type { Suggesting } from '../suggestions/useSuggestions';
import { itemFrom, neighbourItem } from './neighbourItem';
import { ProofPanel } from './ProofPanel';
import type { ProofFilter } from './proofFilter';
import { shownItems, withThreadShown, wholeList } from './proofFilter';
import type { ProofItem } from './proofItems';
import { proofItems } from './proofItems';
import { usePass } from './usePass';

/** The list of everything open and resolved in the article, and the keys that go through it. */
export function useProofList({
  desk,
  proof,
  suggesting,
  person,
  askForPerson,
  flush,
  isShown,
  onShow,
  onClose,
  onRules,
  notify,
}: {
  readonly desk: Desk | null;
  readonly proof: Proofreading;
  readonly suggesting: Suggesting;
  readonly person: Person | null;
  readonly askForPerson: () => Promise<Person | null>;
  readonly flush: () => Promise<boolean>;
  /** Whether the list is to be seen. */
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onClose: () => void;
  /** Shows the rules of house style. */
  readonly onRules: () => void;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): {
  /** Goes to the next or the one before, of what the list shows; of all, where it is not to be seen. */
  readonly goOn: (direction: 1 | -1) => void;
  /** Shows the list with one kind in it, or with all. */
  readonly show: (kind: ProofFilter['kind']) => void;
  readonly commands: Partial<Record<CommandId, () => void>>;
  readonly panel: ReactNode;
} {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(wholeList);
  const commenting = useComments({
    desk,
    askForPerson,
    reveal: (thread) => {
      setFilter((before) => withThreadShown(before, thread, since));
      if (!isShown) onShow(true);
    },
    notify,
  });
  const { since, isTextMissing, endPass } = usePass({
    desk,
    person,
    isWanted: isShown && filter.isSincePass,
    askForPerson,
    flush,
    notify,
  });
  /** The item that was gone to last, as long as the selection is what going there has made of it. */
  const last = useRef<{ readonly key: string; readonly selection: EditorState['selection'] } | null>(null);
  const editor = desk?.editor ?? null;

  const itemsNow = (): readonly ProofItem[] =>
    editor === null
      ? []
      : proofItems({
          suggestions: suggesting.listNow(),
          threads: commentsIn(editor.state),
          marks: proof.reader?.marks() ?? [],
          outside: proof.reader?.read().findings.filter(({ block }) => block === null) ?? [],
        });
  const goTo = (item: ProofItem): void => {
    if (editor === null) return;
    switch (item.kind) {
      case 'suggestion':
        suggesting.goTo(item.suggestion);
        break;
      case 'comment':
        commenting.show(item.thread, 'thread');
        break;
      case 'check':
        proof.goTo(item.finding);
        break;
      default:
        assertNever(item);
    }
    last.current = { key: item.key, selection: editor.state.selection };
    if (isShown && !filter.isResolved) showInList(shownNow().findIndex(({ key }) => key === item.key));
  };
  const shownNow = (): readonly ProofItem[] => shownItems(itemsNow(), { ...filter, isResolved: false }, since);
  const goOn = (direction: 1 | -1): void => {
    if (editor === null) return;
    const { selection } = editor.state;
    const items = isShown ? shownNow() : itemsNow();
    const current = last.current?.selection.eq(selection) === true ? last.current.key : null;
    const next = neighbourItem(items, selection, direction, current);
    if (next === undefined) notify('passing', t('proof.nothing'));
    else goTo(next);
  };
  /** After a decision at a position: on to the next in the list; where that is not to be seen, of the same kind. */
  const moveOn = (position: number, kind: ProofItem['kind']): void => {
    const items = isShown ? shownNow() : shownItems(itemsNow(), { ...wholeList, kind }, since);
    const next = itemFrom(items, position);
    if (next !== undefined) goTo(next);
  };
  const decide = async (kind: Decision['kind']): Promise<void> => {
    if (editor === null) return;
    const { from } = editor.state.selection;
    if (await suggesting.decideHere(kind)) moveOn(from, 'suggestion');
  };
  const resolve = async (): Promise<void> => {
    if (desk === null || editor === null) return;
    const id = activeCommentIn(editor.state);
    const thread = commentsIn(editor.state).find((each) => each.id === id);
    if (thread === undefined || thread.resolved !== null || desk.open.isReadOnly) {
      notify('passing', t(desk.open.isReadOnly ? 'comments.readOnly' : 'comments.noneHere'));
      return;
    }
    const from = thread.range?.from ?? editor.state.selection.from;
    if (!(await commenting.deeds.resolve(thread.id))) return;
    // The one that had the focus is no longer in the list.
    editor.view.focus();
    moveOn(from, 'comment');
  };
  const show = (kind: ProofFilter['kind']): void => {
    // Whoever asks for it is to see all of it, whatever was wanted there before.
    setFilter({ ...wholeList, kind });
    if (!isShown) onShow(true);
  };

  return {
    goOn,
    show,
    commands: {
      ...commenting.commands,
      'review.comments': () => {
        if (isShown && filter.kind === 'comment') onShow(false);
        else show('comment');
      },
      'review.resolve': () => void resolve(),
      'suggestion.accept': () => void decide('accepted'),
      'suggestion.reject': () => void decide('rejected'),
      'proof.panel': () => (isShown ? onShow(false) : show('all')),
      'proof.next': () => goOn(1),
      'proof.previous': () => goOn(-1),
      'proof.end-pass': () => void endPass(),
    },
    panel: isShown && desk !== null && commenting.book !== null && (
      <ProofPanel
        key={`proof-${desk.open.article.id}`}
        book={commenting.book}
        proof={proof}
        suggesting={suggesting}
        commenting={commenting}
        self={person?.name ?? null}
        isReadOnly={desk.open.isReadOnly}
        filter={filter}
        since={since}
        isTextOfPassMissing={isTextMissing}
        onFilter={setFilter}
        onGo={goTo}
        onEndPass={() => void endPass()}
        onRules={onRules}
        onClose={onClose}
      />
    ),
  };
}

/** Scrolls the list to an item of it, by its number from 0; not where it is not drawn. */
function showInList(index: number): void {
  document.querySelector(`.proof-list > li:nth-child(${index + 1})`)?.scrollIntoView({ block: 'nearest' });
}
