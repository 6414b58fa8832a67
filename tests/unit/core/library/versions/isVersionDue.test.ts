import { describe, expect, it } from 'vitest';
import type { WritingState } from '#core/library/versions/isVersionDue';
import { isVersionDue } from '#core/library/versions/isVersionDue';

/** In the midst of writing: nothing calls for a version. */
const writing: WritingState = {
  isKept: false,
  isFirstChange: false,
  sinceVersionMs: 60_000,
  size: 4000,
  removedSize: 12,
};

const minuteMs = 60_000;

describe('isVersionDue', () => {
  it.each<[string, Partial<WritingState>, boolean]>([
    ['while one writes', {}, false],
    ['before the first change', { isFirstChange: true, sinceVersionMs: 0 }, true],
    ['just before five minutes', { sinceVersionMs: 5 * minuteMs - 1 }, false],
    ['after five minutes', { sinceVersionMs: 5 * minuteMs }, true],
    ['after a long pause', { sinceVersionMs: 600 * minuteMs }, true],
    ['before a deletion of a few lines', { removedSize: 499 }, false],
    ['before a big deletion', { removedSize: 500 }, true],
    ['before a deletion that is little of a long article', { size: 60_000, removedSize: 5999 }, false],
    ['before a deletion that is much of a long article', { size: 60_000, removedSize: 6000 }, true],
    ['with a clock that went back', { sinceVersionMs: -1 }, true],
    ['with a clock that gives no number', { sinceVersionMs: Number.NaN }, true],
  ])('%s', (_, change, expected) => {
    expect(isVersionDue({ ...writing, ...change })).toBe(expected);
    expect(isVersionDue({ ...writing, ...change, isKept: true })).toBe(false);
  });
});
