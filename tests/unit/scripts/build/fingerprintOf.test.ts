import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { fingerprintOf } from '../../../../scripts/build/fingerprintOf.mjs';

let folder = '';

/** The fingerprint of what the tests below change. */
const fingerprint = () => fingerprintOf(folder, ['source', 'package.json', 'missing']);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-fingerprint-'));
  await mkdir(path.join(folder, 'source', 'deep'), { recursive: true });
  await writeFile(path.join(folder, 'source', 'deep', 'a.ts'), 'a');
  await writeFile(path.join(folder, 'package.json'), '{}');
});

afterEach(() => rm(folder, { recursive: true }));

test('stays the same while nothing changes, and where only other files do', async () => {
  const before = await fingerprint();
  await writeFile(path.join(folder, 'notes.txt'), 'x');
  expect(await fingerprint()).toBe(before);
});

test.each([
  ['a file grows', () => writeFile(path.join(folder, 'package.json'), '{ }')],
  ['a file is touched', () => utimes(path.join(folder, 'package.json'), 1, 1)],
  ['a file is added', () => writeFile(path.join(folder, 'source', 'b.ts'), '')],
  ['a file is removed', () => rm(path.join(folder, 'source', 'deep', 'a.ts'))],
  [
    'a file is renamed',
    () => rename(path.join(folder, 'source', 'deep', 'a.ts'), path.join(folder, 'source', 'deep', 'b.ts')),
  ],
])('changes when %s', async (_, change) => {
  const before = await fingerprint();
  await change();
  expect(await fingerprint()).not.toBe(before);
});
