/** A number from 0 up to a limit that looks like chance, and is the same in each run. */
export function chosenNumber(seed: number, limit: number): number {
  // Knuth's multiplicative hash, twice, so that neighbours part.
  const mixed = Math.imul(Math.imul(seed + 1, 2654435761) ^ 0x5bd1e995, 2246822519) >>> 0;
  return mixed % limit;
}

/** Bytes as they may come out of a bad disk, a broken upload or a hand that means harm; the same for the same number. */
export function damagedBytes(bytes: Uint8Array, seed: number): { readonly name: string; readonly bytes: Uint8Array } {
  const good = Buffer.from(bytes);
  // Half of the time where formats have their headers.
  const at = chosenNumber(seed, seed % 2 === 0 ? Math.min(good.length, 512) : good.length);
  const end = Math.min(good.length, at + 1 + chosenNumber(seed + 1_000_000, 2000));
  const around = (middle: Uint8Array): Uint8Array => Buffer.concat([good.subarray(0, at), middle, good.subarray(end)]);
  const overwritten = (...values: readonly number[]): Uint8Array => {
    values.forEach((value, index) => (good[Math.min(at + index, good.length - 1)] = value));
    return good;
  };
  switch (seed % 9) {
    case 0:
      return { name: `cut off at ${at}`, bytes: good.subarray(0, at) };
    case 1:
      return { name: `bit ${seed % 8} of byte ${at}`, bytes: overwritten((good[at] ?? 0) ^ (1 << (seed % 8))) };
    case 2:
      return { name: `bytes ${at} to ${end} taken out`, bytes: around(Buffer.alloc(0)) };
    case 3:
      return { name: `bytes ${at} to ${end} a hundred times`, bytes: around(repeated(good.subarray(at, end), 100)) };
    case 4:
      return { name: `bytes ${at} to ${end} inverted`, bytes: around(good.subarray(at, end).map((byte) => ~byte)) };
    case 5:
      return { name: `zeros from ${at} to ${end}`, bytes: around(Buffer.alloc(end - at)) };
    case 6:
      return { name: `a length of four billion at ${at}`, bytes: overwritten(0xff, 0xff, 0xff, 0xff) };
    case 7:
      return { name: `a length of two billion at ${at}`, bytes: overwritten(0x7f, 0xff, 0xff, 0xff) };
    default:
      return { name: `twice, the second from ${at}`, bytes: Buffer.concat([good, good.subarray(at)]) };
  }
}

function repeated(bytes: Uint8Array, count: number): Buffer {
  return Buffer.concat(Array.from({ length: count }, () => bytes));
}
