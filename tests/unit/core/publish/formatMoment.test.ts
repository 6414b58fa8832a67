import { expect, it } from 'vitest';
import { formatMoment } from '#core/publish/formatMoment';

it.each([
  ['2026-03-02T08:05:00+01:00', 'sv', '2 mars 2026 kl. 08.05'],
  ['2026-03-02T23:30:00-05:00', 'sv', '2 mars 2026 kl. 23.30'],
  ['2026-03-02T08:05:00Z', 'sv', '2 mars 2026 kl. 09.05'],
  ['2026-07-02T22:05:00Z', 'sv-FI', '3 juli 2026 kl. 00.05'],
  ['2026-03-02T08:05:00+00:00', 'en', '2 March 2026, 08:05 UTC'],
  ['2026-03-02T08:05:00+01:00', 'en', '2 March 2026, 08:05'],
  ['2026-03-02T08:05:00-05:00', 'en-US', 'March 2, 2026, 08:05'],
])('writes %s in %s', (moment, language, text) => expect(formatMoment(moment, language).text).toBe(text));

it('keeps the moment for machines, with as many decimals as HTML has', () => {
  expect(formatMoment('2026-03-02T08:05:00.123456+01:00', 'sv').dateTime).toBe('2026-03-02T08:05:00.123+01:00');
});
