import { expect, test } from 'vitest';

import { adviceFor } from '../../../../scripts/system/installSystemPackages.mjs';

const missing = [{ name: 'Xvfb', purpose: 'a display in memory', debian: ['xvfb'] }];

test('gives an ordinary user the exact command', () => {
  expect(adviceFor(missing, ['xvfb'])).toBe(
    'Spalt needs what this system lacks:\n' +
      '  Xvfb (for a display in memory)\n' +
      'Run this, and then the command again:\n' +
      '  sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
  );
});

test('names no command of apt where there is no apt', () => {
  expect(adviceFor(missing, undefined)).toContain("this system's package manager");
});
