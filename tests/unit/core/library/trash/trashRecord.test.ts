import { describe, expect, it } from 'vitest';
import { readTrashRecord, writeTrashRecord } from '#core/library/trash/trashRecord';

describe('trashRecord', () => {
  it('tells when an article was thrown away', () => {
    expect(readTrashRecord(writeTrashRecord('2026-05-28T09:00:00.000Z'))).toBe('2026-05-28T09:00:00.000Z');
  });

  it.each(['', '{', 'null', '{"trashedAt":"i går"}', '{}'])('tells nothing of %j', (text) => {
    expect(readTrashRecord(text)).toBeNull();
  });
});
