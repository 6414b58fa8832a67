import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyReview } from '#core/review/reviewJson';
import { reject } from '#core/review/suggestions/decide';
import { suggestionsOf } from '#core/review/suggestions/suggestionsOf';
import { commentRange } from '../../../../../renderer/editor/review/commentRange';
import { commentsIn } from '../../../../../renderer/editor/review/commentPlaces';
import { ReviewOutbox } from '../../../../../renderer/editor/review/ReviewOutbox';
import { dispatchDecision, proposedIn } from '../../../../../renderer/editor/review/suggesting';
import { takeArticle } from '../../../../../renderer/editor/saving/takeArticle';
import { CommentBook } from '../../../../../renderer/features/comments/CommentBook';
import { documentOf, figure, imageName, paragraph, rule } from '../../../core/document/build';
import { commentOn, nodeOf, placeOf } from '../../../core/review/comments/commentsOn';
import { openEditor, suggestAs } from '../../editor/support/openEditor';
import { typeText } from '../../editor/support/typeText';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const anna = { name: 'Anna Ek', colour: 3 };
const bo = { name: 'Bo Lind', colour: 5 };

const article = documentOf(
  { headline: 'Ny bro' },
  paragraph('Bron öppnar på lördag.'),
  figure(imageName(1), { caption: 'Så ser den ut' }),
  rule,
);

function openBook(document = article, review = emptyReview) {
  const { editor } = openEditor(document, review);
  const outbox = new ReviewOutbox(review, () => undefined);
  const book = new CommentBook(editor, outbox);
  const select = (text: string): void => {
    editor.state.doc.descendants((node, position) => {
      const index = node.isText ? (node.text?.indexOf(text) ?? -1) : -1;
      if (index === -1) return;
      const selection = TextSelection.create(editor.state.doc, position + index, position + index + text.length);
      editor.view.dispatch(editor.state.tr.setSelection(selection));
    });
  };
  const say = (text: string, person = anna): void => {
    book.begin(commentRange(editor.state) ?? { from: 0, to: 0 });
    book.add(text, person);
    vi.advanceTimersByTime(1);
  };
  return { editor, outbox, book, select, say };
}

