import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptSnapshots, retentions } from '#core/library/backup/keptSnapshots';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 23, 12);
/** One each hour for so many days, up to now. */
const hourly = (days: number): readonly number[] => Array.from({ length: days * 24 }, (_, index) => now - index * hour);
const older = (kept: ReadonlySet<number>, thanDays: number): readonly number[] =>
  [...kept].filter((time) => now - time >= thanDays * day);

describe('keptSnapshots', () => {
  it('keeps everything of a day, then one a day, and nothing older than a month', () => {
    const kept = keptSnapshots(hourly(60), now, 'month');
    expect([...kept].filter((time) => now - time < day)).toHaveLength(24);
    const days = older(kept, 1);
    expect(new Set(days.map((time) => Math.floor(time / day))).size).toBe(days.length);
    expect(days.length).toBeGreaterThanOrEqual(29);
    expect(older(kept, 30)).toEqual([]);
  });

  it('keeps the last of a day rather than the first', () => {
    const [morning, evening] = [Date.UTC(2026, 10, 20, 8), Date.UTC(2026, 10, 20, 20)];
    expect(keptSnapshots([morning, evening, now], now, 'month')).toEqual(new Set([now, evening]));
  });

  it('keeps one a week for a year, and one in four weeks for ever if that is wanted', () => {
    const times = hourly(900);
    const year = older(keptSnapshots(times, now, 'year'), 31);
    expect(year.length).toBeGreaterThan(45);
    expect(year.length).toBeLessThan(50);
    expect(older(keptSnapshots(times, now, 'year'), 366)).toEqual([]);
    expect(older(keptSnapshots(times, now, 'always'), 366).length).toBeGreaterThan(17);
  });

  it('never lets the newest go, nor what a wrong clock has put into the future', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: now - 4000 * day, max: now + 4000 * day }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...retentions),
        (times, retention) => {
          const kept = keptSnapshots(times, now, retention);
          expect(kept).toContain(Math.max(...times));
          for (const time of times.filter((other) => other > now)) expect(kept).toContain(time);
        },
      ),
    );
  });

  it('lets go what it let go before, and the longer retention keeps more', () => {
    const times = fc.uniqueArray(fc.integer({ min: now - 800 * day, max: now }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (taken) => {
        const [month, year, always] = retentions.map((retention) => keptSnapshots(taken, now, retention));
        expect(keptSnapshots([...(year ?? [])], now, 'year')).toEqual(year);
        for (const time of month ?? []) expect(year).toContain(time);
        for (const time of year ?? []) expect(always).toContain(time);
      }),
    );
  });
});
