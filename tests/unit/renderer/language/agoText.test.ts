import { describe, expect, it } from 'vitest';
import { agoText } from '../../../../renderer/language/agoText';

const now = new Date(2026, 10, 27, 14, 30);
const before = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('agoText', () => {
  it('tells minutes of the last hour, then the time, then the day', () => {
    expect(agoText(before(0), 'sv', now)).toBe('nu');
    expect(agoText(before(-0.5), 'sv', now)).toBe('nu');
    expect(agoText(before(5), 'sv', now)).toBe('för 5 minuter sedan');
    expect(agoText(before(5), 'en', now)).toBe('5 minutes ago');
    expect(agoText(before(90), 'sv', now)).toBe('i dag 13:00');
    expect(agoText(before(60 * 24), 'sv', now)).toBe('i går 14:30');
  });

  it('tells the time of what a clock that is ahead has written', () => {
    expect(agoText(before(-10), 'sv', now)).toBe('i dag 14:40');
  });
});
