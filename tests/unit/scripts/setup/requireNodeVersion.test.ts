import { expect, test } from 'vitest';

import { isVersionAtLeast, requireNodeVersion } from '../../../../scripts/setup/requireNodeVersion.mjs';

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['20.18.3', false],
  ['18.99.0', false],
])('compares %s with 20.19.0 part by part', (version, isEnough) => {
  expect(isVersionAtLeast(version, '20.19.0')).toBe(isEnough);
});

test('tells the version that is needed and the one that is there', () => {
  expect(() => requireNodeVersion('18.20.4')).toThrow(/20\.19\.0.*18\.20\.4/);
});
