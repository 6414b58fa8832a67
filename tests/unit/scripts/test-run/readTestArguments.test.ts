import { expect, test } from 'vitest';

import { readTestArguments } from '../../../../scripts/test-run/readTestArguments.mjs';

test('keeps its own two words and hands the rest to Playwright', () => {
  expect(readTestArguments(['--app', 'tests/app/x.spec.ts', '--headed'])).toEqual({
    isSetupOnly: false,
    isAppOnly: true,
    playwright: ['tests/app/x.spec.ts', '--headed'],
  });
  expect(readTestArguments(['--setup-only']).isSetupOnly).toBe(true);
  expect(readTestArguments([])).toEqual({ isSetupOnly: false, isAppOnly: false, playwright: [] });
});
