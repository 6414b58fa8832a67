import { packNumbers } from './packedNumbers';

/** Writes lists of numbers and texts one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(65_536);
  #length: number;

  /** So many bytes at the start are left free. */
  constructor(headerLength: number) {
    this.#length = headerLength;
  }

  /** Bytes, and before them how many they are. */
  putBytes(bytes: Uint8Array): void {
    const length = packNumbers([bytes.length]);
    this.#makeRoom(length.length + bytes.length);
    this.#bytes.set(length, this.#length);
    this.#bytes.set(bytes, this.#length + length.length);
    this.#length += length.length + bytes.length;
  }

  /** Numbers, packed: see `packNumbers`. */
  putNumbers(numbers: ArrayLike<number>): void {
    this.putBytes(packNumbers(numbers));
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
