import type { Clock } from '#core/base/Clock';

/** A clock that goes on by a second each time it is asked, from 2026-05-28T10:00:00Z. */
export function steppingClock(): Clock {
  let now = Date.UTC(2026, 4, 28, 10, 0, 0);
  return {
    now() {
      now += 1000;
      return now;
    },
  };
}
