import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inputOfMoment, momentOfInput } from '../../../../../renderer/features/details/momentOfInput';

const zones = [
  'Europe/Stockholm',
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
] as const;

afterEach(() => void vi.unstubAllEnvs());

/** Node reads the zone anew when it is set. */
function inZone(zone: string): void {
  vi.stubEnv('TZ', zone);
}

describe.each(zones)('a moment in a field, in %s', (zone) => {
  it('is the same moment when it is read and shown again', () => {
    inZone(zone);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01T00:00Z'), max: new Date('2100-01-01T00:00Z'), noInvalidDate: true }),
        (date) => {
          date.setUTCSeconds(0, 0);
          const input = inputOfMoment(date.toISOString());
          const moment = momentOfInput(input);
          expect(moment).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/u);
          expect(inputOfMoment(moment)).toBe(input);
          // Only in the hour that comes twice in autumn does a field not tell which is meant.
          expect(Math.abs(Date.parse(moment ?? '') - date.getTime())).toBeLessThanOrEqual(3_600_000);
        },
      ),
    );
  });
});

describe('momentOfInput', () => {
  it('gives the offset of the day, in winter and in summer', () => {
    inZone('Europe/Stockholm');
    expect(momentOfInput('2026-11-23T08:00')).toBe('2026-11-23T08:00:00+01:00');
    expect(momentOfInput('2026-06-23T08:00')).toBe('2026-06-23T08:00:00+02:00');
    expect(inputOfMoment('2026-06-23T06:00:00Z')).toBe('2026-06-23T08:00');
  });

  it('gives a moment that there is for a time that the clocks leap over', () => {
    inZone('Europe/Stockholm');
    const moment = momentOfInput('2026-03-29T02:30');
    expect(new Date(moment ?? '').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(inputOfMoment(moment)).toBe('2026-03-29T03:30');
  });

  it('gives nothing for what is no time', () => {
    for (const value of ['', '2026-11-23', '2026-13-01T08:00', 'i morgon']) expect(momentOfInput(value)).toBeNull();
    expect(inputOfMoment(null)).toBe('');
  });
});
