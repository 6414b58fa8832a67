import { describe, expect, it, vi } from 'vitest';
import { emptyReview } from '#core/review/reviewJson';
import { ReviewOutbox } from '../../../../../renderer/editor/review/ReviewOutbox';

const anna = { name: 'Anna Ek', colour: 1 };
const pass = { by: anna.name, at: '2026-03-02T07:00:00.000Z' };

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
