import { describe, expect, it } from 'vitest';
import { fixedPdfDates } from '../../../../../electron/main/publishing/print/fixedPdfDates';

const pdf = (date: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n<</Title (Bron \xe5)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\n\xff\x00`,
    'latin1',
  );

describe('fixedPdfDates', () => {
  it('dates a PDF by a moment, and leaves every other byte where it is', () => {
    const fixed = fixedPdfDates(pdf('20261129175500'), '2026-03-02T08:00:00+01:00');
    expect(Buffer.compare(fixed, pdf('20260302070000'))).toBe(0);
  });
});
