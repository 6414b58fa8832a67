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
   * The next list of numbers.
   * @throws {RangeError} when what is left can't hold as many numbers as it says.
   */
  takeNumbers(): Uint32Array {
    const count = this.#takeNumber();
    if (count > this.#bytes.length - this.#position) throw new RangeError(`There are no ${count} numbers left`);
    const numbers = new Uint32Array(count);
    for (let index = 0; index < count; index++) numbers[index] = this.#takeNumber();
    return numbers;
  }

  /**
   * The next text.
   * @throws {RangeError} as `takeNumbers` does.
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
    const bytes = this.#bytes;
    let position = this.#position;
    let number = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = bytes[position++] ?? 0;
      number |= (byte & 0x7f) << shift;
    }
    this.#position = position;
    return number >>> 0;
  }
}
