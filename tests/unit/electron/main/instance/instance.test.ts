import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handedOver } from '../../../../../electron/main/instance/handedOver';
import { instanceFolder, readHolder, writeHolder } from '../../../../../electron/main/instance/holder';
import { isAlive, isSameProgram } from '../../../../../electron/main/instance/isSameProgram';
import { answerKnocks, knock } from '../../../../../electron/main/instance/knocks';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-instance-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('knows who has the data, and whether they are still the same program', async () => {
  expect(readHolder(folder)).toBeUndefined();
  writeHolder(folder, process);
  const holder = readHolder(folder);
  expect(holder).toEqual({ pid: process.pid, executablePath: process.execPath });
  if (holder === undefined) return;
  expect(isAlive(holder.pid)).toBe(true);
  expect(await isSameProgram({ ...holder, executablePath: '/usr/bin/another' }, process.platform)).toBe(false);
  expect(await isSameProgram({ ...holder, pid: 2 ** 22 + 1 }, process.platform)).toBe(false);
});

it('is answered by one that lives, and by nobody else', async () => {
  expect(await knock(folder, { pid: 1, withinMs: 120 })).toBe(false);
  expect(await readdir(instanceFolder(folder))).toEqual([]);
  answerKnocks(folder);
  expect(await knock(folder, { pid: 1, withinMs: 10_000 })).toBe(true);
});

it('takes what a second start hands over for what it may be', () => {
  const given = { filePaths: ['/a', 1, null, '/b'], links: ['spalt://open/x', {}] };
  expect(handedOver(given, 'filePaths')).toEqual(['/a', '/b']);
  expect(handedOver(given, 'links')).toEqual(['spalt://open/x']);
  for (const other of [null, 'x', { filePaths: 'x' }]) expect(handedOver(other, 'filePaths')).toEqual([]);
});
