import { describe, expect, it, vi } from 'vitest';
import type { ReviewComment } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import { ReviewOutbox } from '../../../../../renderer/editor/review/ReviewOutbox';

const anna = { name: 'Anna Ek', colour: 1 };
const pass = { by: anna.name, at: '2026-03-02T07:00:00.000Z' };

function commentWith(id: string, from: number): ReviewComment {
  const messages = [{ by: anna.name, at: pass.at, text: 'Stämmer det?' }];
  return { id, range: { from, to: from + 2 }, quote: 'då', messages, resolved: null };
}

describe('ReviewOutbox', () => {
  it('gives once what was noted, the newest of each, and tells that something waits', () => {
    const onChange = vi.fn<() => void>();
    const outbox = new ReviewOutbox(emptyReview, onChange);
    expect(outbox.take()).toBeUndefined();
    outbox.note({ people: [anna] });
    outbox.note({ people: [], passes: [pass] });
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(outbox.current).toEqual({ ...emptyReview, passes: [pass] });
    expect(outbox.take()).toEqual({ people: [], passes: [pass] });
    expect(outbox.take()).toBeUndefined();
  });

  it('sends of comments that were only moved along where they are now, and nothing of what was said', () => {
    const first = commentWith('11111111-1111-4111-8111-111111111111', 3);
    const second = commentWith('22222222-2222-4222-8222-222222222222', 9);
    const outbox = new ReviewOutbox({ ...emptyReview, comments: [first] }, () => undefined);
    outbox.note({ comments: [first, second] });
    expect(outbox.take()).toEqual({ comments: [first, second] });
    const moved = { ...second, range: { from: 10, to: 12 }, quote: 'nu' };
    outbox.note({ comments: [first, moved] });
    outbox.note({ passes: [pass] });
    expect(outbox.take()).toEqual({ places: [{ id: second.id, range: moved.range, quote: 'nu' }], passes: [pass] });
    outbox.note({ comments: [first, { ...moved, messages: [...moved.messages] }] });
    expect(outbox.take()).toEqual({ comments: [first, moved] });
  });

  it('has nothing waiting when the whole was taken, and keeps it', () => {
    const outbox = new ReviewOutbox(emptyReview, () => undefined);
    outbox.note({ people: [anna] });
    expect(outbox.takeWhole()).toEqual({ ...emptyReview, people: [anna] });
    expect(outbox.take()).toBeUndefined();
    expect(outbox.current.people).toEqual([anna]);
  });

  it('begins anew with the review that main has put in place', () => {
    const outbox = new ReviewOutbox(emptyReview, () => undefined);
    outbox.note({ people: [anna] });
    outbox.restart({ ...emptyReview, passes: [pass] });
    expect(outbox.take()).toBeUndefined();
    expect(outbox.current).toEqual({ ...emptyReview, passes: [pass] });
  });
});
