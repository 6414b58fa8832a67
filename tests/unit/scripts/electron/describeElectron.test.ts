import { expect, test } from 'vitest';

import { describeElectron } from '../../../../scripts/electron/describeElectron.mjs';

const electron = { executablePath: '/a/electron', distPath: '/a', version: '33.2.1' };

test('says of the one from the registry that no release is built on it', () => {
  expect(describeElectron({ ...electron, origin: 'registry' }, '45.4.1')).toBe(
    'Electron 33.2.1 from the npm registry: for development and tests only; a release is built on the official 45.4.1.',
  );
});

test('names the official one as such', () => {
  expect(describeElectron({ ...electron, version: '45.4.1', origin: 'official' }, '45.4.1')).toBe(
    'Electron 45.4.1, the official release.',
  );
});
