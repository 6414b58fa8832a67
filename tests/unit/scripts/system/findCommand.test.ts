import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { findCommand } from '../../../../scripts/system/findCommand.mjs';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-path-'));
  await mkdir(path.join(folder, 'first', 'tool'), { recursive: true });
  await mkdir(path.join(folder, 'second'));
});

afterEach(() => rm(folder, { recursive: true }));

test('finds a program in PATH, past folders and files that do not run', async () => {
  const env = { PATH: ['', path.join(folder, 'first'), path.join(folder, 'second')].join(path.delimiter) };
  const tool = path.join(folder, 'second', 'tool');
  await writeFile(tool, '#!/bin/sh\n');
  await chmod(tool, 0o644);
  expect(findCommand('tool', env)).toBeUndefined();
  await chmod(tool, 0o755);
  expect(findCommand('tool', env)).toBe(tool);
  expect(findCommand('tool', {})).toBeUndefined();
});
