import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import type { Person, ReviewComment } from '#core/review/reviewJson';
import { commentAt } from '../../editor/review/commentAt';
import { commentRange } from '../../editor/review/commentRange';
import { commentsIn } from '../../editor/review/commentPlaces';
import type { Desk } from '../../editor/useDesk';
import { useScrollRest } from '../../editor/useScrollRest';
import type { Notice } from '../../ui/Notice';
import { CommentBook } from './CommentBook';
import type { ThreadDeeds } from './ThreadDeeds';
import { focusThread } from './focusThread';

/** What the window has of comments. */
export interface Commenting {
  /** Null where no article is open. */
  readonly book: CommentBook | null;
  /** Names of those who have written the article. */
  readonly authors: readonly string[];
  readonly deeds: ThreadDeeds;
  /** Begins a comment about what is selected, or answers the one that is there. */
  readonly begin: () => void;
  readonly add: (text: string) => void;
  /** Goes to a thread, in the text and in the list. */
  readonly show: (thread: ReviewComment, part: 'thread' | 'reply') => void;
  readonly commands: Partial<Record<CommandId, () => void>>;
}

/** Shows the comments of the article that is open in its text, and does what people want with them. */
export function useComments({
  desk,
  askForPerson,
  reveal,
  notify,
}: {
  readonly desk: Desk | null;
  readonly askForPerson: () => Promise<Person | null>;
  /** Has the list shown with this thread in it; with what is being written where none is given. */
  readonly reveal: (thread: ReviewComment | null) => void;
  readonly notify: (kind: Notice['kind'], text: string, action?: Notice['action']) => void;
}): Commenting {
  const { t } = useTranslation();
  const [book, setBook] = useState<CommentBook | null>(null);
  const { editor, outbox } = desk ?? {};
  useEffect(() => {
    if (editor === undefined || outbox === undefined) return undefined;
    const next = new CommentBook(editor, outbox);
    setBook(next);
    return () => {
      next.stop();
      setBook(null);
    };
  }, [editor, outbox]);
  useScrollRest(book?.markSoon ?? null);
  // What waits for an answer goes on with the article that is open then.
  const bookNow = useRef(book);
  useEffect(() => {
    bookNow.current = book;
  });
  const asPerson = async (deed: (book: CommentBook, person: Person) => void): Promise<void> => {
    const known = await askForPerson();
    if (known !== null && book !== null && bookNow.current === book) deed(book, known);
  };

  const show: Commenting['show'] = (thread, part) => {
    book?.goTo(thread.id);
    reveal(thread);
    // Once the list is drawn with it.
    setTimeout(() => focusThread(thread.id, part));
  };
  const begin = (): void => {
    if (desk === null) return;
    const { state } = desk.editor;
    if (desk.open.isReadOnly) {
      notify('passing', t('comments.readOnly'));
      return;
    }
    const here = state.selection.empty ? commentAt(commentsIn(state), state.selection) : undefined;
    if (here !== undefined) {
      show(here, 'reply');
      return;
    }
    const range = commentRange(state);
    if (range === undefined) return;
    void asPerson((current) => {
      current.begin(range);
      reveal(null);
    });
  };
  const goOn = (direction: 1 | -1): void => {
    const next = book?.neighbour(direction);
    if (next === undefined) notify('passing', t('comments.none'));
    else show(next, 'thread');
  };
  return {
    book,
    authors: desk?.open.article.metadata.authors.map(({ name }) => name.trim()).filter((name) => name !== '') ?? [],
    begin,
    show,
    add: (text) =>
      void asPerson((current, known) => {
        current.add(text, known);
        desk?.editor.view.focus();
      }),
    deeds: {
      go: (id) => book?.goTo(id),
      reply: (id, text) => void asPerson((current, known) => current.reply(id, text, known)),
      resolve: async (id) => {
        let isResolved = false;
        await asPerson((current, known) => {
          current.resolve(id, known);
          isResolved = true;
        });
        return isResolved;
      },
      reopen: (id) => book?.reopen(id),
      remove: (id) => {
        book?.remove(id);
        notify('done', t('comments.deleted'), { label: t('comments.undo'), run: () => book?.restore(id) });
      },
      leave: () => desk?.editor.view.focus(),
    },
    commands: {
      'review.comment': begin,
      'review.next-comment': () => goOn(1),
      'review.previous-comment': () => goOn(-1),
    },
  };
}
