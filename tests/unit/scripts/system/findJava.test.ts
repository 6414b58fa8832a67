import { expect, test } from 'vitest';

import { javaVersionOf } from '../../../../scripts/system/findJava.mjs';

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['spawn java ENOENT', 0],
])('reads the feature release out of %j', (output, version) => {
  expect(javaVersionOf(output)).toBe(version);
});
