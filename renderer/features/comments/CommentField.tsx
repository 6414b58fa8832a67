import type { KeyboardEvent, Ref } from 'react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { toPlainText } from '#core/document/isPlainText';
import type { BegunMention } from '#core/review/comments/begunMention';
import { begunMention, namesBegunWith } from '#core/review/comments/begunMention';
import { IconButton } from '../../ui/IconButton';
import { AtSign } from 'lucide-react';

/** The form of the file has no longer messages. */
const longestMessage = 10_000;
/** How many names are shown at a time. */
const mostNames = 6;

/**
 * A field for a comment or a reply, in plain text. After `@` it proposes names; Ctrl+Enter sends, Escape leaves it.
 */
export function CommentField({
  label,
  sendLabel,
  names,
  fieldRef,
  onSend,
  onEscape,
  onCancel,
}: {
  readonly label: string;
  readonly sendLabel: string;
  readonly names: readonly string[];
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  readonly onSend: (text: string) => void;
  /** Somebody leaves the field by its key; told whether anything stands in it. */
  readonly onEscape: (isEmpty: boolean) => void;
  /** There is a button to give it up. */
  readonly onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [begun, setBegun] = useState<BegunMention | undefined>(undefined);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const listId = useId();
  const proposed = begun === undefined ? [] : namesBegunWith(begun.name, names).slice(0, mostNames);
  const current = Math.min(chosen, proposed.length - 1);

  const send = (): void => {
    const message = plain(text);
    if (message === '') return;
    onSend(message);
    setText('');
    setBegun(undefined);
  };
  const look = (element: HTMLTextAreaElement): void => {
    setBegun(begunMention(element.value, element.selectionStart));
    setChosen(0);
  };
  const takeName = (name: string | undefined): void => {
    if (name === undefined || begun === undefined || field.current === null) return;
    const start = `${text.slice(0, begun.start)}@${name} `;
    const rest = text.slice(begun.start + 1 + begun.name.length).replace(/^ /u, '');
    const element = field.current;
    // The field has the name before the next key: the cursor stands after it.
    flushSync(() => setText(`${start}${rest}`));
    setBegun(undefined);
    element.setSelectionRange(start.length, start.length);
  };
  const beginName = (): void => {
    const element = field.current;
    if (element === null) return;
    element.focus();
    const { selectionStart, selectionEnd } = element;
    const sign = /[\p{L}\p{N}]$/u.test(text.slice(0, selectionStart)) ? ' @' : '@';
    element.setRangeText(sign, selectionStart, selectionEnd, 'end');
    setText(element.value);
    look(element);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSending) send();
    else if (proposed.length > 0 && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((current + step + proposed.length) % proposed.length);
    } else if (proposed.length > 0 && ['Enter', 'Tab'].includes(event.key)) takeName(proposed[current]);
    else if (proposed.length > 0 && event.key === 'Escape') setBegun(undefined);
    else if (event.key === 'Escape') onEscape(text.trim() === '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      className="comment-field"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={(element) => {
          field.current = element;
          if (typeof fieldRef === 'function') fieldRef(element);
          else if (fieldRef !== undefined && fieldRef !== null) fieldRef.current = element;
        }}
        aria-label={label}
        placeholder={label}
        rows={2}
        maxLength={longestMessage}
        value={text}
        aria-autocomplete="list"
        {...(proposed.length === 0
          ? {}
          : { 'aria-controls': listId, 'aria-activedescendant': `${listId} ${current}`.replace(' ', '-') })}
        onChange={({ target }) => {
          setText(target.value);
          look(target);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setBegun(undefined)}
      />
      {proposed.length > 0 && (
        <ul className="comment-names" id={listId} role="listbox" aria-label={t('comments.names')}>
          {proposed.map((name, index) => (
            <li
              key={name}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === current}
              onMouseDown={(event) => {
                // The field keeps the focus.
                event.preventDefault();
                takeName(name);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      <footer>
        <IconButton icon={AtSign} label={t('comments.mention')} onClick={beginName} />
        {onCancel !== undefined && (
          <button type="button" className="button" onClick={onCancel}>
            {t('comments.cancel')}
          </button>
        )}
        <button type="submit" className="button is-main" disabled={text.trim() === ''}>
          {sendLabel}
        </button>
      </footer>
    </form>
  );
}

/** What was written without what no text may have, line by line. */
function plain(text: string): string {
  return text
    .split(/\r\n|[\r\n]/u)
    .map((line) => toPlainText(line).trimEnd())
    .join('\n')
    .trim()
    .slice(0, longestMessage);
}
