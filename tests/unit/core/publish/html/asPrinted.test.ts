import { expect, it } from 'vitest';
import { asPrinted } from '#core/publish/html/asPrinted';

it('swaps paper and screen in styles, and touches no text', () => {
  const style =
    '@media print { a {} } @media screen and (prefers-color-scheme: dark) { a {} } @media (width < 9rem) { a {} } @media not print { @page {\n  margin: 18mm 20mm;\n} } .print {}';
  const swapped =
    '@media screen { a {} } @media print and (prefers-color-scheme: dark) { a {} } @media (width < 9rem) { a {} } @media not screen { html { width: 210mm; padding: 18mm 20mm; overflow-x: hidden; } } .print {}';
  const text = '<p>&lt;style&gt;@media print {</p>';
  expect(asPrinted(`<style>${style}</style><style media="print">a {}</style>${text}`)).toBe(
    `<style>${swapped}</style><style media="screen">a {}</style>${text}`,
  );
});
