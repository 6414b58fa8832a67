import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinVersions } from '#core/library/versions/thinVersions';
import { readVersionFileName, versionFileName } from '#core/library/versions/versionFileName';
import type { VersionInfo, VersionKind } from '#core/library/versions/VersionInfo';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
const nowMs = Date.UTC(2026, 10, 23, 12);
/** About ten years, in whole spans of four weeks. */
const tenYearsMs = 130 * 4 * weekMs;

function version(number: number, savedAtMs: number, kind: VersionKind = 'automatic'): VersionInfo {
  const contentHash = number.toString(16).padStart(64, '0');
  const file = readVersionFileName(versionFileName(savedAtMs, contentHash.slice(-8)));
  if (file === null) throw new Error('Not the name of a version');
  const savedAt = new Date(savedAtMs).toISOString();
  return {
    id: file.id,
    number,
    savedAt,
    kind,
    name: kind === 'named' ? 'Före tryck' : null,
    wordCount: 600,
    contentHash,
  };
}

/** Versions of these ages, the oldest first in number. */
function versionsOfAges(agesMs: readonly number[]): readonly VersionInfo[] {
  return agesMs.toSorted((one, other) => other - one).map((age, index) => version(index + 1, nowMs - age));
}

function kept(versions: readonly VersionInfo[], now = nowMs): readonly VersionInfo[] {
  const dropped = new Set(thinVersions(versions, now));
  return versions.filter((one) => !dropped.has(one));
}

function keptNumbers(versions: readonly VersionInfo[], now = nowMs): readonly number[] {
  return kept(versions, now).map(({ number }) => number);
}

/** Three hours and twenty minutes of writing, by a clock that starts at 1970 each time. */
function day(first: number): readonly VersionInfo[] {
  return Array.from({ length: 40 }, (_, index) => version(first + index, index * 5 * minuteMs));
}

/** Pauses as they are between versions: minutes while one writes, then hours, days, weeks. */
const pauseMs = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 5 * minuteMs, max: 15 * minuteMs }) },
  { weight: 2, arbitrary: fc.integer({ min: hourMs, max: 20 * hourMs }) },
  { weight: 1, arbitrary: fc.integer({ min: dayMs, max: 30 * dayMs }) },
);
const ages = fc
  .array(pauseMs, { minLength: 1, maxLength: 150, size: 'max' })
  .map((pauses) => pauses.map((_, index) => pauses.slice(0, index + 1).reduce((sum, pause) => sum + pause, 0)));

describe('thinVersions', () => {
  it('keeps all of a short history', () => {
    expect(thinVersions([], nowMs)).toEqual([]);
    expect(thinVersions(versionsOfAges(Array.from({ length: 20 }, (_, day) => day * 1000)), nowMs)).toEqual([]);
  });

  it('keeps fewer the older they are', () => {
    // A version every five minutes for ten days without a pause.
    const versions = versionsOfAges(Array.from({ length: 10 * 24 * 12 }, (_, index) => index * 5 * minuteMs));
    const agesKept = kept(versions).map(({ savedAt }) => nowMs - Date.parse(savedAt));
    const within = (fromMs: number, toMs: number) => agesKept.filter((age) => age > fromMs && age <= toMs).length;
    expect(within(-1, hourMs)).toBe(13);
    expect(within(2 * hourMs, dayMs)).toBe(22);
    expect(within(2 * dayMs, 10 * dayMs)).toBe(8);
  });

  it('never drops what was not kept automatically', () => {
    const kinds = fc.constantFrom<VersionKind>('automatic', 'named', 'before-restore', 'from-outside');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.date({ noInvalidDate: true }), kinds)),
        fc.date({ noInvalidDate: true }),
        (list, now) => {
          const versions = list.map(([date, kind], index) => ({
            ...version(index, 0, kind),
            savedAt: date.toISOString(),
          }));
          expect(thinVersions(versions, Number(now)).every(({ kind }) => kind === 'automatic')).toBe(true);
        },
      ),
    );
  });

  it('keeps all of the last hour, the newest of each hour, day and week, and the 20 newest; no others', () => {
    fc.assert(
      fc.property(ages, (agesMs) => {
        const versions = versionsOfAges(agesMs);
        const expected = versions.filter(({ savedAt }, index) => {
          const time = Date.parse(savedAt);
          const next = versions[index + 1];
          const isLastOf = (spanMs: number) =>
            next === undefined || Math.floor(time / spanMs) !== Math.floor(Date.parse(next.savedAt) / spanMs);
          if (index >= versions.length - 20 || nowMs - time <= hourMs) return true;
          if (nowMs - time <= dayMs) return isLastOf(hourMs);
          if (nowMs - time <= 31 * dayMs) return isLastOf(dayMs);
          return isLastOf(nowMs - time <= 366 * dayMs ? weekMs : 4 * weekMs);
        });
        expect(kept(versions)).toEqual(expected);
      }),
    );
  });

  it('drops nothing more when it is asked again', () => {
    fc.assert(
      fc.property(ages, (agesMs) => {
        expect(thinVersions(kept(versionsOfAges(agesMs)), nowMs)).toEqual([]);
      }),
    );
  });
});

