import { expect, test } from 'vitest';

import { arePackagesCurrent } from '../../../../scripts/setup/arePackagesCurrent.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '2.0.0', integrity: 'sha512-a' },
    'node_modules/a-for-elsewhere': { version: '2.0.0', optional: true },
  },
};
const installed = { packages: { 'node_modules/a': { version: '2.0.0', integrity: 'sha512-a' } } };

test('accepts what npm installed, without the builds for other platforms', () => {
  expect(arePackagesCurrent(wanted, installed)).toBe(true);
});

test('accepts a package that the lockfile has no hash for', () => {
  const here = {
    packages: { ...installed.packages, 'node_modules/a-for-elsewhere': { version: '2.0.0', integrity: 'sha512-b' } },
  };
  expect(arePackagesCurrent(wanted, here)).toBe(true);
});

test.each([
  ['a missing package', {}],
  ['another version', { 'node_modules/a': { version: '1.9.0', integrity: 'sha512-a' } }],
  ['other content', { 'node_modules/a': { version: '2.0.0', integrity: 'sha512-b' } }],
  ['a package that is no longer wanted', { ...installed.packages, 'node_modules/b': { version: '1.0.0' } }],
])('notices %s', (_, packages) => {
  expect(arePackagesCurrent(wanted, { packages })).toBe(false);
});
