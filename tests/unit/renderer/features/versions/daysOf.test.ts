import { describe, expect, it } from 'vitest';
import { isVersionId } from '#core/library/versions/versionFileName';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import { daysOf } from '../../../../../renderer/features/versions/daysOf';

function versionOf(savedAt: Date): VersionInfo {
  const id = `${savedAt.toISOString().replace(/[-:]|\.\d+/gu, '')}-0a1b2c3d`;
  if (!isVersionId(id)) throw new Error(id);
  const savedAtText = savedAt.toISOString();
  return { id, number: 1, savedAt: savedAtText, kind: 'automatic', name: null, wordCount: 1, contentHash: '' };
}

describe('daysOf', () => {
  it('groups the versions of a day as the reader has it, in their order, and calls today today', () => {
    const now = new Date();
    const early = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 0, 0, 1);
    const versions = [
      versionOf(new Date(now.getFullYear(), now.getMonth(), now.getDate(), 23, 59, 59)),
      versionOf(early),
      versionOf(new Date(2026, 2, 2, 14, 32)),
      versionOf(new Date(2026, 2, 1, 8, 0)),
    ];
    const days = daysOf(versions, 'sv', 'I dag');
    expect(days.map(({ day, versions: ofDay }) => [day, ofDay.length])).toEqual([
      ['I dag', 2],
      ['måndag 2 mars 2026', 1],
      ['söndag 1 mars 2026', 1],
    ]);
    expect(days.flatMap((day) => day.versions)).toEqual(versions);
  });

  it('gives nothing for nothing', () => {
    expect(daysOf([], 'sv', 'I dag')).toEqual([]);
  });
});
