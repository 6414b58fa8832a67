import { expect, test } from 'vitest';

import { readForcedOrigin } from '../../../../scripts/electron/readForcedOrigin.mjs';

test('reads the choice, or that there is none', () => {
  expect(readForcedOrigin({ SPALT_ELECTRON: 'official' })).toBe('official');
  expect(readForcedOrigin({ SPALT_ELECTRON: 'registry' })).toBe('registry');
  expect(readForcedOrigin({ SPALT_ELECTRON: '' })).toBeUndefined();
  expect(readForcedOrigin({})).toBeUndefined();
});

test('refuses any other', () => {
  expect(() => readForcedOrigin({ SPALT_ELECTRON: 'offical' })).toThrow(/"offical".*"official" or "registry"/);
});
