import { MessageSquarePlus, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutText } from '../../platform/shortcuts';
import { IconButton } from '../../ui/IconButton';
import type { CommentBook } from './CommentBook';
import { CommentField } from './CommentField';
import type { ThreadDeeds } from './ThreadDeeds';
import { ThreadList } from './ThreadList';
import './comments.css';

/** Every comment of the article: the open ones in the order of the text, the resolved ones apart. */
export function CommentsPanel({
  book,
  authors,
  self,
  isReadOnly,
  deeds,
  onBegin,
  onAdd,
  onClose,
}: {
  readonly book: CommentBook;
  /** Names of those who have written the article. */
  readonly authors: readonly string[];
  /** The name of who is at the desk; null while nobody has said. */
  readonly self: string | null;
  readonly isReadOnly: boolean;
  readonly deeds: ThreadDeeds;
  readonly onBegin: () => void;
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { threads, people, active, draft } = useSyncExternalStore(book.subscribe, book.read);
  const [isResolvedWanted, setResolvedWanted] = useState(false);
  const [wantedPerson, setWantedPerson] = useState('');
  const [lastActive, setLastActive] = useState(active);
  if (active !== lastActive) {
    // Who goes to a thread in the text sees it in the list, whatever was wanted there before.
    setLastActive(active);
    const thread = threads.find(({ id }) => id === active);
    if (thread !== undefined) {
      setResolvedWanted(thread.resolved !== null);
      if (!thread.messages.some(({ by }) => by === wantedPerson)) setWantedPerson('');
    }
  }
  const names = [...new Set([...people.map(({ name }) => name), ...authors])].filter(
    (name) => name !== '' && name !== self,
  );
  const writers = [...new Set(threads.flatMap(({ messages }) => messages.map(({ by }) => by)))].toSorted();
  const ofPerson = threads.filter(
    ({ messages }) => wantedPerson === '' || messages.some(({ by }) => by === wantedPerson),
  );
  const resolved = ofPerson.filter((thread) => thread.resolved !== null);
  const open = ofPerson.filter((thread) => thread.resolved === null);
  const shown = isResolvedWanted ? resolved : open;

  return (
    <aside className="panel comments" aria-label={t('comments.label')}>
      <header className="panel-head">
        <h2>{t('comments.label')}</h2>
        {!isReadOnly && (
          <IconButton
            icon={MessageSquarePlus}
            label={t('menu.command.review.comment')}
            shortcut={shortcutText('review.comment')}
            onClick={onBegin}
          />
        )}
        <IconButton icon={X} label={t('window.closePanel')} onClick={onClose} />
      </header>
      {draft !== null && (
        <section className="comment-draft" aria-label={t('comments.new')}>
          {draft.trim() === '' ? <p>{t('comments.block')}</p> : <q>{draft.replaceAll('\n', ' ').trim()}</q>}
          <CommentField
            label={t('comments.new')}
            sendLabel={t('comments.add')}
            names={names}
            fieldRef={focusOnce}
            onSend={onAdd}
            onEscape={(isEmpty) => {
              if (isEmpty) book.giveUp();
              deeds.leave();
            }}
            onCancel={() => {
              book.giveUp();
              deeds.leave();
            }}
          />
        </section>
      )}
      <div className="comment-filter">
        <div role="group" aria-label={t('comments.filter')}>
          <button type="button" aria-pressed={!isResolvedWanted} onClick={() => setResolvedWanted(false)}>
            {t('comments.open')} <span>{open.length}</span>
          </button>
          <button type="button" aria-pressed={isResolvedWanted} onClick={() => setResolvedWanted(true)}>
            {t('comments.resolved')} <span>{resolved.length}</span>
          </button>
        </div>
        {writers.length > 1 && (
          <select
            aria-label={t('comments.person')}
            value={wantedPerson}
            onChange={({ target }) => setWantedPerson(target.value)}
          >
            <option value="">{t('comments.everybody')}</option>
            {writers.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      {shown.length === 0 && (
        <p className="comment-empty" role="status">
          {isResolvedWanted ? t('comments.noneResolved') : t('comments.none')}
          {!isResolvedWanted && !isReadOnly && threads.length === 0 && (
            <span>{t('comments.how', { shortcut: shortcutText('review.comment') })}</span>
          )}
        </p>
      )}
      <ThreadList
        threads={shown}
        active={active}
        people={people}
        names={names}
        self={self}
        isReadOnly={isReadOnly}
        deeds={deeds}
      />
    </aside>
  );
}

/** Who has asked for a comment writes it at once. */
function focusOnce(element: HTMLTextAreaElement | null): void {
  if (element !== null && !element.hasAttribute('data-focused')) {
    element.setAttribute('data-focused', '');
    element.focus();
  }
}
