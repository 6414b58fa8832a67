/** A number of 32 bits takes at most five bytes. */
const mostBytes = 5;
/** For most articles; what is longer gets room of its own, which is not kept. */
const room = new Uint8Array(32_768);

/**
 * Whole numbers from 0 to 2³² − 1, each in one to five bytes of seven bits, the lowest first, the highest bit set in
 * all but the last (LEB128): most words of a text are among the few frequent ones, whose numbers are small.
 */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = numbers.length * mostBytes <= room.length ? room : new Uint8Array(numbers.length * mostBytes);
  let length = 0;
  for (let index = 0; index < numbers.length; index++) {
    let rest = numbers[index] ?? 0;
    for (; rest >= 0x80; rest >>>= 7) bytes[length++] = (rest & 0x7f) | 0x80;
    bytes[length++] = rest;
  }
  return bytes.slice(0, length);
}

/** The numbers that were packed, one after the other. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] ?? 0) < 0x80) count++;
  const numbers = new Uint32Array(count);
  let place = 0;
  forEachPacked(bytes, (number) => {
    numbers[place++] = number;
  });
  return numbers;
}

/** Calls back for each number that was packed, without taking memory for them. */
export function forEachPacked(bytes: Uint8Array, callback: (number: number) => void): void {
  let number = 0;
  let shift = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    number |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    callback(number >>> 0);
    number = 0;
    shift = 0;
  }
}
