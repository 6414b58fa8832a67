import { expect, test } from 'vitest';

import { electronEnvironment } from '../../../../scripts/electron/electronEnvironment.mjs';

test('shows every tool the same Electron, and keeps it from running as plain Node', () => {
  const electron = { executablePath: '/e/electron', distPath: '/e', version: '45.4.1', origin: 'official' } as const;
  expect(electronEnvironment(electron, { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1' })).toEqual({
    PATH: '/bin',
    SPALT_ELECTRON_PATH: '/e/electron',
    ELECTRON_OVERRIDE_DIST_PATH: '/e',
    ELECTRON_EXEC_PATH: '/e/electron',
  });
});
