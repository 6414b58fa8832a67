import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { completeLockfile } from '../../../../scripts/lockfile/completeLockfile.mjs';

const lockfile = {
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/tool': {
      version: '1.2.0',
      dev: true,
      optionalDependencies: { '@tool/linux-x64': '1.2.0', '@tool/darwin-arm64': '1.2.0' },
    },
    'node_modules/@tool/linux-x64': { version: '1.2.0' },
  },
};

test('adds the builds for other platforms that npm left out, in npm’s order', () => {
  const { lockfile: complete, added } = completeLockfile(lockfile);
  expect(added).toEqual(['@tool/darwin-arm64']);
  expect(complete.packages['node_modules/@tool/darwin-arm64']).toEqual({
    version: '1.2.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  expect(Object.keys(complete.packages)).toEqual([
    '',
    'node_modules/@tool/darwin-arm64',
    'node_modules/@tool/linux-x64',
    'node_modules/tool',
  ]);
  expect(completeLockfile(complete).added).toEqual([]);
});

test('finds a package beside the one that asks for it', () => {
  const nested = {
    packages: {
      'node_modules/a/node_modules/b': { optionalDependencies: { c: '1.0.0', d: '1.0.0' } },
      'node_modules/a/node_modules/b/node_modules/c': { version: '1.0.0' },
      'node_modules/a/node_modules/d': { version: '1.0.0' },
    },
  };
  expect(completeLockfile(nested).added).toEqual([]);
});

test("holds for the project's own lockfile: if not, run node scripts/complete-lockfile.mjs", () => {
  const own = JSON.parse(readFileSync(new URL('../../../../package-lock.json', import.meta.url), 'utf8'));
  expect(completeLockfile(own).added).toEqual([]);
});
