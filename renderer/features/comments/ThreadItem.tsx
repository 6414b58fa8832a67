import { CheckCheck, Image, RotateCcw, Trash2, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewComment } from '#core/review/reviewJson';
import { agoText } from '../../language/agoText';
import { CommentField } from './CommentField';
import { MessageText } from './MessageText';
import { PersonSign } from './PersonSign';
import type { ThreadDeeds } from './ThreadDeeds';
import { useNow } from './useNow';

/** A thread: what it is about, what was said first, and, where it is open, all else and what can be done. */
export function ThreadItem({
  thread,
  isActive,
  isOwn,
  isReadOnly,
  names,
  colourOf,
  deeds,
}: {
  readonly thread: ReviewComment;
  readonly isActive: boolean;
  readonly isOwn: boolean;
  readonly isReadOnly: boolean;
  readonly names: readonly string[];
  readonly colourOf: (name: string) => number;
  readonly deeds: ThreadDeeds;
}) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { id, messages, quote, range, resolved } = thread;
  const [first, ...replies] = messages;
  if (first === undefined) return null;
  const head = ({ by, at }: ReviewComment['messages'][number]) => (
    <span className="message-head">
      <PersonSign name={by} colour={colourOf(by)} />
      <strong>{by}</strong>
      <time dateTime={at} title={new Date(at).toLocaleString(i18n.language)}>
        {agoText(at, i18n.language, now)}
      </time>
    </span>
  );
  return (
    <li className="thread" data-kind="comment" data-thread={id} data-active={isActive ? '' : undefined}>
      <button type="button" className="thread-main proof-main" aria-expanded={isActive} onClick={() => deeds.go(id)}>
        {head(first)}
        <span className="thread-about">
          {range === null && (
            <span className="thread-detached">
              <Unlink size={13} aria-hidden="true" /> {t('comments.detached')}
            </span>
          )}
          {quote.trim() === '' ? (
            <span className="thread-block">
              <Image size={13} aria-hidden="true" /> {t('comments.block')}
            </span>
          ) : (
            <q>{quote.replaceAll('\n', ' ').trim()}</q>
          )}
        </span>
        <MessageText text={first.text} names={names} />
        {!isActive && replies.length > 0 && (
          <span className="thread-count">{t('comments.replies', { count: replies.length })}</span>
        )}
        {resolved !== null && (
          <span className="thread-resolved">
            <CheckCheck size={14} aria-hidden="true" />
            {t('comments.resolvedBy', { name: resolved.by, time: agoText(resolved.at, i18n.language, now) })}
          </span>
        )}
      </button>
      {isActive && (
        <div className="thread-more">
          {replies.length > 0 && (
            <ol className="replies" aria-label={t('comments.replies', { count: replies.length })}>
              {replies.map((message, index) => (
                <li key={index}>
                  {head(message)}
                  <MessageText text={message.text} names={names} />
                </li>
              ))}
            </ol>
          )}
          {!isReadOnly && resolved === null && (
            <CommentField
              label={t('comments.reply')}
              sendLabel={t('comments.send')}
              names={names}
              onSend={(text) => deeds.reply(id, text)}
              onEscape={deeds.leave}
            />
          )}
          {!isReadOnly && (
            <div className="thread-deeds">
              {resolved === null ? (
                <button
                  type="button"
                  className="button"
                  onClick={(event) => leaving(event, () => void deeds.resolve(id))}
                >
                  <CheckCheck size={15} aria-hidden="true" /> {t('comments.resolve')}
                </button>
              ) : (
                <button type="button" className="button" onClick={(event) => leaving(event, () => deeds.reopen(id))}>
                  <RotateCcw size={15} aria-hidden="true" /> {t('comments.reopen')}
                </button>
              )}
              {isOwn && (
                <button type="button" className="button" onClick={(event) => leaving(event, () => deeds.remove(id))}>
                  <Trash2 size={15} aria-hidden="true" /> {t('comments.delete')}
                </button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** Does what takes a thread out of the list, and keeps the focus beside where it was. */
function leaving({ currentTarget }: { readonly currentTarget: HTMLElement }, deed: () => void): void {
  const item = currentTarget.closest('.thread');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>('.proof-main');
  const fallback = currentTarget.closest('.panel')?.querySelector<HTMLElement>('.proof-filter button');
  deed();
  (next ?? fallback)?.focus();
}
