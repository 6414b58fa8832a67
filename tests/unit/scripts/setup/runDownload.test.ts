import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { runDownload } from '../../../../scripts/setup/runDownload.mjs';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-download-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs a script that stands for a downloader. */
function run(script: string, stalledAfterMs: number, onProgress: (bytes: number) => void = () => {}) {
  return runDownload({
    command: [process.execPath, '--input-type=commonjs', '--eval', script],
    cwd: folder,
    env: process.env,
    folders: [folder],
    stalledAfterMs,
    onProgress,
  });
}

test('tells how large the download has grown', async () => {
  const sizes: number[] = [];
  // It goes on until it sees that the size was told.
  const script = `
    const fs = require('node:fs');
    fs.writeFileSync('half', 'x'.repeat(1000));
    setInterval(() => fs.existsSync('seen') && process.exit(0), 20);`;
  const result = await run(script, 60_000, (bytes) => {
    sizes.push(bytes);
    void writeFile(path.join(folder, 'seen'), '');
  });
  expect(result.isDone).toBe(true);
  expect(sizes).toContain(1000);
});

test('stops a download that stands still', async () => {
  const result = await run('setInterval(() => {}, 1000)', 500);
  expect(result).toEqual({ isDone: false, output: expect.stringContaining('no data') });
});

test('gives back what a failing command says', async () => {
  const result = await run("console.error('no such host'); process.exit(3)", 60_000);
  expect(result.isDone).toBe(false);
  expect(result.output).toContain('no such host');
});
