import { describe, expect, it } from 'vitest';
import { isBackupDue } from '#core/library/backup/isBackupDue';

const minute = 60_000;
const everyMs = 60 * minute;
const nowMs = Date.UTC(2026, 10, 23, 12);

describe('isBackupDue', () => {
  it.each([
    ['never before', null, null, true],
    ['just now', nowMs - minute, nowMs - minute, false],
    ['long enough ago', nowMs - everyMs, nowMs - everyMs, true],
    ['failed just now', nowMs - 2 * everyMs, nowMs - minute, false],
    ['failed a while ago', nowMs - 2 * everyMs, nowMs - 16 * minute, true],
    ['in the future, by a wrong clock', nowMs + everyMs, null, true],
    ['tried in the future, by a wrong clock', null, nowMs + everyMs, true],
  ])('%s', (_what, lastMs, triedMs, isDue) => {
    expect(isBackupDue({ lastMs, triedMs, nowMs, everyMs })).toBe(isDue);
  });
});
