import { stripVTControlCharacters } from 'node:util';

/**
 * How many tests came out how. A flaky one, which passed at a second try, counts as passed.
 *
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} TestCount
 */

/**
 * Reads the count out of what Vitest prints at its end, such as `Tests  1 failed | 120 passed | 2 skipped (123)`.
 *
 * @param {string} output with or without colours
 * @returns {TestCount | undefined} undefined when Vitest did not come so far
 */
export function countOfVitest(output) {
  const line = [...stripVTControlCharacters(output).matchAll(/^ *Tests +(\d.*)$/gm)].at(-1)?.[1];
  if (line === undefined) {
    return undefined;
  }
  /** @param {string} outcome */
  const numberOf = (outcome) => Number.parseInt(new RegExp(`(\\d+) ${outcome}`).exec(line)?.[1] ?? '0', 10);
  return { passed: numberOf('passed'), failed: numberOf('failed'), skipped: numberOf('skipped') };
}

/**
 * Reads the count out of Playwright's JSON report (`stats` in @playwright/test/reporter's JSONReport).
 *
 * @param {string} report
 * @returns {TestCount | undefined} undefined when it is not a whole report
 */
export function countOfPlaywright(report) {
  try {
    const { expected, flaky, unexpected, skipped } = JSON.parse(report).stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly TestCount[]} counts
 * @returns {string} one plain line on all of them together, such as `120 passed, 1 failed, 2 skipped`
 */
export function sumUp(counts) {
  /** @param {keyof TestCount} outcome */
  const sumOf = (outcome) => counts.reduce((sum, count) => sum + count[outcome], 0);
  const skipped = sumOf('skipped');
  return `${sumOf('passed')} passed, ${sumOf('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
