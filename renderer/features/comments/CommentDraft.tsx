import { useTranslation } from 'react-i18next';
import { CommentField } from './CommentField';

/** What a new comment is about, and the field where it is written. */
export function CommentDraft({
  quote,
  names,
  onAdd,
  onGiveUp,
  onLeave,
}: {
  /** Empty for a photo or a rule. */
  readonly quote: string;
  /** Whom it may speak to. */
  readonly names: readonly string[];
  readonly onAdd: (text: string) => void;
  readonly onGiveUp: () => void;
  /** Goes back to writing. */
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="comment-draft" aria-label={t('comments.new')}>
      {quote.trim() === '' ? <p>{t('comments.block')}</p> : <q>{quote.replaceAll('\n', ' ').trim()}</q>}
      <CommentField
        label={t('comments.new')}
        sendLabel={t('comments.add')}
        names={names}
        fieldRef={focusOnce}
        onSend={onAdd}
        onEscape={(isEmpty) => {
          if (isEmpty) onGiveUp();
          onLeave();
        }}
        onCancel={() => {
          onGiveUp();
          onLeave();
        }}
      />
    </section>
  );
}

/** Who has asked for a comment writes it at once. */
function focusOnce(element: HTMLTextAreaElement | null): void {
  if (element !== null && !element.hasAttribute('data-focused')) {
    element.setAttribute('data-focused', '');
    element.focus();
  }
}
