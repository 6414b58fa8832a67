import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPayloadBounded } from '../../../../../electron/main/ipc/isPayloadBounded';

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 1);
}

describe('isPayloadBounded', () => {
  it('lets through what JSON has, nothing, and bytes where they belong', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isPayloadBounded(value)));
    expect(isPayloadBounded(undefined)).toBe(true);
    expect(isPayloadBounded({ id: 'x', bytes: new Uint8Array(1000), more: undefined })).toBe(true);
    expect(isPayloadBounded(nested(64))).toBe(true);
  });

  it('refuses what is too large, before it is looked through', () => {
    expect(isPayloadBounded('x'.repeat(20_000_001))).toBe(false);
    expect(isPayloadBounded({ ['x'.repeat(20_000_001)]: 1 })).toBe(false);
    expect(isPayloadBounded(['x'.repeat(11_000_000), 'x'.repeat(11_000_000)])).toBe(false);
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    expect(isPayloadBounded({ ids: sparse })).toBe(false);
    expect(isPayloadBounded({ one: { two: sparse } })).toBe(false);
  });

  it('refuses what is too deep, or holds itself', () => {
    expect(isPayloadBounded(nested(65))).toBe(false);
    expect(isPayloadBounded(nested(100_000))).toBe(false);
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(isPayloadBounded(cycle)).toBe(false);
  });

  // A schema for an object would go through a key a byte: 32 MB were a minute and gigabytes.
  it('refuses bytes in any other place', () => {
    const bytes = new Uint8Array(32_000_000);
    for (const payload of [bytes, [bytes], { id: bytes }, { metadata: { bytes } }]) {
      expect(isPayloadBounded(payload)).toBe(false);
    }
  });

  it.each([
    [10n],
    [Symbol('id')],
    [() => 1],
    [new Date(0)],
    [/x/u],
    [new Map()],
    [new Set()],
    [new Error('x')],
    [new ArrayBuffer(8)],
    [new Float64Array(1)],
    [Object.create({ id: 'x' })],
  ])('refuses what no payload has: %s', (value) => {
    expect(isPayloadBounded(value)).toBe(false);
    expect(isPayloadBounded({ id: value })).toBe(false);
  });
});