describe('CommentBook', () => {
  it('keeps a thread from its first word to its end, and who has spoken', () => {
    const { book, select, say, outbox, editor } = openBook();
    select('på lördag');
    say('Vilken tid?');
    const [thread] = book.read().threads;
    expect(thread).toMatchObject({ quote: 'på lördag', messages: [{ by: 'Anna Ek', text: 'Vilken tid?' }] });
    const id = thread?.id ?? '';
    expect(book.read()).toMatchObject({ active: id, draft: null });
    book.reply(id, 'Klockan tio.', bo);
    book.resolve(id, bo);
    vi.advanceTimersByTime(1);
    expect(book.read().threads[0]).toMatchObject({ messages: [{}, { by: 'Bo Lind' }], resolved: { by: 'Bo Lind' } });
    expect(outbox.current.people).toEqual([anna, bo]);
    book.reopen(id);
    expect(commentsIn(editor.state)[0]?.resolved).toBeNull();
  });

  it('has threads in the order of the text, and those without a place last', () => {
    const { book, select, say, editor } = openBook();
    select('lördag');
    say('Sist');
    select('Bron');
    say('Först');
    select('öppnar');
    say('Borta');
    editor.view.dispatch(editor.state.tr.deleteSelection());
    vi.advanceTimersByTime(1);
    expect(book.read().threads.map(({ messages }) => messages[0]?.text)).toEqual(['Först', 'Sist', 'Borta']);
    undo(editor.state, editor.view.dispatch);
    vi.advanceTimersByTime(1);
    expect(book.read().threads.map(({ messages }) => messages[0]?.text)).toEqual(['Först', 'Borta', 'Sist']);
  });

  it('tells nobody of keys, and shows what has become of a quote when there is calm', () => {
    const { book, select, say, editor } = openBook();
    select('på lördag');
    say('Vilken tid?');
    const told = vi.fn<() => void>();
    book.subscribe(told);
    const { from } = editor.state.selection;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from + 2)));
    typeText(editor, ' nästa');
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(told).toHaveBeenCalledTimes(1);
    expect(book.read().threads[0]?.quote).toBe('på nästa lördag');
  });

  it('brings a deleted thread back to where its words are then', () => {
    const { book, select, say, editor } = openBook();
    select('lördag');
    say('Vilken?');
    const id = book.read().threads[0]?.id ?? '';
    book.remove(id);
    vi.advanceTimersByTime(1);
    expect(book.read().threads).toEqual([]);
    select('Bron');
    editor.view.dispatch(editor.state.tr.insertText('Den nya bron'));
    book.restore(id);
    vi.advanceTimersByTime(1);
    const range = book.read().threads[0]?.range;
    expect(range && editor.state.doc.textBetween(range.from, range.to)).toBe('lördag');
  });

  it('keeps the quote of what was deleted while somebody wrote about it', () => {
    const { book, select, editor } = openBook();
    select('lördag');
    book.begin(commentRange(editor.state) ?? { from: 0, to: 0 });
    expect(book.read().draft).toBe('lördag');
    editor.view.dispatch(editor.state.tr.deleteSelection());
    book.add('Vilken?', anna);
    expect(commentsIn(editor.state)).toMatchObject([{ range: null, quote: 'lördag' }]);
  });

  it('goes from thread to thread, round and round, past those that are resolved', () => {
    const { book, select, say, editor } = openBook();
    for (const text of ['Bron', 'öppnar', 'lördag']) {
      select(text);
      say(text);
    }
    const [first, second, third] = book.read().threads.map(({ id }) => id);
    expect(book.neighbour(1)?.id).toBe(first);
    expect(book.neighbour(-1)?.id).toBe(second);
    book.resolve(second ?? '', bo);
    select('Bron');
    expect(book.neighbour(1)?.id).toBe(third);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 1)));
    expect(book.neighbour(1)?.id).toBe(first);
    expect(book.neighbour(-1)?.id).toBe(third);
  });
});

/** What each thread is about now; null where its words are gone. */
function textsOf({ state }: Editor): readonly (string | null)[] {
  return commentsIn(state).map(({ range }) => (range === null ? null : state.doc.textBetween(range.from, range.to)));
}

describe('comments in an article that can only be read', () => {
  it('are read and gone to, and stay as they are', () => {
    const { editor, book, select, outbox, say } = openBook();
    select('på lördag');
    say('Vilken tid?');
    const before = commentsIn(editor.state);
    const { people } = outbox.current;
    editor.setEditable(false, false);
    const id = before[0]?.id ?? '';
    book.reply(id, 'Tio.', bo);
    book.resolve(id, bo);
    book.reopen(id);
    book.remove(id);
    book.begin({ from: 1, to: 3 });
    book.add('Ny', bo);
    vi.advanceTimersByTime(1);
    expect(commentsIn(editor.state)).toBe(before);
    expect(outbox.current.people).toBe(people);
    select('Bron');
    expect(book.neighbour(1)?.id).toBe(id);
    expect(book.read()).toMatchObject({ draft: null, threads: before });
  });
});

