import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, ReviewComment } from '#core/review/reviewJson';
import type { ThreadDeeds } from './ThreadDeeds';
import { ThreadItem } from './ThreadItem';

/** So many are drawn before somebody asks for all. */
const mostShown = 200;

/** Threads of comments, one below the other; the one that somebody is at is open. */
export function ThreadList({
  threads,
  active,
  people,
  names,
  self,
  isReadOnly,
  deeds,
}: {
  readonly threads: readonly ReviewComment[];
  readonly active: string | null;
  readonly people: readonly Person[];
  /** Whom a message may speak to. */
  readonly names: readonly string[];
  /** The name of who is at the desk; null while nobody has said. */
  readonly self: string | null;
  readonly isReadOnly: boolean;
  readonly deeds: ThreadDeeds;
}) {
  const { t } = useTranslation();
  const [most, setMost] = useState(mostShown);
  const colours = new Map(people.map(({ name, colour }) => [name, colour]));
  return (
    <>
      <ol className="threads" aria-label={t('comments.label')} onKeyDown={(event) => goToThread(event, deeds.leave)}>
        {threads.slice(0, most).map((thread) => (
          <ThreadItem
            key={thread.id}
            thread={thread}
            isActive={thread.id === active}
            isOwn={thread.messages[0]?.by === self}
            isReadOnly={isReadOnly}
            names={names}
            colourOf={(name) => colours.get(name) ?? 0}
            deeds={deeds}
          />
        ))}
      </ol>
      {threads.length > most && (
        <button type="button" className="button" onClick={() => setMost(Infinity)}>
          {t('comments.more', { count: threads.length - most })}
        </button>
      )}
    </>
  );
}

/** Puts the focus on a thread in the list, or in the field where it is replied to. */
export function focusThread(id: string, part: 'thread' | 'reply'): void {
  const item = document.querySelector(`[data-thread="${id}"]`);
  const target = item?.querySelector(part === 'reply' ? 'textarea' : '.thread-main') ?? item?.querySelector('button');
  if (target instanceof HTMLElement) target.focus();
}

/** Up and down go from thread to thread, Escape back to writing. */
function goToThread(event: KeyboardEvent<HTMLOListElement>, leave: () => void): void {
  if (event.key === 'Escape') leave();
  if (!(event.target instanceof HTMLElement) || !event.target.matches('.thread-main')) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.thread-main')];
  const index = items.indexOf(event.target);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
