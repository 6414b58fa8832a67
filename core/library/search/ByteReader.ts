import { unpackNumbers } from './packedNumbers';

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position: number;

  /** Reads from that byte on. */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#position = start;
  }

  /** Whether nothing is left. */
  isAtEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  /**
   * The next bytes, as a view of those that are read from.
   * @throws {RangeError} when there are not as many left as it says.
   */
  takeBytes(): Uint8Array {
    const length = this.#takeNumber();
    if (length > this.#bytes.length - this.#position) throw new RangeError(`There are no ${length} bytes left`);
    const start = this.#position;
    this.#position += length;
    return this.#bytes.subarray(start, this.#position);
  }

  /**
   * The next list of numbers.
   * @throws {RangeError} as `takeBytes` does.
   */
  takeNumbers(): Uint32Array {
    return unpackNumbers(this.takeBytes());
  }

  /**
   * The next text.
   * @throws {RangeError} as `takeBytes` does.
   */
  takeText(): string {
    const units = this.takeNumbers();
    const pieces: string[] = [];
    // So many arguments a call may have everywhere. Spread out, a list of numbers takes ten times as long.
    for (let start = 0; start < units.length; start += 8192) {
      pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(start, start + 8192)));
    }
    return pieces.join('');
  }

  #takeNumber(): number {
    let number = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = this.#bytes[this.#position++] ?? 0;
      number |= (byte & 0x7f) << shift;
    }
    return number >>> 0;
  }
}