describe('comments in a file that another program has written', () => {
  it('are where the file has them; one that is being written keeps the quote of its words', () => {
    const { editor, book, select, say, outbox } = openBook();
    select('lördag');
    say('Vilken?');
    select('öppnar');
    book.begin(commentRange(editor.state) ?? { from: 0, to: 0 });
    const outside = documentOf({ headline: 'Ny bro' }, paragraph('Sent.'), paragraph('Bron öppnar på lördag.'), rule);
    const doc = nodeOf(outside);
    const theirs = {
      ...emptyReview,
      comments: [
        commentOn(doc, placeOf(doc, 'på lördag')),
        { ...commentOn(doc, placeOf(doc, 'Sent.'), 1), range: { from: 0, to: 9999 } },
      ],
    };
    editor.view.dispatch(takeArticle(editor.state, { document: outside, review: theirs }));
    outbox.restart(theirs);
    vi.advanceTimersByTime(1000);
    expect(textsOf(editor)).toEqual(['på lördag', null]);
    expect(book.read().threads.map(({ quote }) => quote)).toEqual(['på lördag', 'Sent.']);
    book.add('Säkert?', bo);
    expect(commentsIn(editor.state).at(-1)).toMatchObject({ quote: 'öppnar', messages: [{ text: 'Säkert?' }] });
    // Taking back what came from outside takes back its text, and not what was said.
    undo(editor.state, editor.view.dispatch);
    expect(editor.state.doc.toJSON()).toEqual(nodeOf(article).toJSON());
    expect(textsOf(editor)).toEqual(['på lördag', null, null]);
  });
});

describe('comments while somebody suggests', () => {
  afterEach(() => suggestAs(null));

  it('are no suggestions, and follow their words through what is proposed and decided', () => {
    const { editor, select, say } = openBook();
    suggestAs(bo.name);
    select('på lördag');
    say('Vilken tid?', bo);
    expect(proposedIn(editor.state).suggestions).toBeNull();
    select('Bron');
    editor.view.dispatch(editor.state.tr.insertText('Den nya bron'));
    select(' på lördag');
    editor.view.dispatch(editor.state.tr.deleteSelection());
    expect(textsOf(editor)).toEqual([null]);
    const { suggestions, decisions } = proposedIn(editor.state);
    if (suggestions === null) throw new Error('Nothing is proposed');
    const [first, second] = suggestionsOf(suggestions);
    expect([first?.kind, second?.kind]).toEqual(['replace', 'delete']);
    const rejected = reject(suggestions, ({ id }) => id === second?.id);
    const { tr } = editor.state;
    for (const step of rejected.documentSteps) tr.step(step);
    dispatchDecision(editor.view, tr, { suggestions: rejected.suggestions, decisions });
    expect(textsOf(editor)).toEqual(['på lördag']);
    undo(editor.state, editor.view.dispatch);
    expect(textsOf(editor)).toEqual([null]);
  });
});

describe('a comment without a place, after a restart', () => {
  it('is found again by its quote when its words come back, and a short one is not', () => {
    const doc = nodeOf(article);
    const long = commentOn(doc, placeOf(doc, 'Bron öppnar på lördag.'));
    const short = commentOn(doc, placeOf(doc, 'på'), 1);
    const comments = [long, short].map((comment) => ({ ...comment, range: null }));
    const { editor, book } = openBook(documentOf({ headline: 'Ny bro' }, paragraph('')), { ...emptyReview, comments });
    expect(book.read().threads.map(({ range }) => range)).toEqual([null, null]);
    const end = editor.state.doc.content.size - 1;
    editor.view.dispatch(editor.state.tr.insertText('Bron öppnar på lördag.', end));
    expect(textsOf(editor)).toEqual(['Bron öppnar på lördag.', null]);
  });
});

describe('commentRange', () => {
  it('is the words that are selected, or the block with the cursor; as a whole where it has no text', () => {
    const { editor, select } = openBook();
    const textOf = (): string => {
      const range = commentRange(editor.state);
      return range === undefined ? '' : editor.state.doc.textBetween(range.from, range.to);
    };
    select(' på ');
    expect(textOf()).toBe('på');
    const { doc } = editor.state;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, editor.state.selection.from)));
    expect(textOf()).toBe('Bron öppnar på lördag.');
    // With the cursor in its words, it is the photo.
    let photo = 0;
    doc.forEach((node, position) => {
      if (node.type.name === 'figure') photo = position;
    });
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, photo + 2)));
    expect(commentRange(editor.state)).toEqual({ from: photo, to: photo + (doc.nodeAt(photo)?.nodeSize ?? 0) });
  });
});
