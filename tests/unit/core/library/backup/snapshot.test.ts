import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFileList,
  readSnapshot,
  snapshotNameAt,
  timeOfSnapshotName,
  writeFileList,
  writeSnapshot,
} from '#core/library/backup/snapshot';

const sha256 = 'a'.repeat(64);
const snapshot = {
  takenAt: '2026-11-23T12:00:00.000Z',
  libraryName: 'Spalt',
  articleCount: 2,
  fileCount: 3,
  byteCount: 4096,
  notReadCount: 0,
  list: sha256,
};

const file = (path: string) => ({ path, byteCount: 1, sha256, stamp: '1:2:3' });

describe('a snapshot', () => {
  it('is read as it was written', () => {
    expect(readSnapshot(writeSnapshot(snapshot))).toEqual({
      ok: true,
      value: { format: 'spalt-backup', version: 1, ...snapshot },
    });
  });

  it.each([
    ['cut off', '{"format": "spalt-ba', 'not-json'],
    ['of something else', '{"format": "spalt-bundle"}', 'not-a-backup'],
    ['of a newer Spalt', '{"format": "spalt-backup", "version": 2}', 'newer-version'],
    ['without its list', JSON.stringify({ format: 'spalt-backup', version: 1, ...snapshot, list: 'b' }), 'wrong-value'],
  ])('%s is refused', (_what, text, code) => {
    const read = readSnapshot(text);
    expect(read.ok ? [] : read.error).toContainEqual(expect.objectContaining({ code }));
  });

  it('has a name that tells its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (timeMs) => {
        expect(timeOfSnapshotName(snapshotNameAt(timeMs))).toBe(timeMs);
      }),
    );
    expect(timeOfSnapshotName('2026-11-23')).toBeUndefined();
    expect(timeOfSnapshotName('2026-13-23T120000000Z')).toBeUndefined();
  });
});

describe('a list of files', () => {
  it('is the same whatever order the disk tells', () => {
    const paths = fc.uniqueArray(fc.stringMatching(/^[a-zåäö-]{1,8}\/[a-z]{1,5}$/u), { maxLength: 20 });
    fc.assert(
      fc.property(paths, (names) => {
        const text = writeFileList(names.map(file));
        expect(writeFileList(names.toReversed().map(file))).toBe(text);
        const read = readFileList(text);
        expect(read.ok && read.value.map(({ path }) => path)).toEqual(names.toSorted());
      }),
    );
  });

  it.each(['../ut', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\0b', ''])('refuses the path %j', (path) => {
    expect(readFileList(writeFileList([file(path)])).ok).toBe(false);
  });
});
