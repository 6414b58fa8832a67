import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { findOfficialElectron, firstReason } from '../../../../scripts/electron/officialElectron.mjs';

let project = '';
let electronPackage = '';

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'spalt-official-'));
  electronPackage = path.join(project, 'node_modules', 'electron');
  await mkdir(path.join(electronPackage, 'dist'), { recursive: true });
  await writeFile(path.join(electronPackage, 'package.json'), '{"version":"45.4.1"}');
  await writeFile(path.join(electronPackage, 'dist', 'electron'), '');
  await chmod(path.join(electronPackage, 'dist', 'electron'), 0o755);
  await writeFile(path.join(electronPackage, 'dist', 'version'), 'v45.4.1');
});

afterEach(() => rm(project, { recursive: true }));

test('finds an Electron that its installer has finished', async () => {
  await writeFile(path.join(electronPackage, 'path.txt'), 'electron');
  expect(await findOfficialElectron(project)).toEqual({
    executablePath: path.join(electronPackage, 'dist', 'electron'),
    distPath: path.join(electronPackage, 'dist'),
    version: '45.4.1',
    origin: 'official',
  });
});

test('does not take one that is only half unpacked', async () => {
  expect(await findOfficialElectron(project)).toBeUndefined();
});

test('does not take one of another version than the package', async () => {
  await writeFile(path.join(electronPackage, 'path.txt'), 'electron');
  await writeFile(path.join(electronPackage, 'dist', 'version'), '44.0.0');
  expect(await findOfficialElectron(project)).toBeUndefined();
});

test('tells the reason of a failure without its stack trace', () => {
  const output =
    'TypeError: fetch failed\n    at node:internal/deps/undici/undici:13510:13\n    at async main (x.js:1:1)\n';
  expect(firstReason(output)).toBe('fetch failed');
  expect(firstReason('HTTPError: Response code 404 (Not Found) for there\n   at x')).toBe(
    'Response code 404 (Not Found) for there',
  );
  expect(firstReason('no data for 30 seconds')).toBe('no data for 30 seconds');
  expect(firstReason('')).toBe('no reason was given');
});
