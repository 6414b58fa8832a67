import { expect, it } from 'vitest';
import { tableOf } from '../../../../scripts/package/archiveTable.mjs';

it('names the largest, and adds up the rest', () => {
  const files = Array.from({ length: 12 }, (_, index) => ({ name: `part${index}`, bytes: (index + 1) * 1000 }));
  const lines = tableOf(files).map((line) => line.trim());
  expect(lines[0]).toBe('78 kB  all that is in the archive: 12 files');
  expect(lines[1]).toBe('12 kB  part11');
  expect(lines.at(-1)).toBe('3 kB  2 smaller ones');
  expect(lines).toHaveLength(12);
});
