/** A number of 32 bits takes at most five bytes. */
const mostBytes = 5;

/** Writes lists of numbers and texts one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(65_536);
  #length: number;

  /** So many bytes at the start are left free. */
  constructor(headerLength: number) {
    this.#length = headerLength;
  }

  /**
   * The length of a list and its numbers: whole ones from 0 to 2³² − 1, each in one to five bytes of seven bits, the
   * lowest first (LEB128).
   */
  putNumbers(numbers: ArrayLike<number>): void {
    this.#makeRoom((numbers.length + 1) * mostBytes);
    const bytes = this.#bytes;
    let length = this.#length;
    for (let index = -1; index < numbers.length; index++) {
      let rest = index === -1 ? numbers.length : (numbers[index] ?? 0);
      for (; rest >= 0x80; rest >>>= 7) bytes[length++] = (rest & 0x7f) | 0x80;
      bytes[length++] = rest;
    }
    this.#length = length;
  }

  /** A text as the list of its UTF-16 code units. */
  putText(text: string): void {
    const units = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
    this.putNumbers(units);
  }

  /** All that was written, in memory of its own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(byteCount: number): void {
    if (this.#length + byteCount <= this.#bytes.length) return;
    const bigger = new Uint8Array((this.#length + byteCount) * 2);
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bigger;
  }
}
