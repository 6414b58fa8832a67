import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { UnreachableNote } from '../../../../scripts/electron/UnreachableNote.mjs';

const HOUR_MS = 60 * 60 * 1000;
const NOW_MS = Date.UTC(2026, 10, 23);

let folder = '';
let filePath = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spalt-note-'));
  filePath = path.join(folder, 'electron', 'note.json');
});

afterEach(() => rm(folder, { recursive: true }));

test('holds for some hours, and for the download that failed', async () => {
  const note = new UnreachableNote(filePath);
  expect(await note.isFresh('45.4.1', NOW_MS)).toBe(false);
  await note.write('45.4.1', NOW_MS);
  expect(await note.isFresh('45.4.1', NOW_MS + HOUR_MS)).toBe(true);
  expect(await note.isFresh('45.4.1', NOW_MS + 12 * HOUR_MS)).toBe(false);
  expect(await note.isFresh('45.5.0', NOW_MS)).toBe(false);
  await note.remove();
  expect(await note.isFresh('45.4.1', NOW_MS)).toBe(false);
});

test('does not hold when the clock was set back, or when it is broken', async () => {
  const note = new UnreachableNote(filePath);
  await note.write('45.4.1', NOW_MS);
  expect(await note.isFresh('45.4.1', NOW_MS - HOUR_MS)).toBe(false);
  await writeFile(filePath, '{"download":"45.4.1"');
  expect(await note.isFresh('45.4.1', NOW_MS)).toBe(false);
});
