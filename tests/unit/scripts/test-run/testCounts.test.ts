import { expect, test } from 'vitest';

import { countOfPlaywright, countOfVitest, sumUp } from '../../../../scripts/test-run/testCounts.mjs';

test("reads Vitest's last line on its tests, with and without colours", () => {
  const plain =
    ' Test Files  2 failed | 3 passed (5)\n      Tests  1 failed | 120 passed | 2 skipped (123)\n   Start at  09:45:45\n';
  expect(countOfVitest(plain)).toEqual({ passed: 120, failed: 1, skipped: 2 });
  const coloured =
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m101 passed\u001b[39m\u001b[22m\u001b[90m (101)\u001b[39m\n';
  expect(countOfVitest(coloured)).toEqual({ passed: 101, failed: 0, skipped: 0 });
});

test('counts nothing where Vitest did not come to its end', () => {
  expect(countOfVitest('Checking formatting...\nTests are formatted\n')).toBeUndefined();
});

test("reads Playwright's report, where a flaky test has passed in the end", () => {
  const report = JSON.stringify({ stats: { expected: 10, unexpected: 1, flaky: 2, skipped: 3, duration: 5 } });
  expect(countOfPlaywright(report)).toEqual({ passed: 12, failed: 1, skipped: 3 });
  expect(countOfPlaywright('')).toBeUndefined();
  expect(countOfPlaywright('{}')).toBeUndefined();
});

test('sums up in one plain line, and leaves skipped ones out where there are none', () => {
  expect(sumUp([{ passed: 101, failed: 0, skipped: 0 }])).toBe('101 passed, 0 failed');
  expect(
    sumUp([
      { passed: 101, failed: 0, skipped: 1 },
      { passed: 2, failed: 1, skipped: 1 },
    ]),
  ).toBe('103 passed, 1 failed, 2 skipped');
});
