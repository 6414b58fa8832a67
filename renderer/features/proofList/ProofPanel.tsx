import { CheckCheck, MessageSquarePlus, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assertNever';
import { momentText } from '../../language/momentText';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import type { CommentBook } from '../comments/CommentBook';
import { CommentDraft } from '../comments/CommentDraft';
import { ThreadItem } from '../comments/ThreadItem';
import type { Commenting } from '../comments/useComments';
import type { ProofReader } from '../proof/ProofReader';
import { nothingRead } from '../proof/ProofReader';
import type { Proofreading } from '../proof/useProof';
import { SuggestionItem } from '../suggestions/SuggestionItem';
import type { Suggesting } from '../suggestions/useSuggestions';
import { CheckItem } from './CheckItem';
import { DecisionItem } from './DecisionItem';
import { KeptItem } from './KeptItem';
import { ProofFilterBar } from './ProofFilterBar';
import type { ProofFilter, SincePass } from './proofFilter';
import { peopleIn, shownItems } from './proofFilter';
import type { ProofItem, ResolvedItem } from './proofItems';
import { proofItems, resolvedItems } from './proofItems';
import '../comments/comments.css';
import './proofList.css';

/** So many are drawn before somebody asks for all. */
const mostShown = 200;

/**
 * Everything that is open in the article, in the order of its text: suggestions, comments with their threads, and what
 * checks find; and what became of all that was.
 */
export function ProofPanel({
  book,
  proof,
  suggesting,
  commenting,
  self,
  isReadOnly,
  filter,
  since,
  isTextOfPassMissing,
  onFilter,
  onGo,
  onEndPass,
  onRules,
  onClose,
}: {
  readonly book: CommentBook;
  readonly proof: Proofreading;
  readonly suggesting: Suggesting;
  readonly commenting: Commenting;
  /** The name of who is at the desk; null while nobody has said. */
  readonly self: string | null;
  readonly isReadOnly: boolean;
  readonly filter: ProofFilter;
  /** Since when something is new to who is at the desk; null where they have never read the article through. */
  readonly since: SincePass | null;
  /** Whether nothing tells which blocks have changed since then. */
  readonly isTextOfPassMissing: boolean;
  readonly onFilter: (filter: ProofFilter) => void;
  /** Goes to an item, in the text and in the list. */
  readonly onGo: (item: ProofItem) => void;
  /** They have read it through. */
  readonly onEndPass: () => void;
  /** Shows the rules of house style. */
  readonly onRules: () => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [most, setMost] = useState(mostShown);
  const { threads, people, active, draft } = useSyncExternalStore(book.subscribe, book.read);
  const { findings, kept, isUpToDate } = useProofOf(proof.reader);
  const open = proofItems({
    suggestions: suggesting.list,
    threads,
    marks: proof.reader?.marks() ?? [],
    outside: findings.filter(({ block }) => block === null),
  });
  const resolved = resolvedItems({ decisions: suggesting.decisions, threads, kept });
  const itemsOf = (wanted: ProofFilter): readonly (ProofItem | ResolvedItem)[] =>
    shownItems<ProofItem | ResolvedItem>(wanted.isResolved ? resolved : open, wanted, since);
  const shown = itemsOf(filter);
  const everybody = peopleIn([...open, ...resolved]);
  const isPersonGone = filter.person !== null && !everybody.includes(filter.person);
  const now = useRef({ threads, filter, onFilter });
  useEffect(() => {
    now.current = { threads, filter, onFilter };
  });
  useEffect(() => {
    // Who goes to an open thread in the text sees it in the list, though resolved ones were wanted there before.
    const { kind, isResolved } = now.current.filter;
    const thread = now.current.threads.find(({ id }) => id === active);
    if (thread?.resolved === null && isResolved && (kind === 'all' || kind === 'comment'))
      now.current.onFilter({ ...now.current.filter, isResolved: false });
  }, [active]);
  useEffect(() => {
    // Nothing of theirs is left that could be chosen.
    if (isPersonGone) now.current.onFilter({ ...now.current.filter, person: null });
  }, [isPersonGone]);
  const suggestions = new Set(
    shown.flatMap((item) => (item.kind === 'suggestion' && 'suggestion' in item ? [item.suggestion.id] : [])),
  );
  const isShown = ({ id }: { readonly id: string }): boolean => suggestions.has(id);
  const colours = new Map(people.map(({ name, colour }) => [name, colour]));
  const colourOf = (name: string): number => colours.get(name) ?? 0;
  const names = [...new Set([...people.map(({ name }) => name), ...commenting.authors])].filter(
    (name) => name !== self,
  );
  const passTime = since === null ? null : momentText(since.at, i18n.language);

  return (
    <aside className="panel proof" aria-label={t('proof.label')}>
      <header className="panel-head">
        <h2>{t('proof.label')}</h2>
        {!isReadOnly && (
          <IconButton
            icon={MessageSquarePlus}
            label={t('menu.command.review.comment')}
            shortcut={shortcutText('review.comment')}
            onClick={commenting.begin}
          />
        )}
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      {draft !== null && (
        <CommentDraft
          quote={draft}
          names={names}
          onAdd={commenting.add}
          onGiveUp={() => book.giveUp()}
          onLeave={commenting.deeds.leave}
        />
      )}
      <ProofFilterBar
        filter={filter}
        countOf={(wanted) => itemsOf(wanted).length}
        people={everybody}
        passTime={passTime}
        onFilter={onFilter}
      />
      <p className="proof-state" role="status">
        {stateText()}
        {shown.length === 0 && filter.kind === 'comment' && !filter.isResolved && !isReadOnly && (
          <span>{t('comments.how', { shortcut: shortcutText('review.comment') })}</span>
        )}
        {filter.isSincePass && isTextOfPassMissing && !filter.isResolved && <span>{t('proofList.checksWhole')}</span>}
      </p>
      <ol
        className="proof-list"
        aria-label={t('proof.label')}
        onKeyDown={(event) => goToItem(event, commenting.deeds.leave)}
      >
        {shown.slice(0, most).map((item) => itemElement(item))}
      </ol>
      {shown.length > most && (
        <button type="button" className="button" onClick={() => setMost(Infinity)}>
          {t('proof.more', { count: shown.length - most })}
        </button>
      )}
      <footer>
        {suggestions.size > 0 && !isReadOnly && (
          <div>
            <button type="button" className="button" onClick={() => void suggesting.decide('accepted', isShown)}>
              {t('suggestions.acceptShown', { count: suggestions.size })}
            </button>
            <button type="button" className="button" onClick={() => void suggesting.decide('rejected', isShown)}>
              {t('suggestions.rejectShown', { count: suggestions.size })}
            </button>
          </div>
        )}
        {filter.isResolved && kept.length > 0 && (
          <div>
            <span>{t('proof.kept', { count: kept.length })}</span>
            <button type="button" className="button" disabled={isReadOnly} onClick={() => proof.keepOnly([])}>
              {t('proof.lookAgain')}
            </button>
          </div>
        )}
        <div>
          {!isReadOnly && (
            <button type="button" className="button" onClick={onEndPass}>
              <CheckCheck size={15} aria-hidden="true" /> {t('proofList.endPass')}
            </button>
          )}
          <button type="button" className="button" onClick={onRules}>
            {t('proof.rules')}
          </button>
        </div>
      </footer>
    </aside>
  );

  function itemElement(item: ProofItem | ResolvedItem) {
    switch (item.kind) {
      case 'suggestion':
        if ('decision' in item) {
          const { decision } = item;
          return (
            <DecisionItem
              key={item.key}
              decision={decision}
              colour={suggesting.colourOf(decision.suggestedBy[0] ?? '')}
            />
          );
        }
        return (
          suggesting.proposed !== null && (
            <SuggestionItem
              key={item.key}
              suggestion={item.suggestion}
              proposed={suggesting.proposed}
              suggesting={suggesting}
              isReadOnly={isReadOnly}
              onGo={() => onGo(item)}
            />
          )
        );
      case 'comment':
        return (
          <ThreadItem
            key={item.key}
            thread={item.thread}
            isActive={item.thread.id === active}
            isOwn={item.thread.messages[0]?.by === self}
            isReadOnly={isReadOnly}
            names={names}
            colourOf={colourOf}
            deeds={'place' in item ? { ...commenting.deeds, go: () => onGo(item) } : commenting.deeds}
          />
        );
      case 'check':
        if ('kept' in item) {
          return (
            <KeptItem
              key={item.key}
              kept={item.kept}
              isReadOnly={isReadOnly}
              onUndo={() => proof.keepOnly(kept.filter((each) => each !== item.kept))}
            />
          );
        }
        return <CheckItem key={item.key} finding={item.finding} onGo={() => onGo(item)} />;
      default:
        return assertNever(item);
    }
  }

  function stateText(): string {
    if (!isUpToDate && proof.reader !== null && !filter.isResolved) return t('proof.reading');
    if (shown.length > 0) {
      return filter.isResolved
        ? t('proofList.countResolved', { count: shown.length })
        : t('proofList.countOpen', { count: shown.length });
    }
    if (filter.isSincePass && passTime !== null) return t('proofList.nothingNew', { time: passTime });
    if (filter.isResolved) return t('proofList.noneResolved');
    if (filter.kind === 'comment') return t('comments.none');
    return filter.kind === 'suggestion' ? t('proofList.noSuggestions') : t('proof.nothing');
  }
}

function useProofOf(reader: ProofReader | null) {
  return useSyncExternalStore(reader?.subscribe ?? neverTold, reader?.read ?? nothing);
}

function nothing(): typeof nothingRead {
  return nothingRead;
}

function neverTold(): () => void {
  return () => undefined;
}

/** Up and down go from item to item, Escape back to writing. */
function goToItem(event: KeyboardEvent<HTMLOListElement>, leave: () => void): void {
  if (event.key === 'Escape') leave();
  if (!(event.target instanceof HTMLElement) || !event.target.matches('.proof-main')) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.proof-main')];
  const index = items.indexOf(event.target);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
