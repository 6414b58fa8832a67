import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import type { Person } from '#core/review/reviewJson';
import { commentAt } from '../../editor/review/commentAt';
import { commentRange } from '../../editor/review/commentRange';
import { commentsIn } from '../../editor/review/commentPlaces';
import type { Desk } from '../../editor/useDesk';
import type { Notice } from '../../ui/Notice';
import { CommentBook } from './CommentBook';
import { CommentsPanel } from './CommentsPanel';
import { focusThread } from './ThreadList';

/** How long scrolling must have rested before what has come into view is marked. */
const scrolledMs = 80;

/** Comments of the article that is open: their commands, and their panel. */
export function useComments({
  desk,
  person,
  askForPerson,
  isShown,
  onShow,
  onClose,
  notify,
}: {
  readonly desk: Desk | null;
  readonly person: Person | null;
  readonly askForPerson: () => Promise<Person | null>;
  /** Whether the panel is to be seen. */
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onClose: () => void;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): { readonly commands: Partial<Record<CommandId, () => void>>; readonly panel: ReactNode } {
  const { t } = useTranslation();
  const [book, setBook] = useState<CommentBook | null>(null);
  const { editor, outbox } = desk ?? {};
  useEffect(() => {
    if (editor === undefined || outbox === undefined) return undefined;
    const next = new CommentBook(editor, outbox);
    setBook(next);
    const markSoon = (): void => next.markSoon(scrolledMs);
    // Scrolling does not rise to the window by itself.
    window.addEventListener('scroll', markSoon, { capture: true, passive: true });
    return () => {
      window.removeEventListener('scroll', markSoon, { capture: true });
      next.stop();
      setBook(null);
    };
  }, [editor, outbox]);
  // What waits for an answer goes on with the article that is open then.
  const bookNow = useRef(book);
  useEffect(() => {
    bookNow.current = book;
  });
  const asPerson = async (deed: (person: Person) => void): Promise<void> => {
    const known = await askForPerson();
    if (known !== null && book !== null && bookNow.current === book) deed(known);
  };

  if (desk === null || book === null) return { commands: {}, panel: null };
  const { open } = desk;
  const { isReadOnly } = open;
  const show = (id: string, part: 'thread' | 'reply'): void => {
    if (!isShown) onShow(true);
    // Once the panel is drawn with it.
    setTimeout(() => focusThread(id, part));
  };
  const begin = (): void => {
    const { state } = desk.editor;
    if (isReadOnly) {
      notify('passing', t('comments.readOnly'));
      return;
    }
    const here = state.selection.empty ? commentAt(commentsIn(state), state.selection) : undefined;
    if (here !== undefined) {
      book.goTo(here.id);
      show(here.id, 'reply');
      return;
    }
    const range = commentRange(state);
    if (range === undefined) return;
    void asPerson(() => {
      book.begin(range);
      if (!isShown) onShow(true);
    });
  };
  const goOn = (direction: 1 | -1): void => {
    const next = book.neighbour(direction);
    if (next === undefined) {
      notify('passing', t('comments.none'));
      return;
    }
    book.goTo(next.id);
    show(next.id, 'thread');
  };
  return {
    commands: {
      'review.comment': begin,
      'review.comments': () => onShow(!isShown),
      'review.next-comment': () => goOn(1),
      'review.previous-comment': () => goOn(-1),
    },
    panel: (
      <CommentsPanel
        key={`comments-${open.article.id}`}
        book={book}
        authors={open.article.metadata.authors.map(({ name }) => name.trim())}
        self={person?.name ?? null}
        isReadOnly={isReadOnly}
        onBegin={begin}
        onAdd={(text) =>
          void asPerson((known) => {
            book.add(text, known);
            desk.editor.view.focus();
          })
        }
        onClose={onClose}
        deeds={{
          go: (id) => book.goTo(id),
          reply: (id, text) => void asPerson((known) => book.reply(id, text, known)),
          resolve: (id) => void asPerson((known) => book.resolve(id, known)),
          reopen: (id) => book.reopen(id),
          remove: (id) => {
            book.remove(id);
            const undo = { label: t('comments.undo'), run: () => book.restore(id) };
            notify('done', t('comments.deleted'), undo);
          },
          leave: () => desk.editor.view.focus(),
        }}
      />
    ),
  };
}