describe('thinVersions with a wrong clock', () => {
  it('keeps at least what it keeps with a right one, however the clock leaps', () => {
    const offsets = fc.array(fc.tuple(fc.nat(150), fc.constantFrom(-2, -1, 0, 1, 2)), { maxLength: 6, size: 'max' });
    fc.assert(
      fc.property(ages, offsets, fc.constantFrom(-1, 0, 1), (agesMs, leaps, offsetNow) => {
        const versions = versionsOfAges(agesMs);
        const misdated = versions.map((one) => {
          const offset = leaps.findLast(([from]) => from <= one.number)?.[1] ?? 0;
          return version(one.number, Date.parse(one.savedAt) + offset * tenYearsMs);
        });
        const keptAnyhow = new Set(keptNumbers(misdated, nowMs + offsetNow * tenYearsMs));
        expect(keptNumbers(versions).filter((number) => !keptAnyhow.has(number))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps all that seem to be of the future', () => {
    fc.assert(
      fc.property(ages, (agesMs) => {
        const versions = agesMs.map((age, index) => version(index + 1, nowMs + age));
        expect(thinVersions(versions, nowMs)).toEqual([]);
      }),
    );
  });

  it('keeps the 20 newest whatever the times say', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3 * hourMs }), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(times, fc.oneof(fc.integer({ min: 0, max: 32 * dayMs }), fc.double()), (list, now) => {
        const versions = list.map((time, index) => version(index, time));
        expect(keptNumbers(versions, now).slice(-20)).toEqual(versions.slice(-20).map(({ number }) => number));
      }),
    );
  });

  it('keeps apart two days that a computer without a battery gave the same times', () => {
    const versions = [...day(1), ...day(41)];
    const ofFirstDay = keptNumbers(versions, 5 * hourMs).filter((number) => number <= 40);
    // The last of each hour.
    expect(ofFirstDay).toEqual([12, 24, 36, 40]);
  });

  it('keeps a version without a readable time', () => {
    const versions = Array.from({ length: 50 }, (_, index) => ({ ...version(index, 0), savedAt: 'soon' }));
    expect(thinVersions(versions, nowMs)).toEqual([]);
  });

  it('keeps the last day of work through a holiday', () => {
    const versions = Array.from({ length: 60 }, (_, index) => version(index + 1, nowMs + index * 5 * minuteMs));
    const afterHolidays = nowMs + 5 * hourMs + 40 * dayMs;
    expect(keptNumbers(versions, afterHolidays)).toEqual(keptNumbers(versions, nowMs + 59 * 5 * minuteMs));
  });
});
