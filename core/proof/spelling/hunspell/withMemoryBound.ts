/** WebAssembly counts memory in pages of so many bytes. */
const pageBytes = 65_536;
/** What stands before the first section: the name of the format and its version. */
const headerBytes = 8;
const memorySection = 5;
/** The memory's limits: the least and the most are told. */
const hasMost = 1;

/**
 * The bytes of a WebAssembly program with a bound on its memory of its own (WebAssembly Core 1.0, 5.5.8): whoever runs it
 * holds it there, in whatever process it is. Throws where they are no program with one memory that tells how far it grows.
 */
export function withMemoryBound(code: Uint8Array, mostBytes: number): Uint8Array {
  const start = sectionStart(code, memorySection);
  const count = readNumber(code, start);
  const isBounded = count.value === 1 && code[count.end] === hasMost;
  if (!isBounded) throw new Error('The program has no memory with a bound');
  const least = readNumber(code, count.end + 1);
  const most = readNumber(code, least.end);
  const bounded = code.slice();
  // The number keeps its length, so that nothing after it moves.
  let pages = Math.floor(mostBytes / pageBytes);
  for (let at = least.end; at < most.end; at++) {
    bounded[at] = (pages & 0x7f) | (at < most.end - 1 ? 0x80 : 0);
    pages >>= 7;
  }
  if (pages > 0) throw new Error('The bound is larger than the one there was');
  return bounded;
}

/** Where the contents of a section begin. */
function sectionStart(code: Uint8Array, section: number): number {
  let at = headerBytes;
  while (at < code.length) {
    const length = readNumber(code, at + 1);
    if (code[at] === section) return length.end;
    at = length.end + length.value;
  }
  throw new Error('The program has no memory');
}

/** A number as WebAssembly writes it (LEB128, unsigned), and where it ends. */
function readNumber(code: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let end = start;
  for (let shift = 0; ; shift += 7) {
    const byte = code[end] ?? 0;
    end += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80 || shift > 28) return { value, end };
  }
}
