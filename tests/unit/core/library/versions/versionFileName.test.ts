import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVersionId, readVersionFileName, versionFileName } from '#core/library/versions/versionFileName';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const timeMs = fc
  .date({ noInvalidDate: true, min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z') })
  .map(Number);

describe('versionFileName', () => {
  it('is the second in UTC and the start of the hash', () => {
    const name = versionFileName(Date.UTC(2026, 2, 2, 7, 15, 0, 999), `0a1b2c3d${'f'.repeat(56)}`);
    expect(name).toBe('20260302T071500Z-0a1b2c3d.json');
  });

  it('is read back as what it was made of', () => {
    fc.assert(
      fc.property(timeMs, hash, (time, contentHash) => {
        const name = versionFileName(time, contentHash);
        expect(readVersionFileName(name)).toEqual({
          id: name.replace('.json', ''),
          savedAtMs: Math.floor(time / 1000) * 1000,
          hashStart: contentHash.slice(0, 8),
        });
      }),
    );
  });

  it('sorts as the times do', () => {
    fc.assert(
      fc.property(timeMs, timeMs, hash, (one, other, contentHash) => {
        const [first, second] = [one, other]
          .toSorted((a, b) => a - b)
          .map((time) => versionFileName(time, contentHash));
        expect((first ?? '') <= (second ?? '')).toBe(true);
      }),
    );
  });

  it('has a name for any time that a clock can give', () => {
    fc.assert(
      fc.property(fc.double(), hash, (time, contentHash) => {
        expect(readVersionFileName(versionFileName(time, contentHash))).not.toBeNull();
      }),
    );
  });
});

describe('readVersionFileName', () => {
  it.each([
    '',
    'article.json',
    '20260302T071500Z-0a1b2c3d',
    '20260302T071500Z-0A1B2C3D.json',
    '20260302T071500Z-0a1b2c3.json',
    '20261302T071500Z-0a1b2c3d.json',
    '20260230T071500Z-0a1b2c3d.json',
    '20260302T241500Z-0a1b2c3d.json',
    '20260302T240000Z-0a1b2c3d.json',
    '../20260302T071500Z-0a1b2c3d.json',
    '20260302T071500Z-0a1b2c3d.json.tmp',
    '20260302T071500Z-0a1b2c3d (1).json',
  ])('knows %j as no version', (name) => {
    expect(readVersionFileName(name)).toBeNull();
    expect(isVersionId(name.replace('.json', ''))).toBe(name === '20260302T071500Z-0a1b2c3d');
  });
});
