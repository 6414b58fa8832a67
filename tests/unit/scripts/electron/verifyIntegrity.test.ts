import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { verifyIntegrity } from '../../../../scripts/electron/verifyIntegrity.mjs';

const content = 'an archive';
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;

let folder = '';
let filePath = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-integrity-'));
  filePath = path.join(folder, 'archive.tgz');
  await writeFile(filePath, content);
});

afterEach(() => rm(folder, { recursive: true }));

test('accepts the pinned file', async () => {
  await expect(verifyIntegrity(filePath, integrity)).resolves.toBeUndefined();
});

test('refuses a file with one byte more', async () => {
  await appendFile(filePath, ' ');
  await expect(verifyIntegrity(filePath, integrity)).rejects.toThrow('not unpacked');
});

test('refuses an empty file', async () => {
  await writeFile(filePath, '');
  await expect(verifyIntegrity(filePath, integrity)).rejects.toThrow(integrity);
});
