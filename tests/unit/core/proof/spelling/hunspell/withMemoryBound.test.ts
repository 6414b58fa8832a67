import { describe, expect, it } from 'vitest';
import { withMemoryBound } from '#core/proof/spelling/hunspell/withMemoryBound';
import { hunspellCode } from '../support/openShipped';

const pageBytes = 65_536;

/** A program with nothing but a memory of one page, exported as `m`, that may grow to so many. */
function programWith(limits: readonly number[]): Uint8Array {
  const exported = [7, 5, 1, 1, 0x6d, 2, 0];
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, limits.length + 1, 1, ...limits, ...exported]);
}

async function memoryOf(code: Uint8Array): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(code));
  const { m: memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('no memory');
  return memory;
}

describe('withMemoryBound', () => {
  it('bounds how far a program can grow, and leaves the rest of it as it was', async () => {
    const memory = await memoryOf(withMemoryBound(programWith([1, 1, 0x80, 0x80, 2]), 3 * pageBytes));
    expect(memory.grow(2)).toBe(1);
    expect(memory.buffer.byteLength).toBe(3 * pageBytes);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  it('bounds Hunspell', async () => {
    const bounded = withMemoryBound(hunspellCode, 64 * 1024 * 1024);
    expect(bounded).toHaveLength(hunspellCode.length);
    expect(bounded.filter((byte, at) => byte !== hunspellCode[at]).length).toBeLessThanOrEqual(3);
    await expect(WebAssembly.compile(Uint8Array.from(bounded))).resolves.toBeInstanceOf(WebAssembly.Module);
  });

  it('refuses what has no bound to put another in place of', () => {
    expect(() => withMemoryBound(programWith([0, 1]), pageBytes)).toThrow('no memory with a bound');
    expect(() => withMemoryBound(programWith([1, 1, 2]), 1000 * pageBytes)).toThrow('larger than the one');
    expect(() => withMemoryBound(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), pageBytes)).toThrow('no memory');
  });
});
