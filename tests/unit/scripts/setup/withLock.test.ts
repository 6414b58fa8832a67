import { spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { withLock } from '../../../../scripts/setup/withLock.mjs';

let folder = '';
let lockPath = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-lock-'));
  lockPath = path.join(folder, 'locks', 'a.lock');
});

afterEach(() => rm(folder, { recursive: true }));

test('lets one after the other do its work', async () => {
  const events: string[] = [];
  const signals = new EventEmitter();
  const firstHasStarted = once(signals, 'started');
  const firstMayFinish = once(signals, 'finish');

  const first = withLock(
    lockPath,
    () => events.push('first waits'),
    async () => {
      events.push('first starts');
      signals.emit('started');
      await firstMayFinish;
      events.push('first ends');
    },
  );
  await firstHasStarted;
  const second = withLock(
    lockPath,
    () => {
      events.push('second waits');
      signals.emit('finish');
    },
    async () => {
      events.push('second starts');
      return 'result';
    },
  );
  await first;
  expect(await second).toBe('result');
  expect(events).toEqual(['first starts', 'second waits', 'first ends', 'second starts']);
  expect(existsSync(lockPath)).toBe(false);
});

test('takes over the lock of a process that has ended', async () => {
  const ended = spawnSync(process.execPath, ['--version']);
  await withLock(
    lockPath,
    () => {},
    async () => {},
  );
  await writeFile(lockPath, String(ended.pid));
  expect(
    await withLock(
      lockPath,
      () => {},
      async () => 'done',
    ),
  ).toBe('done');
});

test('gives the lock back when the work fails', async () => {
  await expect(
    withLock(
      lockPath,
      () => {},
      () => Promise.reject(new Error('broken')),
    ),
  ).rejects.toThrow('broken');
  expect(existsSync(lockPath)).toBe(false);
});
