/**
 * A short print of texts, 64 bits: two that differ have different prints to all intents, but for whoever looks for two
 * that have the same. FNV-1a over UTF-16 units, twice: once by its own numbers, once by others.
 */
export class Print {
  #one = 0x81_1c_9d_c5;
  #other = 0x1b_87_35_93;

  take(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      this.#one = Math.imul(this.#one ^ unit, 0x01_00_01_93);
      this.#other = Math.imul(this.#other ^ unit, 0x85_eb_ca_6b);
      this.#other ^= this.#other >>> 13;
    }
  }

  /** Of all that was taken, as 16 hexadecimal digits. */
  digits(): string {
    return [this.#one, this.#other].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
